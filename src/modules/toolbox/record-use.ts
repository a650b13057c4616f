import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockItem } from '../library/index.ts'
import type { Speaker } from './give-verdict.ts'
import { canSpeakFor } from './policy.ts'
import { type UseState, useStates } from './verdict.ts'
import { listVoices } from './verdict.queries.ts'

export const useFields = {
	state: z.enum(useStates, 'stateMissing'),
	note: z.string().trim().max(500, 'noteLong').default(''),
}

type Recorded = Speaker & { state: UseState; onDate: string; note: string }

/** Any municipality may say that it uses a measure; only what was planned can lie ahead. */
export async function recordUse(tx: Tx, actor: Actor, use: Recorded): Promise<void> {
	const item = await lockItem(tx, use.measureId)
	allow(canSpeakFor(actor, item, use.organisationId))
	refuse(item.edition === 0 ? 'notPublished' : undefined)
	refuse(await whyNotTheirs(tx, actor, use))
	refuse(whyNotThen(use, dayAt(now(), HOME_TIME_ZONE)))
	await noteUse(tx, actor, use)
}

/** For whoever has been asked elsewhere: a plan that names the measure is a source of its own. */
export async function noteUse(tx: Tx, actor: Actor, use: Recorded): Promise<void> {
	await tx
		.insertInto('measure_uses')
		.values({
			id: newId<'measureUse'>(),
			measure_id: use.measureId,
			municipality_code: use.municipalityCode,
			town_id: use.townId,
			state: use.state,
			on_date: use.onDate,
			note: use.note,
			source: use.source,
			given_for: use.organisationId,
			given_by: actor.id,
			recorded_at: now(),
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'measure.used',
		subjectId: use.measureId,
		particulars: { municipality: use.municipalityCode, town: use.townId, state: use.state, on: use.onDate },
	})
}

export function whyNotThen({ state, onDate }: Pick<Recorded, 'state' | 'onDate'>, today: string) {
	return state !== 'planned' && onDate > today ? ('aheadOfTime' as const) : undefined
}

async function whyNotTheirs(tx: Tx, actor: Actor, use: Speaker): Promise<string | undefined> {
	if (use.organisationId === null) return use.source === '' ? 'sourceMissing' : undefined
	const voice = (await listVoices(tx, actor)).find(({ organisationId }) => organisationId === use.organisationId)
	const isTheirs =
		voice?.municipalityCode === use.municipalityCode &&
		(use.townId === null || voice.towns.some(({ id }) => id === use.townId))
	return isTheirs ? undefined : 'notTheirs'
}
