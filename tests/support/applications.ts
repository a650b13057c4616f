import {
	type ApplicationDetail,
	findApplicationDetail,
	saveAnswer,
	saveFacts,
	saveThemes,
	startApplication,
} from '../../src/modules/applications/index.ts'
import type { CallDefinition, CallDetail } from '../../src/modules/calls/index.ts'
import { submitApplication } from '../../src/modules/submissions/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { anOpenCall } from './calls.ts'
import { aMunicipality, aPerson, type Municipality } from './people.ts'

export type Scene = { sofie: Actor; mette: Actor; place: Municipality; call: CallDetail }

let made = 0

/** Sofie's secretariat with an open call, and Mette, who may apply to it for Ellekøbing. */
export async function aScene(tx: Tx, over: Partial<CallDefinition> = {}): Promise<Scene> {
	made += 1
	const sofie = await aPerson(tx, 'Sofie Krogh', { roles: ['secretariat'], email: `sofie-${made}@people.example` })
	const call = await anOpenCall(tx, sofie, over)
	const place = await aMunicipality(tx, { name: 'Ellekøbing', population: 8940 })
	const mette = await aPerson(tx, 'Mette Lund', { actsFor: [place], email: `mette-${made}@people.example` })
	return { sofie, mette, place, call }
}

/** The same, with an application of Mette's that lacks nothing. */
export async function aWholeScene(tx: Tx, wish: Wish = {}, over: Partial<CallDefinition> = {}) {
	const scene = await aScene(tx, over)
	return { ...scene, application: await anApplication(tx, scene.mette, { ...scene, wish }) }
}

export type Wish = {
	summary?: string
	/** Keys; the call's first theme when left out. */
	themes?: string[]
	/** In the order of the questions; each gets a short one of its own when left out. */
	answers?: string[]
	exemptionReason?: string
	contactName?: string
	contactEmail?: string
}

/** A draft that `applicant`, who acts for `place`, has begun and not written in yet. */
export async function aDraft(
	tx: Tx,
	applicant: Actor,
	call: CallDetail,
	place: Municipality,
): Promise<ApplicationDetail> {
	const townId = call.applies === 'town' ? place.townId : null
	const { id } = await startApplication(tx, applicant, {
		callId: call.id,
		organisationId: place.organisationId,
		townId,
	})
	return found(await findApplicationDetail(tx, id))
}

type Applying = { call: CallDetail; place: Municipality; wish?: Wish }

/** A draft with everything written that the call asks for, made by the real verbs; nothing is handed in. */
export async function anApplication(
	tx: Tx,
	applicant: Actor,
	{ call, place, wish = {} }: Applying,
): Promise<ApplicationDetail> {
	const { id: applicationId, version } = await aDraft(tx, applicant, call, place)
	const { summary = `${place.name} vil have en levende bymidte.`, exemptionReason = '' } = wish
	const { contactName = applicant.name, contactEmail = applicant.email } = wish
	const { themes = call.themes.slice(0, Math.min(1, call.themesMax)).map(({ key }) => key) } = wish
	const facts = { summary, exemptionReason, contactName, contactTitle: 'Planlægger', contactEmail }
	const saved = await saveFacts(tx, applicant, { applicationId, version, ...facts })
	await saveThemes(tx, applicant, { applicationId, themes, version: saved.version })
	for (const [index, question] of call.questions.entries()) {
		const body = wish.answers?.[index] ?? `Svar ${index + 1} fra ${place.name}.`
		await saveAnswer(tx, applicant, { applicationId, questionId: question.id, body, version: 0 })
	}
	return found(await findApplicationDetail(tx, applicationId))
}

/** The same, handed in: has a number and a frozen submission. */
export async function aSubmittedApplication(
	tx: Tx,
	applicant: Actor,
	applying: Applying,
): Promise<ApplicationDetail & { number: string }> {
	const { id } = await anApplication(tx, applicant, applying)
	const result = await submitApplication(tx, applicant, id)
	if (result.outcome !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(result)}`)
	return { ...found(await findApplicationDetail(tx, id)), number: result.number }
}

/** A draft of Mette's with everything written, her colleague, and somebody whom it does not concern. */
export function aWritingScene(db: Db, over: Partial<CallDefinition> = {}) {
	return db.transaction().execute(async (tx) => {
		const scene = await aScene(tx, over)
		const anders = await aPerson(tx, 'Anders Vest', { actsFor: [scene.place], email: `anders-${made}@people.example` })
		const elsewhere = { actsFor: [await aMunicipality(tx)], email: `andre-${made}@people.example` }
		const other = await aPerson(tx, 'Andre', elsewhere)
		const application = await anApplication(tx, scene.mette, { ...scene, wish: { answers: ['Første svar', ''] } })
		const [first, second] = scene.call.questions
		const path = `/applications/${application.id}`
		return { ...scene, anders, other, application, path, first: found(first), second: found(second) }
	})
}
