import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { listWords, type Language } from '../../platform/i18n.ts'
import { found } from '../../platform/errors.ts'
import { findItem, type LibraryKind, type Restored, wordsOf } from '../library/index.ts'
import { editMeasure } from './edit-measure.ts'
import { indexMeasure } from './index-measure.ts'
import { MeasureContent, MeasureWords } from './measure.ts'
import { words } from './messages.ts'
import { listRelated } from './queries.ts'

/** What has words; places, years, sources and titles of books are the same in every language. */
const placeNames = {
	problem: 'problem',
	approach: 'approach',
	'steps.*.title': 'stepTitle',
	'steps.*.text': 'stepText',
	'steps.*.duration': 'stepDuration',
	'checklist.*': 'checklist',
	'warnings.*': 'warnings',
	'examples.*.text': 'exampleText',
	'examples.*.drivenBy': 'exampleBy',
	'literature.*.by': 'referenceBy',
	ledNote: 'ledNote',
} as const

function placeName(language: Language, place: string): string {
	const { edit } = words(language)
	return place in placeNames ? edit[placeNames[place as keyof typeof placeNames]] : place
}

function lines(language: Language, content: unknown): string[] {
	const measure = MeasureContent.parse(content)
	const { steps, examples, literature } = measure
	const told = [
		measure.title,
		measure.summary,
		...factLines(language, measure),
		...measure.problem.split('\n'),
		...measure.approach.split('\n'),
		...steps.flatMap(({ title, text, duration }) => [title, text, duration]),
		...measure.checklist,
		...measure.warnings,
		...examples.flatMap(({ place, year, text, drivenBy, source }) => [`${place} ${year}`, text, drivenBy, source]),
		...literature.flatMap(({ title, by, url }) => [title, by, url]),
	]
	return told.filter((line) => line.trim() !== '')
}

function factLines(language: Language, { part, cost, duration, ledBy, ledNote }: MeasureContent): string[] {
	const { page, edit, parts, costs, durations, leaders } = words(language)
	const led = listWords(
		language,
		ledBy.map((leader) => leaders[leader]),
	)
	return [
		`${edit.part}: ${parts[part]}`,
		...(duration === null ? [] : [`${page.time}: ${durations[duration]}`]),
		...(cost === null ? [] : [`${page.price}: ${costs[cost]}`]),
		...(led === '' ? [] : [`${page.leads}: ${led}`]),
		ledNote,
	]
}

async function restore(tx: Tx, actor: Actor, { id, version, content }: Restored): Promise<void> {
	const { title, summary, language } = MeasureContent.parse(content)
	const envelope = { ...wordsOf(found(await findItem(tx, id))), title, summary, language }
	const related = await listRelated(tx, id)
	await editMeasure(tx, actor, { id, version, envelope, words: MeasureWords.parse(content), related })
}

/** How the library reaches the measures. */
export const measureKind: LibraryKind = {
	kind: 'measure',
	index: indexMeasure,
	places: ['title', 'summary', ...Object.keys(placeNames)],
	placeName,
	lines,
	restore,
}
