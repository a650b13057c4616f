import type { Actor } from '../../platform/actor.ts'
import { canEditLibrary, isDueForReview, type Item, stateOf, type Translation } from '../library/index.ts'
import type { Task } from './task.ts'

type OfItem = { itemId: Item['id'] } & Translation
export type LibraryOnDesk = { items: readonly Item[]; translations: readonly OfItem[]; today: string }

/**
 * What waits in the library, told together: each would be a list of its own. What has an editor waits for that one; what has
 * none waits for everybody who keeps it.
 */
export function tasksOfLibrary(actor: Actor, { items, translations, today }: LibraryOnDesk): Task[] {
	const kept = items.filter((item) => canEditLibrary(actor, item))
	const mine = kept.filter(({ editorId }) => editorId === null || editorId === actor.id)
	const proposed = kept.filter(({ state }) => state === 'proposed')
	const due = mine.filter((item) => isDueForReview(item, today))
	const behind = mine.flatMap((item) =>
		item.state === 'published' ? translations.filter((one) => one.itemId === item.id && isBehind(one, item)) : [],
	)
	return [
		...taskOf('answerProposals', proposed),
		...taskOf('reviewItems', due),
		...taskOf('updateTranslations', behind),
	]
}

function isBehind(translation: Translation, item: Item): boolean {
	return stateOf(translation, item) === 'behind'
}

type Kind = 'answerProposals' | 'reviewItems' | 'updateTranslations'

function taskOf(kind: Kind, { length: count }: readonly unknown[]): Task[] {
	const task = { kind, mine: true, title: '', programme: undefined, href: `/library#${anchors[kind]}`, dueAt: null }
	return count === 0 ? [] : [{ ...task, count, other: 0 }]
}

const anchors: Record<Kind, string> = { answerProposals: 'proposed', reviewItems: 'due', updateTranslations: 'behind' }
