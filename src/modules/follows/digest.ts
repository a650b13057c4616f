import { type News, newsOf, type State, type Thing, thingKey } from './news.ts'

/** One thing that somebody follows: what it gathers now, and what they know of it. */
export type Followed<Follow> = {
	follow: Follow
	things: readonly Thing[]
	known: ReadonlyMap<string, State>
}

export type Line<Follow> = {
	thing: Thing
	news: readonly News[] /** What it also belongs to. */
	also: readonly Follow[]
}

export type Group<Follow> = {
	follow: Follow
	lines: readonly Line<Follow>[] /** How many are not shown. */
	more: number
}

/** A list that is longer is read by nobody; all of it is a link away. */
export const MOST_LINES = 12

const ORDER: readonly Thing['kind'][] = [
	'call',
	'programme',
	'news',
	'publication',
	'recommendation',
	'measure',
	'case',
	'plan',
	'page',
	'town',
	'application',
]

/** What there is to tell, in the order in which things were followed. What fits two stands once, under the first. */
export function composeDigest<Follow>(followed: readonly Followed<Follow>[]): Group<Follow>[] {
	const lines = new Map<string, Line<Follow> & { under: Follow }>()
	for (const { follow, things, known } of followed) {
		for (const thing of things) {
			const key = thingKey(thing)
			const first = lines.get(key)
			if (first) lines.set(key, { ...first, also: [...first.also, follow] })
			const news = first ? [] : newsOf(known.get(key), thing.state)
			if (news.length > 0) lines.set(key, { thing, news, also: [], under: follow })
		}
	}
	const all = [...lines.values()]
	return followed.flatMap(({ follow }) =>
		groupOf(follow, all.filter(({ under }) => under === follow).toSorted(inOrder)),
	)
}

function groupOf<Follow>(follow: Follow, lines: readonly (Line<Follow> & { under: Follow })[]): Group<Follow>[] {
	if (lines.length === 0) return []
	const shown = lines.slice(0, MOST_LINES).map(({ thing, news, also }) => ({ thing, news, also }))
	return [{ follow, lines: shown, more: lines.length - shown.length }]
}

function inOrder<Follow>(one: Line<Follow>, other: Line<Follow>): number {
	const place = ({ thing }: Line<Follow>) => ORDER.indexOf(thing.kind)
	return place(one) - place(other) || one.thing.title.localeCompare(other.thing.title)
}
