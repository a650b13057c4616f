import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { saveAnswer, saveFacts, saveThemes, startApplication } from '../applications/index.ts'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { ensureUnit, findOrganisationOfMunicipality, giveMandate } from '../organisations/index.ts'
import { findActor, findPersonByEmail } from '../people/index.ts'
import { submitApplication } from '../submissions/index.ts'
import type { DemoApplication } from './demo-files.ts'

/** The department that a municipality's applicant works in, unless the demonstration says otherwise. */
const UNIT = 'Plan'

/** Hands in every application through the same verbs that applicants use, spread over the days since the call opened. */
export async function loadDemoApplications(tx: Tx, callId: Id<'call'>, applications: DemoApplication[]): Promise<void> {
	const call = found(await findCallDetail(tx, callId))
	const opened = found(call.opensAt ?? undefined).getTime()
	const present = now().getTime()
	for (const [index, application] of applications.entries()) {
		const share = (index + 1) / (applications.length + 1)
		moveClock(opened + share * (present - opened) - Date.now())
		await apply(tx, call, application)
	}
	moveClock(0)
}

async function apply(tx: Tx, call: CallDetail, application: DemoApplication): Promise<void> {
	const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, application.municipality))
	const actor = await applicantOf(tx, organisationId, application)
	const { id: applicationId } = await startApplication(tx, actor, {
		callId: call.id,
		organisationId,
		townId: application.townId,
		unitId: actor.mandates[0]?.unitId ?? null,
	})
	const { contact, summary, exemptionReason } = application
	const facts = { contactName: contact.name, contactTitle: contact.title, contactEmail: contact.email }
	await saveFacts(tx, actor, { applicationId, ...facts, summary, exemptionReason, version: 1 })
	await saveThemes(tx, actor, { applicationId, themes: application.themes, version: 2 })
	for (const [index, question] of call.questions.entries()) {
		const body = application.answers[index] ?? ''
		await saveAnswer(tx, actor, { applicationId, questionId: question.id, body, version: 0 })
	}
	const { outcome } = await submitApplication(tx, actor, applicationId)
	if (outcome !== 'accepted')
		throw new Error(`The demonstration's application of ${application.municipality} is ${outcome}`)
}

/** The contact person, made when new, with a mandate for the municipality. */
async function applicantOf(tx: Tx, organisationId: Id<'organisation'>, { contact }: DemoApplication): Promise<Actor> {
	const known = await findPersonByEmail(tx, contact.email)
	const actor = known && (await findActor(tx, known.id, now()))
	if (actor?.mandates.some((mandate) => mandate.organisationId === organisationId)) return actor

	const personId = known?.id ?? (await newPerson(tx, contact))
	const unitId = await ensureUnit(tx, organisationId, UNIT)
	const validFrom = now().toISOString().slice(0, 10)
	await giveMandate(tx, undefined, { personId, organisationId, unitId, role: 'applicant', validFrom, validTo: null })
	return found(await findActor(tx, personId, now()))
}

async function newPerson(tx: Tx, { name, title, email }: DemoApplication['contact']): Promise<Id<'person'>> {
	const id = newId<'person'>()
	await tx.insertInto('people').values({ id, name, title, email, language: 'da', created_at: now() }).execute()
	return id
}
