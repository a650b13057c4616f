import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditLibrary } from './policy.ts'
import { findEdition, lockItem } from './queries.ts'
import { missingIn, type Texts, textsOf } from './texts.ts'
import { writeDraft } from './translate-item.ts'
import { type Translation, whyNotTranslatable } from './translation.ts'
import { findTranslation, lockTranslation } from './translation.queries.ts'

type Publication = { id: Id<'libraryItem'>; language: Language; version: number }

/** From now on readers of that language read it. Half of it would be a page in two languages, so all of it must be there. */
export async function publishTranslation(
	tx: Tx,
	actor: Actor,
	{ id, language, version }: Publication,
	places: readonly string[],
): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))
	refuse(whyNotTranslatable(item, language))
	const draft = found(await lockTranslation(tx, id, language))
	sameVersion(version, draft.version)
	const { content } = found(await findEdition(tx, id, draft.ofEdition))
	refuse(missingIn(draft.texts, textsOf(content, places)).length > 0 ? 'textsMissing' : undefined)

	const edition = await freezeTranslation(tx, id, draft, actor.id)
	await recordEvent(tx, actor, {
		verb: 'translation.published',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { language, edition, ofEdition: draft.ofEdition },
	})
}

async function freezeTranslation(
	tx: Tx,
	id: Id<'libraryItem'>,
	{ language, texts, ofEdition, edition: last }: Translation,
	by: Id<'person'> | null,
): Promise<number> {
	const edition = last + 1
	const frozen = { edition, of_edition: ofEdition, texts: JSON.stringify(texts) }
	await tx
		.insertInto('library_translation_editions')
		.values({ item_id: id, language, ...frozen, published_at: now(), published_by: by })
		.execute()
	await tx
		.updateTable('library_translations')
		.set((e) => ({ edition, version: e('version', '+', 1) }))
		.where('item_id', '=', id)
		.where('language', '=', language)
		.execute()
	return edition
}

type Start = { id: Id<'libraryItem'>; language: Language; sources: Texts; texts: Texts }

/**
 * What an installation begins with, without anybody's doing. Whoever has begun to translate, or has published another
 * original, keeps what they have: true when it was taken in.
 */
export async function loadTranslation(
	tx: Tx,
	{ id, language, sources, texts }: Start,
	places: readonly string[],
): Promise<boolean> {
	const item = await lockItem(tx, id)
	if (whyNotTranslatable(item, language) !== undefined) return false
	if ((await findTranslation(tx, id, language)) !== undefined) return false
	const { content } = found(await findEdition(tx, id, item.edition))
	if (JSON.stringify(textsOf(content, places)) !== JSON.stringify(sources)) return false

	await writeDraft(tx, { id, language, ofEdition: item.edition, texts })
	await freezeTranslation(tx, id, found(await findTranslation(tx, id, language)), null)
	await recordEvent(tx, undefined, { verb: 'translation.loaded', subjectId: id, particulars: { language } })
	return true
}
