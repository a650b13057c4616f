import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { slugField, slugOf } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepTaxonomy } from './policy.ts'
import { isKeyTaken } from './queries.ts'
import { shareSynonyms } from './share-synonyms.ts'
import { type Term, termKinds } from './term.ts'
import { wordFields, wordsOf } from './word-fields.ts'

const fields = z.object({ ...wordFields, kind: z.enum(termKinds, 'kindMissing'), key: slugField })

/** A key that is left empty is made of the Danish label. */
export const TermForm = z
	.preprocess((typed) => {
		const draft = typed as Record<string, string>
		return { ...draft, key: draft['key']?.trim() || slugOf(draft['da'] ?? '') }
	}, fields)
	.transform((form) => ({ kind: form.kind, key: form.key, ...wordsOf(form) }))

export type NewTerm = Omit<Term, 'id' | 'version'>

export async function addTerm(tx: Tx, actor: Actor, term: NewTerm): Promise<Id<'term'>> {
	allow(canKeepTaxonomy(actor))
	refuse((await isKeyTaken(tx, term.key)) ? 'keyTaken' : undefined)

	const id = await insertTerm(tx, actor, term)
	await shareSynonyms(tx)
	return id
}

export async function insertTerm(tx: Tx, actor: Actor | undefined, term: NewTerm): Promise<Id<'term'>> {
	const id = newId<'term'>()
	const { labels, ...known } = term
	const label = { label_da: labels.da, label_nl: labels.nl, label_en: labels.en }
	await tx
		.insertInto('terms')
		.values({ id, ...known, ...label, version: 1, created_at: now() })
		.execute()
	await recordEvent(tx, actor, { verb: 'term.added', subjectId: id, particulars: term })
	return id
}
