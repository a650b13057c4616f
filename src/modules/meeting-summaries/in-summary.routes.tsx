import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, hindranceOf as reasonOf } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { idParam, signedIn, type Web } from '../../platform/web.tsx'
import { readMeeting } from '../meetings/index.ts'
import { listMarks } from './passages.queries.ts'
import { canSeeSummary } from './policy.ts'
import { findSummary, listOutcomes, listSections, listSuggestions } from './queries.ts'
import type { Reason, SummaryProps } from './summary-view.ts'

/** The way into every page and form of a summary: only through the door of the room. */
export async function inMeeting(c: Context<Web>) {
	const actor = signedIn(c)
	const at = now()
	const id = idParam<'meeting'>(c, 'id')
	const { meeting, room } = await readMeeting(c.get('db'), actor, { id, day: dayAt(at, HOME_TIME_ZONE) })
	allow(canSeeSummary(actor, room))
	return { view: c.get('view'), actor, meeting, room, at }
}

export async function inSummary(c: Context<Web>): Promise<SummaryProps> {
	const seen = await inMeeting(c)
	const db = c.get('db')
	const { id } = seen.meeting
	const [summary, sections, outcomes, suggestions, marks] = await Promise.all([
		findSummary(db, id),
		listSections(db, id),
		listOutcomes(db, id),
		listSuggestions(db, id),
		listMarks(db, id),
	])
	const told = c.req.query('told') === 'saved'
	return { ...seen, summary: found(summary), sections, outcomes, suggestions, marks, told }
}

/** The thing of this summary that the address names. */
export function named<Entity extends string, Thing extends { id: Id<Entity> }>(
	c: Context<Web>,
	name: Entity,
	things: readonly Thing[],
): Thing {
	const id = idParam<Entity>(c, name)
	const thing = things.find((one) => one.id === id)
	if (thing === undefined) throw new NotFound()
	return thing
}

/** Why the verb said no, or that somebody else was first, as a key of our words. */
export const hindranceOf = reasonOf<Reason>
