import type { Tx } from '../../platform/database.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findMeeting } from '../meetings/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { forgetDocument, indexDocument } from '../search/index.ts'
import { listMarks } from './passages.queries.ts'
import { publishedSections } from './published.ts'
import { findSummary, listOutcomes, listSections } from './queries.ts'

/** What everybody may read can be found; of anything less not a word is in the index. */
export async function indexSummary(tx: Tx, meetingId: Id<'meeting'>): Promise<void> {
	const summary = await findSummary(tx, meetingId)
	const meeting = found(await findMeeting(tx, meetingId))
	const programme = found(await findProgramme(tx, meeting.programmeId))
	if (summary?.reach !== 'public' || programme.state !== 'published') {
		return forgetDocument(tx, { kind: 'publication', id: meetingId })
	}
	const [sections, outcomes, marks] = [
		await listSections(tx, meetingId),
		await listOutcomes(tx, meetingId),
		await listMarks(tx, meetingId),
	]
	const shown = publishedSections(sections, outcomes, marks)
	const texts = shown.flatMap(({ title, words, outcomes: own }) => [title, words, ...own.map((one) => one.words)])
	await indexDocument(tx, {
		kind: 'publication',
		id: meetingId,
		path: `/meetings/${meetingId}/summary`,
		language: programme.language,
		title: meeting.title,
		summary: shown.find(({ words }) => words !== '')?.words.slice(0, 300) ?? '',
		body: texts.join('\n\n'),
		terms: [],
		programmeId: meeting.programmeId,
		placeCode: null,
		on: dayAt(meeting.startsAt, HOME_TIME_ZONE),
		audience: ['public'],
	})
}

/** Of all that are published to everybody. */
export async function indexSummaries(tx: Tx): Promise<void> {
	const rows = await tx.selectFrom('summary_publications').select('meeting_id').where('reach', '=', 'public').execute()
	for (const { meeting_id } of rows) await indexSummary(tx, meeting_id)
}
