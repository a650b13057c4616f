import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { releaseAgain, releaseItem, takeDownItem } from '../library/index.ts'
import { type Block, type CaseContent, CaseWords } from './case.ts'
import { insertCase, placed, replaceCase } from './draft-case.ts'
import { indexCase } from './index-case.ts'

/** What was told in confidence, as everybody shall read it; `library` says what is special about it. */
export type ReleasedCase = { content: CaseContent; termIds: readonly Id<'term'>[]; changes: string }

export async function releaseCase(tx: Tx, released: ReleasedCase): Promise<Id<'libraryItem'>> {
	const id = await releaseItem(tx, itemOf(released))
	await insertCase(tx, id, wholeOf(released))
	await indexCase(tx, id)
	return id
}

export async function releaseCaseAgain(tx: Tx, id: Id<'libraryItem'>, released: ReleasedCase): Promise<void> {
	await releaseAgain(tx, { id, ...itemOf(released) })
	await replaceCase(tx, id, wholeOf(released))
	await indexCase(tx, id)
}

export async function takeDownCase(tx: Tx, id: Id<'libraryItem'>): Promise<void> {
	await takeDownItem(tx, id, 'case')
	await indexCase(tx, id)
}

function itemOf({ content, termIds, changes }: ReleasedCase) {
	const { title, summary, language } = content
	const envelope = placed({ title, summary, language, termIds }, { places: content.places })
	return { item: { ...envelope, kind: 'case' as const }, content, changes }
}

function wholeOf({ content }: ReleasedCase) {
	return { words: CaseWords.parse(content), places: content.places, blocks: content.blocks as Block[] }
}
