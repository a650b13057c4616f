import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { findItem, type LibraryKind, type Restored, wordsOf } from '../library/index.ts'
import { type Block, CaseContent, CaseWords } from './case.ts'
import { budgetText, formText, periodText } from './case-words.ts'
import { editCase } from './edit-case.ts'
import { indexCase } from './index-case.ts'
import { words } from './messages.ts'

const placeNames = {
	story: 'story',
	enabledBy: 'enabledBy',
	'partners.*.role': 'partners',
	'blocks.*.title': 'blocks',
	'blocks.*.enabledBy': 'enabledBy',
} as const

function placeName(language: Language, place: string): string {
	const { page } = words(language)
	return place in placeNames ? page[placeNames[place as keyof typeof placeNames]] : place
}

function lines(language: Language, content: unknown): string[] {
	const one = CaseContent.parse(content)
	const told = [
		one.title,
		one.summary,
		...one.places.map(({ label }) => label),
		periodText(language, one) ?? '',
		...formText(language, one),
		budgetText(language, one) ?? '',
		...one.story.split('\n'),
		...one.enabledBy.split('\n'),
		...one.blocks.flatMap((block) => [block.title, block.enabledBy]),
		...one.partners.map(({ name, role }) => `${name} ${role}`),
		`${one.source} ${one.sourceId}`,
		one.sourceUrl,
	]
	return told.filter((line) => line.trim() !== '')
}

async function restore(tx: Tx, actor: Actor, { id, version, content }: Restored): Promise<void> {
	const { title, summary, language, places, blocks } = CaseContent.parse(content)
	const envelope = { ...wordsOf(found(await findItem(tx, id))), title, summary, language }
	const whole = { words: CaseWords.parse(content), places, blocks: blocks as Block[] }
	await editCase(tx, actor, { id, version, envelope, whole })
}

/** How the library reaches the cases. */
export const caseKind: LibraryKind = {
	kind: 'case',
	index: indexCase,
	places: ['title', 'summary', ...Object.keys(placeNames)],
	placeName,
	lines,
	restore,
}
