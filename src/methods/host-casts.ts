import { ROUNDING } from './hunt.ts'
import type { HostModel } from './host-model.ts'
import type { SafeBound } from './safe-bound.ts'

/** Members who can stand in for each other: everybody travels the same to any of them. */
export type HostType = { hosts: readonly number[]; costHm: number }

/** How many of each type host in the last round. The total and everybody's travel follow from it, whatever the order. */
export type Cast = readonly number[]

/** What is known of the best total: the solver's bound, and the value that is reached, both in units below 0. */
export type Settled = { relaxed: SafeBound; value: number; unit: number; secondsLeft: () => number }

/** What choosing 0, 1, 2 … of a type loses at least, and costs in units. */
type Option = { losses: readonly number[]; cost: number }

/** What the types from one on can come to, by how many hosts they give: the smallest loss, the least and the largest cost. */
type Reach = { loss: readonly number[]; least: readonly number[]; largest: readonly number[] }

type Search = {
	options: readonly Option[]
	reach: readonly Reach[]
	slack: number
	secondsLeft: () => number
	steps: number
	chosen: number[]
	found: Cast[]
}

export function hostTypesOf({ problem, last, choices }: HostModel): HostType[] {
	const types = new Map<string, number[]>()
	const possible = new Set(choices.filter(({ meeting }) => last.meetings.includes(meeting)).map(({ host }) => host))
	for (const host of last.open.filter((some) => possible.has(some))) {
		const way = problem.travelHm.map((row) => row[host]).join()
		types.set(way, [...(types.get(way) ?? []), host])
	}
	return [...types.values()].map((hosts) => ({ hosts, costHm: problem.costHm[hosts[0] ?? 0] ?? 0 }))
}

/**
 * All casts that cost exactly the best total and that the bound does not exclude: those with an order that keeps the rules are
 * among them. A plan loses |reduced cost| for each choice against its favour and the price of each host's row that is not used
 * up, and never anything below 0 (see safeBound); how much it loses in all is known: bound - value. Undefined when the time is up.
 */
export function castsOf(model: HostModel, types: readonly HostType[], settled: Settled): Cast[] | undefined {
	const options = types.map((type) => optionOf(model, type, settled))
	const hosts = model.last.meetings.length
	const reach = options.reduceRight<Reach[]>(
		(after, option) => [reachOf(option, after[0] ?? NOBODY, hosts), ...after],
		[NOBODY],
	)
	const { relaxed, value, secondsLeft } = settled
	const search = {
		options,
		reach,
		slack: relaxed.bound + ROUNDING - value,
		secondsLeft,
		steps: 0,
		chosen: [],
		found: [],
	}
	return descend(search, { hosts, cost: -value, loss: 0 }) ? search.found : undefined
}

const NOBODY: Reach = { loss: [0], least: [0], largest: [0] }

/** The clock is read after so many steps. */
const STEPS_BETWEEN_LOOKS = 10_000

type Left = { hosts: number; cost: number; loss: number }

/** False when the time is up. */
function descend(search: Search, { hosts, cost, loss }: Left): boolean {
	const { options, reach, slack, chosen, found } = search
	const { loss: losses, least, largest } = reach[chosen.length] ?? NOBODY
	const more = losses[hosts]
	if (more === undefined || loss + more > slack || cost < (least[hosts] ?? 0) || cost > (largest[hosts] ?? 0))
		return true
	search.steps += 1
	if (search.steps % STEPS_BETWEEN_LOOKS === 0 && search.secondsLeft() <= 0) return false
	const option = options[chosen.length]
	if (!option) return found.push([...chosen]) > 0
	return option.losses.every((lost, number) => {
		chosen.push(number)
		const isComplete = descend(search, {
			hosts: hosts - number,
			cost: cost - number * option.cost,
			loss: loss + lost,
		})
		chosen.pop()
		return isComplete
	})
}

/** For one host: 0 of its choices lose what favours them; each choice more gains its own reduced cost and the row's price. */
function optionOf({ choices, last, most }: HostModel, { hosts, costHm }: HostType, { relaxed, unit }: Settled): Option {
	let none = 0
	const steps = hosts.flatMap((host) => {
		const price = most === 1 ? Math.max(0, relaxed.prices[last.open.indexOf(host)] ?? 0) : 0
		const reduced = choices.flatMap((choice, column) =>
			choice.host === host && last.meetings.includes(choice.meeting) ? [relaxed.reduced[column] ?? 0] : [],
		)
		none += price * most + reduced.reduce((sum, cost) => sum + Math.max(0, cost), 0)
		return ascending(reduced.map((cost) => -cost - price)).slice(0, most)
	})
	const losses = ascending(steps).reduce((sums, step) => [...sums, (sums.at(-1) ?? 0) + step], [none])
	return { losses, cost: costHm / unit }
}

function reachOf({ losses, cost }: Option, after: Reach, most: number): Reach {
	const reach: { [Name in keyof Reach]: number[] } = { loss: [], least: [], largest: [] }
	for (const [number, lost] of losses.entries()) {
		for (const [others, loss] of after.loss.entries()) {
			const hosts = number + others
			if (loss === undefined || hosts > most) continue
			const dear = number * cost
			reach.loss[hosts] = Math.min(reach.loss[hosts] ?? Number.POSITIVE_INFINITY, lost + loss)
			reach.least[hosts] = Math.min(reach.least[hosts] ?? Number.POSITIVE_INFINITY, dear + (after.least[others] ?? 0))
			reach.largest[hosts] = Math.max(reach.largest[hosts] ?? 0, dear + (after.largest[others] ?? 0))
		}
	}
	return reach
}

function ascending(numbers: readonly number[]): number[] {
	return numbers.toSorted((a, b) => a - b)
}
