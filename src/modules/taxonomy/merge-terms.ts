import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepTaxonomy } from './policy.ts'
import { lockTerm } from './queries.ts'
import { shareSynonyms } from './share-synonyms.ts'
import { mergedWords, type Term, whyNotMerge } from './term.ts'
import type { TermUse } from './term-use.ts'

type Merge = { from: Id<'term'>; into: Id<'term'>; uses: readonly TermUse[] }

/** Everything that carries the one gets the other instead; the old key and the old words go on leading there. */
export async function mergeTerms(tx: Tx, actor: Actor, { from, into, uses }: Merge): Promise<void> {
	const [gone, kept] = await lockBoth(tx, from, into)
	allow(canKeepTaxonomy(actor))
	refuse(whyNotMerge(gone, kept))

	const moved = (await Promise.all(uses.map((use) => use.list(tx, from)))).flat()
	await pointTo(tx, gone, kept)
	for (const use of uses) await use.move(tx, from, into)
	await recordEvent(tx, actor, {
		verb: 'term.merged',
		subjectId: from,
		particulars: { into: kept.key, moved: moved.map(({ href }) => href) },
	})
	await recordEvent(tx, actor, {
		verb: 'term.absorbed',
		subjectId: into,
		particulars: { from: gone.key, labels: gone.labels, moved: moved.map(({ href }) => href) },
	})
	await shareSynonyms(tx)
}

/** In the order of their ids, so that two who merge in opposite directions do not wait for each other. */
async function lockBoth(tx: Tx, from: Id<'term'>, into: Id<'term'>): Promise<[Term, Term]> {
	if (from < into) return [await lockTerm(tx, from), await lockTerm(tx, into)]
	const kept = await lockTerm(tx, into)
	return [from === into ? kept : await lockTerm(tx, from), kept]
}

async function pointTo(tx: Tx, gone: Term, kept: Term): Promise<void> {
	await tx
		.updateTable('terms')
		.set({ merged_into: kept.id })
		.where((e) => e.or([e('id', '=', gone.id), e('merged_into', '=', gone.id)]))
		.execute()
	await tx
		.updateTable('terms')
		.set({ synonyms: mergedWords(gone, kept), version: kept.version + 1 })
		.where('id', '=', kept.id)
		.execute()
}
