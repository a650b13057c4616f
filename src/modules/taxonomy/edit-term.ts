import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepTaxonomy } from './policy.ts'
import { lockTerm } from './queries.ts'
import { shareSynonyms } from './share-synonyms.ts'
import type { TermWords } from './term.ts'
import { wordFields, wordsOf } from './word-fields.ts'

export const WordsForm = z
	.object({ ...wordFields, version: z.coerce.number().int() })
	.transform(({ version, ...form }) => ({ version, words: wordsOf(form) }))

type Edit = { id: Id<'term'>; version: number; words: TermWords }

/** Renames; what it was called before stays in the events. */
export async function editTerm(tx: Tx, actor: Actor, { id, version, words }: Edit): Promise<void> {
	const before = await lockTerm(tx, id)
	allow(canKeepTaxonomy(actor))
	sameVersion(version, before.version)

	const { labels, synonyms } = words
	const label = { label_da: labels.da, label_nl: labels.nl, label_en: labels.en }
	await tx
		.updateTable('terms')
		.set({ ...label, synonyms, version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'term.renamed',
		subjectId: id,
		particulars: { before: { labels: before.labels, synonyms: before.synonyms }, after: words },
	})
	await shareSynonyms(tx)
}
