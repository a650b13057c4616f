import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockSeries } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import type { Member } from './hosting.ts'
import { canPlanHosts } from './policy.ts'
import { findRules } from './queries.ts'

/** Names of the fields that say which region a seat belongs to. */
export const REGION_FIELD = 'region-'

const decimal = (fault: string) =>
	z
		.string(fault)
		.trim()
		.transform((text) => (text === '' ? Number.NaN : Number(text.replace(',', '.'))))
		.pipe(z.number(fault))

const count = z.coerce.number('countWrong').int('countWrong').min(0, 'countWrong').max(9, 'countWrong')

export const RulesForm = z
	.object({
		version: z.coerce.number(),
		announcedRegions: z.literal('yes').optional(),
		everyRegion: count,
		regionGap: count,
		circuity: decimal('circuityWrong').pipe(z.number().min(1, 'circuityWrong').max(10, 'circuityWrong')),
		co2Gram: z.union(
			[
				z
					.string()
					.trim()
					.length(0)
					.transform(() => null),
				decimal('co2Wrong').pipe(z.number().positive('co2Wrong').max(10_000, 'co2Wrong')),
			],
			'co2Wrong',
		),
		co2Source: z.string().trim().max(300, 'lineLong').default(''),
	})
	.catchall(z.string())
	.refine(({ co2Gram, co2Source }) => co2Gram === null || co2Source !== '', {
		path: ['co2Source'],
		message: 'co2SourceMissing',
	})
	.refine(({ co2Gram, co2Source }) => co2Gram !== null || co2Source === '', {
		path: ['co2Gram'],
		message: 'co2GramMissing',
	})
export type RulesForm = z.infer<typeof RulesForm>

/** The seats whose region is not the one that the map tells. */
export function regionsIn(fields: Record<string, unknown>, members: readonly Member[]) {
	return members.flatMap(({ seat, guessed }) => {
		const region = fields[`${REGION_FIELD}${seat.id}`]
		return typeof region === 'string' && region !== '' && region !== guessed ? [{ seatId: seat.id, region }] : []
	})
}

type Wish = {
	seriesId: Id<'meetingSeries'>
	version: number
	announcedRegions: boolean
	everyRegion: number
	regionGap: number
	circuity: number
	co2Gram: number | null
	co2Source: string
	/** Of seats whose region the facilitator has said. */
	regions: readonly { seatId: Id<'participation'>; region: string }[]
}

/** By which rules hosts are proposed, and which region each seat belongs to. */
export async function setRules(tx: Tx, actor: Actor, { seriesId, version, regions, ...rules }: Wish): Promise<void> {
	const { programmeId } = await lockSeries(tx, seriesId)
	const room = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	allow(canPlanHosts(actor, room))
	sameVersion(version, (await findRules(tx, seriesId))?.version ?? 0)

	const facts = {
		announced_regions: rules.announcedRegions,
		every_region: rules.everyRegion,
		region_gap: rules.regionGap,
		circuity: rules.circuity,
		co2_gram: rules.co2Gram,
		co2_source: rules.co2Source,
		version: version + 1,
	}
	await tx
		.insertInto('host_rules')
		.values({ series_id: seriesId, ...facts })
		.onConflict((on) => on.column('series_id').doUpdateSet(facts))
		.execute()
	await tx.deleteFrom('host_regions').where('series_id', '=', seriesId).execute()
	const rows = regions
		.filter(({ seatId }) => room.seats.some(({ id }) => id === seatId))
		.map(({ seatId, region }) => ({ series_id: seriesId, participation_id: seatId, region }))
	if (rows.length > 0) await tx.insertInto('host_regions').values(rows).execute()
	await recordEvent(tx, actor, {
		verb: 'host_rules.set',
		subjectId: seriesId,
		programmeId,
		particulars: { ...rules, regions: rows.length },
	})
}
