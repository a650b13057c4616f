import type { Tx } from '../../platform/database.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findItem, type Item, itemAddress, listTranslatedContents } from '../library/index.ts'
import { type Audience, type DocumentTexts, forgetDocument, indexDocument } from '../search/index.ts'
import { contentOf, MeasureContent } from './measure.ts'
import { findPublished, findWords } from './queries.ts'
import { placeOf, type Verdict } from './verdict.ts'
import { listVerdicts } from './verdict.queries.ts'

/** Brings the measure into the search as it stands now: the published edition, or what is being written for those who see it. */
export async function indexMeasure(tx: Tx, id: Id<'libraryItem'>): Promise<void> {
	const item = found(await findItem(tx, id))
	if (item.state === 'retired') return forgetDocument(tx, { kind: 'measure', id })

	const content = (await findPublished(tx, id)) ?? contentOf(item, found(await findWords(tx, id)))
	await indexDocument(tx, {
		kind: 'measure',
		id,
		path: itemAddress(item),
		language: content.language,
		title: content.title,
		summary: content.summary,
		body: bodyOf(content, await listVerdicts(tx, id)),
		translations: await listTranslations(tx, id),
		terms: item.terms.map(({ key }) => key),
		programmeId: item.programmeId,
		placeCode: item.placeCode,
		on: item.publishedAt === null ? null : dayAt(item.publishedAt, HOME_TIME_ZONE),
		audience: audienceOf(item),
	})
}

async function listTranslations(tx: Tx, id: Id<'libraryItem'>): Promise<DocumentTexts[]> {
	const contents = await listTranslatedContents(tx, id)
	return contents.map((one) => {
		const content = MeasureContent.parse(one)
		// What the towns said stands with the original: nobody translates it.
		const { language, title, summary } = content
		return { language, title, summary, body: bodyOf(content, []) }
	})
}

function bodyOf(content: MeasureContent, verdicts: readonly Verdict[]): string {
	const parts = [
		content.problem,
		content.approach,
		...content.steps.map(({ title, text }) => `${title}. ${text}`),
		...content.checklist,
		...content.warnings,
		...content.examples.map(({ place, year, text }) => `${place} ${year}. ${text}`),
		...verdicts.map((verdict) => `${placeOf(verdict)}. ${verdict.reason}`),
		...content.literature.map(({ title, by }) => `${title}. ${by}`),
	]
	return parts.filter((part) => part.trim() !== '').join('\n\n')
}

export function audienceOf({ state, programmeId, proposedBy, proposedFor }: Item): Audience[] {
	if (state === 'published') return ['public']
	return [
		programmeId === null ? 'role:secretariat' : `programme:${programmeId}:secretariat`,
		...(proposedBy === null ? [] : [`person:${proposedBy}` as const]),
		...(proposedFor === null ? [] : [`organisation:${proposedFor}` as const]),
	]
}
