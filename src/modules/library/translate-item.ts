import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditLibrary } from './policy.ts'
import { findEdition, lockItem } from './queries.ts'
import { type Texts, textsOf } from './texts.ts'
import { whyNotTranslatable } from './translation.ts'
import { lockTranslation } from './translation.queries.ts'

export type Translated = {
	id: Id<'libraryItem'>
	language: Language
	/** Of the translation; 0 where there was none. */
	version: number
	/** The edition of the original that the translator had before them. */
	ofEdition: number
	texts: Texts
}

/** A draft until it is published; what the original does not say is not kept. */
export async function translateItem(
	tx: Tx,
	actor: Actor,
	{ id, language, version, ofEdition, texts }: Translated,
	places: readonly string[],
): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))
	refuse(whyNotTranslatable(item, language))
	const before = await lockTranslation(tx, id, language)
	sameVersion(version, before?.version ?? 0)
	const sources = textsOf(found(await findEdition(tx, id, ofEdition)).content, places)

	const kept = Object.fromEntries(Object.keys(sources).map((key) => [key, (texts[key] ?? '').trim()]))
	await writeDraft(tx, { id, language, ofEdition, texts: kept })
	await recordEvent(tx, actor, {
		verb: 'translation.edited',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { language, ofEdition, before: before?.texts, after: kept },
	})
}

export async function writeDraft(tx: Tx, { id, language, ofEdition, texts }: Omit<Translated, 'version'>) {
	const written = { of_edition: ofEdition, texts: JSON.stringify(texts) }
	await tx
		.insertInto('library_translations')
		.values({ item_id: id, language, edition: 0, version: 1, ...written })
		.onConflict((on) =>
			on
				.columns(['item_id', 'language'])
				.doUpdateSet((e) => ({ ...written, version: e('library_translations.version', '+', 1) })),
		)
		.execute()
}
