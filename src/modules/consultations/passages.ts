import type { Id } from '../../platform/id.ts'
import type { PlanContent } from '../plans/index.ts'
import type { Passage } from './consultation.ts'

/** What of the words one can write about, in the order in which it is read, as a form names it. */
export type NamedPassage = { key: string; passage: Passage; title: string }

export function passagesOf({ sections, challenges, actions }: PlanContent): NamedPassage[] {
	return [
		{ key: 'plan', passage: { kind: 'plan', id: null }, title: '' },
		...sections.filter(({ body }) => body.trim() !== '').map(({ id, title }) => named('section', id, title)),
		...challenges.map(({ id, challenge }) => named('challenge', id, challenge)),
		...actions.map(({ id, number, title }) => named('action', id, `${number}. ${title}`)),
	]
}

export function passageKey({ kind, id }: { kind: Passage['kind']; id: string | null }): string {
	return id === null ? kind : `${kind}-${id}`
}

/** Three kinds of things have ids; as passages they are one. */
function named(kind: Passage['kind'], id: string, title: string): NamedPassage {
	const passage = { kind, id: id as Id<'passage'> }
	return { key: passageKey(passage), passage, title }
}
