import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { EnvelopeWords, Item } from './item.ts'
import { canEditLibrary } from './policy.ts'
import { isItemSlugTaken, lockItem } from './queries.ts'
import { planReminder } from './review-due.job.ts'
import { setTerms } from './set-terms.ts'

type Edit = { id: Id<'libraryItem'>; version: number; words: EnvelopeWords }

/** Counts the version, which the kind's own words share: its module calls this first and changes its own row after. */
export async function editEnvelope(tx: Tx, actor: Actor, { id, version, words }: Edit): Promise<void> {
	const before = await lockItem(tx, id)
	allow(canEditLibrary(actor, before) && canEditLibrary(actor, words))
	sameVersion(version, before.version)
	refuse(await whyNotSlug(tx, before, words.slug))

	await updateEnvelope(tx, id, words)
	await setTerms(tx, id, words.termIds)
	if (words.reviewOn !== before.reviewOn || words.editorId !== before.editorId)
		await planReminder(tx, id, words.reviewOn)
	await recordEvent(tx, actor, {
		verb: 'item.edited',
		subjectId: id,
		...(words.programmeId && { programmeId: words.programmeId }),
		particulars: { before: wordsOf(before), after: words },
	})
}

async function updateEnvelope(tx: Tx, id: Id<'libraryItem'>, words: EnvelopeWords): Promise<void> {
	const { slug, language, title, summary } = words
	await tx
		.updateTable('library_items')
		.set((e) => ({
			slug,
			language,
			title,
			summary,
			programme_id: words.programmeId,
			place_code: words.placeCode,
			editor_id: words.editorId,
			review_on: words.reviewOn,
			version: e('version', '+', 1),
		}))
		.where('id', '=', id)
		.execute()
}

/** The address of what was once public stays; links lead there. */
export async function whyNotSlug(
	db: Db,
	item: Pick<Item, 'kind' | 'slug' | 'edition'>,
	slug: string,
): Promise<'addressIsPublic' | 'slugTaken' | undefined> {
	if (slug === item.slug) return undefined
	if (item.edition > 0) return 'addressIsPublic'
	return (await isItemSlugTaken(db, item.kind, slug)) ? 'slugTaken' : undefined
}

export function wordsOf(item: Item): EnvelopeWords {
	const { slug, language, title, summary, programmeId, placeCode, editorId, reviewOn, terms } = item
	const termIds = terms.map(({ id }) => id)
	return { slug, language, title, summary, programmeId, placeCode, termIds, editorId, reviewOn }
}
