import { createHash } from 'node:crypto'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Party } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import { type Adoption, whyNotSaid } from './adoption.ts'
import { readSaid } from './queries.ts'

export type Saying = Pick<Adoption, 'versionId' | 'answer' | 'decidedOn' | 'name' | 'mandate' | 'reservation'>

type Word = {
	plan: Plan
	party: Party
	saying: Saying
	way: Adoption['way']
	/** Nobody where it came by a link. */
	by: { id: Id<'person'> } | undefined
	/** What the audit trail keeps of the way it came. */
	trace: { partyId: Id<'party'>; linkId?: Id<'partyLink'> }
}

const verbs = {
	adopted: 'plan.adopted',
	declined: 'plan.adoption_declined',
	withdrawn: 'plan.adoption_withdrawn',
} as const

/** Keeps what a party says to a version, sealed to the words that it saw. Those who call it hold the plan and have allowed it. */
export async function keepWord(tx: Tx, { plan, party, saying, way, by, trace }: Word): Promise<Id<'adoption'>> {
	const { versions, adoptions } = await readSaid(tx, plan.id)
	const version = found(versions.find(({ id }) => id === saying.versionId))
	const today = dayAt(now(), HOME_TIME_ZONE)
	const latestId = found(versions[0]).id
	refuse(whyNotSaid({ ...saying, partyId: party.id }, { latestId, adoptions, today }))

	const id = newId<'adoption'>()
	const { versionId, answer, decidedOn, name, mandate, reservation } = saying
	await tx
		.insertInto('adoptions')
		.values({
			id,
			version_id: versionId,
			party_id: party.id,
			answer,
			decided_on: decidedOn,
			name,
			mandate,
			reservation,
			content_sha256: createHash('sha256').update(JSON.stringify(version.content)).digest('hex'),
			way,
			recorded_by: by?.id ?? null,
			recorded_at: now(),
		})
		.execute()
	const particulars = { planId: plan.id, number: version.number, ...trace }
	await recordEvent(tx, by, { verb: verbs[answer], subjectId: plan.id, programmeId: plan.programmeId, particulars })
	return id
}
