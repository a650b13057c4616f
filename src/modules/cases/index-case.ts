import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findItem, itemAddress, listCurrentContents, listTranslatedContents } from '../library/index.ts'
import { type DocumentTexts, forgetDocument, indexDocument } from '../search/index.ts'
import { CaseContent } from './case.ts'

/** Brings the case into the search as everybody reads it now; what is not published is found by nobody. */
export async function indexCase(tx: Tx, id: Id<'libraryItem'>): Promise<void> {
	const item = found(await findItem(tx, id))
	if (item.state !== 'published') return forgetDocument(tx, { kind: 'case', id })
	const content = CaseContent.parse((await listCurrentContents(tx, [id])).get(id))
	await indexDocument(tx, {
		kind: 'case',
		id,
		path: itemAddress(item),
		language: content.language,
		title: content.title,
		summary: content.summary,
		body: bodyOf(content),
		translations: await listTranslations(tx, id),
		terms: item.terms.map(({ key }) => key),
		programmeId: item.programmeId,
		placeCode: item.placeCode,
		on: content.startsOn,
		audience: ['public'],
	})
}

async function listTranslations(tx: Tx, id: Id<'libraryItem'>): Promise<DocumentTexts[]> {
	const contents = await listTranslatedContents(tx, id)
	return contents.map((one) => {
		const content = CaseContent.parse(one)
		const { language, title, summary } = content
		return { language, title, summary, body: bodyOf(content) }
	})
}

function bodyOf({ story, enabledBy, places, partners, blocks }: CaseContent): string {
	const parts = [
		...places.map(({ label }) => label),
		story,
		enabledBy,
		...blocks.flatMap((block) => [block.title, block.enabledBy]),
		...partners.map(({ name }) => name),
	]
	return parts.filter((part) => part !== '').join('\n')
}
