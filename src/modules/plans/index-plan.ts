import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { withoutSigns } from '../../ui/markup.ts'
import { findProgramme } from '../programmes/index.ts'
import { forgetDocument, indexDocument } from '../search/index.ts'
import type { PlanContent } from './plan-content.ts'
import { findPlan, findPublished } from './queries.ts'

/** What everybody may read can be found: the words of the newest version, and nothing that is still being written. */
export async function indexPlan(tx: Tx, id: Id<'plan'>): Promise<void> {
	const { slug, programmeId, partnership } = found(await findPlan(tx, id))
	const programme = found(await findProgramme(tx, programmeId))
	const published = programme.state === 'published' ? await findPublished(tx, slug) : undefined
	if (published === undefined) return forgetDocument(tx, { kind: 'plan', id })
	const { content, publishedAt } = published.latest
	await indexDocument(tx, {
		kind: 'plan',
		id,
		path: `/plans/${slug}`,
		language: content.language,
		title: content.title,
		summary: content.lead,
		body: bodyOf(content),
		terms: [],
		programmeId,
		placeCode: partnership.municipalityCode,
		on: dayAt(publishedAt, HOME_TIME_ZONE),
		audience: ['public'],
	})
}

function bodyOf({ typeName, sections, challenges, actions, milestones }: PlanContent): string {
	const parts = [
		typeName,
		...challenges.flatMap(({ challenge, evidence, consequence, agenda }) => [challenge, evidence, consequence, agenda]),
		...actions.flatMap(({ title, summary, sought, place, parties }) => [
			`${title}. ${summary}`,
			sought,
			place,
			...parties.map(({ name }) => name),
		]),
		...sections.map(({ title, body }) => `${title}. ${withoutSigns(body)}`),
		...milestones.map(({ title }) => title),
	]
	return parts.filter((part) => part.trim() !== '').join('\n\n')
}

/** For whoever makes the whole index again. */
export async function indexPlans(tx: Tx): Promise<void> {
	const rows = await tx.selectFrom('plans').select('id').where('state', '<>', 'draft').orderBy('id').execute()
	for (const { id } of rows) await indexPlan(tx, id)
}
