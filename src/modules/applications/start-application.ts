import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type Call, findCallDetail } from '../calls/index.ts'
import { findOrganisation, type Organisation } from '../organisations/index.ts'
import { findTown, type Town } from '../places/index.ts'
import { type Reason, whyNotOpen } from './application.ts'
import { writtenIn } from './changed.job.ts'
import { canStart } from './policy.ts'
import { findLiveApplication } from './queries.ts'

export type Start = {
	callId: Id<'call'>
	organisationId: Id<'organisation'>
	townId: string | null
	unitId?: Id<'organisationUnit'> | null
}

export type Started = { id: Id<'application'>; outcome: 'started' | 'existing' }

/** Begins a draft, or leads to the one that a colleague has begun for the same place. */
export async function startApplication(tx: Tx, actor: Actor, start: Start): Promise<Started> {
	allow(canStart(actor, start.organisationId))
	const call = found(await findCallDetail(tx, start.callId))
	const organisation = found(await findOrganisation(tx, start.organisationId))
	const town = start.townId === null ? undefined : await findTown(tx, start.townId)
	const at = now()
	refuse(whyNotOpen(call, at) ?? whyNotFor(call, organisation, town))

	const id = await insertDraft(tx, actor, { ...start, townId: town?.id ?? null, at })
	if (!id) return { id: found(await findLiveApplication(tx, start)), outcome: 'existing' }
	await recordEvent(tx, actor, {
		verb: 'application.started',
		subjectId: id,
		programmeId: call.programmeId,
		particulars: { organisation: organisation.name, town: town?.name ?? null },
	})
	await writtenIn(tx, id)
	return { id, outcome: 'started' }
}

/** A municipality applies for itself or for a town of its own, as the call says. */
export function whyNotFor(
	call: Pick<Call, 'applies'>,
	organisation: Organisation,
	town: Town | undefined,
): Reason | undefined {
	if (organisation.municipalityCode === null) return 'noMunicipality'
	if (call.applies === 'municipality') return town === undefined ? undefined : 'foreignTown'
	return town?.municipalityCode === organisation.municipalityCode ? undefined : 'foreignTown'
}

/** Nothing when the organisation has one already: the index decides between two who begin at once. */
async function insertDraft(tx: Tx, actor: Actor, start: Start & { at: Date }): Promise<Id<'application'> | undefined> {
	const { callId, organisationId, townId, unitId = null, at } = start
	const inserted = await tx
		.insertInto('applications')
		.values({
			id: newId<'application'>(),
			call_id: callId,
			organisation_id: organisationId,
			unit_id: unitId,
			town_id: townId,
			state: 'draft',
			summary: '',
			contact_name: actor.name,
			contact_title: '',
			contact_email: actor.email,
			exemption_reason: '',
			version: 1,
			created_by: actor.id,
			created_at: at,
		})
		.onConflict((on) => on.doNothing())
		.returning('id')
		.executeTakeFirst()
	return inserted?.id
}
