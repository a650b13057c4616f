/** How a table thinks along: rounds with their usual minutes. The words are in the messages. */
export const methods = ['collegial', 'incident', 'troika'] as const
export type Method = (typeof methods)[number]

type Round = { key: string; minutes: number }
type Course = { rounds: readonly Round[]; source: string; sourceUrl: string }

export const courses = {
	collegial: {
		rounds: [
			{ key: 'roles', minutes: 5 },
			{ key: 'story', minutes: 10 },
			{ key: 'key_question', minutes: 5 },
			{ key: 'choice', minutes: 5 },
			{ key: 'advice', minutes: 10 },
			{ key: 'close', minutes: 5 },
		],
		source: 'Kim-Oliver Tietze: Kollegiale Beratung',
		sourceUrl: 'https://kollegiale-beratung.de/ablauf-und-methodik-von-kollegialer-beratung-in-sechs-phasen.html',
	},
	incident: {
		rounds: [
			{ key: 'incident', minutes: 10 },
			{ key: 'facts', minutes: 15 },
			{ key: 'analysis', minutes: 10 },
			{ key: 'advice', minutes: 10 },
			{ key: 'choice', minutes: 10 },
		],
		source: 'Jeroen Hendriksen: Intervisie bij werkproblemen (2000)',
		sourceUrl: 'https://eenmeesterinleren.nl/de-incidentmethode',
	},
	troika: {
		rounds: [
			{ key: 'question', minutes: 2 },
			{ key: 'clarify', minutes: 2 },
			{ key: 'advice', minutes: 5 },
			{ key: 'echo', minutes: 2 },
		],
		source: 'Liberating Structures: Troika Consulting',
		sourceUrl: 'https://www.liberatingstructures.com/8-troika-consulting/',
	},
} as const satisfies Record<Method, Course>

export type RoundKey = (typeof courses)[Method]['rounds'][number]['key']
export type FittedRound = { key: RoundKey; minutes: number }

/** Below this the method is no longer itself: half of what its source asks for. */
export function shortestFor(method: Method): number {
	return Math.ceil(sum(courses[method].rounds) / 2)
}

/** The rounds in as many whole minutes as there are, in the proportions of the source; each has one at least. */
export function fitRounds(method: Method, minutes: number): FittedRound[] {
	const { rounds } = courses[method]
	const spare = Math.max(0, minutes - rounds.length)
	const ideal = rounds.map((round) => (round.minutes * spare) / sum(rounds))
	const missing = spare - ideal.reduce((all, one) => all + Math.floor(one), 0)
	const byRemainder = ideal.map((one, index) => ({ index, left: one - Math.floor(one) }))
	const topped = byRemainder.sort((a, b) => b.left - a.left || a.index - b.index).slice(0, missing)
	return rounds.map(({ key }, index) => {
		const more = topped.some((one) => one.index === index) ? 1 : 0
		return { key, minutes: 1 + Math.floor(ideal[index] ?? 0) + more }
	})
}

function sum(rounds: readonly { minutes: number }[]): number {
	return rounds.reduce((all, { minutes }) => all + minutes, 0)
}

export function hasRound(method: Method, key: string): key is RoundKey {
	return courses[method].rounds.some((round) => round.key === key)
}
