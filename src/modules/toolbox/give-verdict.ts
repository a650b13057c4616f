import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockItem } from '../library/index.ts'
import { indexMeasure } from './index-measure.ts'
import { canSpeakFor } from './policy.ts'
import { verdictKinds, type VerdictKind, whyNoVerdict } from './verdict.ts'
import { listVoices, lockVerdict } from './verdict.queries.ts'

export const verdictFields = {
	verdict: z.enum(verdictKinds, 'verdictMissing'),
	reason: z.string().trim().min(1, 'reasonMissing').max(1500, 'reasonLong'),
}

/** Where the town is; without an organisation it is the secretariat who writes it down, and the source must be there. */
export type Speaker = {
	measureId: Id<'libraryItem'>
	municipalityCode: string
	townId: string | null
	organisationId: Id<'organisation'> | null
	source: string
}
type Given = Speaker & { verdict: VerdictKind; reason: string; programmeId: Id<'programme'> | null }

/** A town has one verdict of a measure; given again, it takes the place of the old one, which stays in the events. */
export async function giveVerdict(tx: Tx, actor: Actor, given: Given): Promise<Id<'measureVerdict'>> {
	const item = await lockItem(tx, given.measureId)
	allow(canSpeakFor(actor, item, given.organisationId))
	refuse(item.edition === 0 ? 'notPublished' : undefined)
	refuse(await whyNotSpeaking(tx, actor, given))

	const before = await lockVerdict(tx, given)
	const id = before?.id ?? newId<'measureVerdict'>()
	const columns = columnsOf(actor, given)
	await tx
		.insertInto('measure_verdicts')
		.values({ id, ...columns, version: 1 })
		.onConflict((on) => on.column('id').doUpdateSet({ ...columns, version: (before?.version ?? 0) + 1 }))
		.execute()
	await recordEvent(tx, actor, {
		verb: 'verdict.given',
		subjectId: given.measureId,
		...(given.programmeId && { programmeId: given.programmeId }),
		particulars: {
			municipality: given.municipalityCode,
			town: given.townId,
			before: before && { verdict: before.verdict, reason: before.reason },
			after: { verdict: given.verdict, reason: given.reason },
		},
	})
	await indexMeasure(tx, given.measureId)
	return id
}

/** Only towns that took part speak; the town and the programme must be theirs. */
async function whyNotSpeaking(tx: Tx, actor: Actor, given: Given): Promise<string | undefined> {
	if (given.organisationId === null) return given.source === '' ? 'sourceMissing' : undefined
	const voices = (await listVoices(tx, actor)).filter((voice) => voice.organisationId === given.organisationId)
	const reason = whyNoVerdict(voices)
	if (reason !== undefined) return reason
	const voice = found(voices[0])
	const isTheirs =
		voice.municipalityCode === given.municipalityCode &&
		(given.townId === null || voice.towns.some(({ id }) => id === given.townId)) &&
		voice.programmes.some(({ id }) => id === given.programmeId)
	return isTheirs ? undefined : 'notTheirs'
}

function columnsOf(actor: Actor, given: Given) {
	return {
		measure_id: given.measureId,
		municipality_code: given.municipalityCode,
		town_id: given.townId,
		programme_id: given.programmeId,
		verdict: given.verdict,
		reason: given.reason,
		source: given.source,
		given_for: given.organisationId,
		given_by: actor.id,
		given_on: dayAt(now(), HOME_TIME_ZONE),
	}
}
