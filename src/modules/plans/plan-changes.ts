import { canonicalJson } from '../../methods/canonical-json.ts'
import type { PlanContent } from './plan-content.ts'

/** Parts of a plan that are compared one by one; its title, its lead and what it is called are its `head`. */
export const comparedParts = [
	'sections',
	'challenges',
	'actions',
	'milestones',
	'indicators',
	'wheel',
	'eligible',
	'finance',
] as const
export type ComparedPart = (typeof comparedParts)[number]

export type PlanChange = {
	part: ComparedPart | 'head' | 'boundary'
	how: 'added' | 'changed' | 'removed'
	id: string
	/** What it is called, in the version that has it. */
	title: string
}

/** What differs between two versions of a plan, thing by thing, in the order of the plan; what was removed stands last. */
export function changesBetween(before: PlanContent, after: PlanContent): PlanChange[] {
	const once = (part: 'head' | 'boundary', read: (content: PlanContent) => unknown): PlanChange[] =>
		isSame(read(before), read(after)) ? [] : [{ part, how: 'changed', id: part, title: after.title }]
	return [
		...once('head', ({ type, typeName, title, lead }) => [type, typeName, title, lead]),
		...comparedParts.flatMap((part) => changesOf(part, before, after)),
		...once('boundary', ({ boundary }) => boundary ?? []),
	]
}

type Thing = { id: string; version: number }

function changesOf(part: ComparedPart, before: PlanContent, after: PlanContent): PlanChange[] {
	// A version that was published before a part was thought of has none of it.
	const [former, present] = [(before[part] ?? []) as Thing[], (after[part] ?? []) as Thing[]]
	const changes = present.flatMap((thing): PlanChange[] => {
		const old = former.find(({ id }) => id === thing.id)
		if (old !== undefined && isSame(old, thing)) return []
		return [{ part, how: old === undefined ? 'added' : 'changed', id: thing.id, title: titleOf(thing) }]
	})
	const gone = former.filter(({ id }) => !present.some((thing) => thing.id === id))
	return [...changes, ...gone.map((thing) => ({ part, how: 'removed' as const, id: thing.id, title: titleOf(thing) }))]
}

function titleOf(thing: object): string {
	const { title, challenge, name } = thing as { title?: string; challenge?: string; name?: string }
	return title ?? challenge ?? name ?? ''
}

/** How often something was saved, and what has been done of it, is no difference in words. */
function isSame(one: unknown, other: unknown): boolean {
	return canonicalJson(inWords(one)) === canonicalJson(inWords(other))
}

function inWords(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inWords)
	if (typeof value !== 'object' || value === null) return value
	const fields = Object.entries(value).filter(([key]) => key !== 'version' && key !== 'doneOn')
	return Object.fromEntries(fields.map(([key, field]) => [key, inWords(field)]))
}
