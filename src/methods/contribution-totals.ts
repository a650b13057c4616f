/**
 * What parties give, added up. Money, time and things are never converted into each other. Every contribution is counted
 * once: what of it is offered, promised, kept and lapsed are shares of its whole, and a budget line that a contribution pays
 * takes from these shares instead of adding to them.
 */
export type Given = {
	id: string
	state: 'proposed' | 'confirmed' | 'kept' | 'partly' | 'lapsed' | 'withdrawn' | 'declined'
	/** In øre or cents. */
	amount: number | null
	minutes: number | null
	/** Of the whole; null: nothing was said yet, or all of it. */
	keptAmount: number | null
	keptMinutes: number | null
}

/** Whole numbers that add up to what stands in the contributions: nothing is in two of them. */
export type Shares = { proposed: number; promised: number; kept: number; lapsed: number }

export type Totals = {
	/** In øre or cents. */
	money: Shares
	/** In minutes. */
	time: Shares
	/** Contributions of other kinds, each as one; how many pieces they are is for their own words. */
	things: Shares
}

export function totalsOf(contributions: readonly Given[]): Totals {
	const totals: Totals = { money: none(), time: none(), things: none() }
	for (const one of contributions) {
		add(totals.money, sharesOf(one, one.amount, one.keptAmount))
		add(totals.time, sharesOf(one, one.minutes, one.keptMinutes))
		if (one.amount === null && one.minutes === null) add(totals.things, sharesOf(one, 1, keptThing(one)))
	}
	return totals
}

/** What holds: promised and not yet given, and given. */
export function agreedIn({ promised, kept }: Shares): number {
	return promised + kept
}

/** A thing that came partly has come. */
function keptThing({ state }: Given): number | null {
	return state === 'partly' ? 1 : null
}

function sharesOf({ state }: Given, whole: number | null, said: number | null): Shares {
	const shares = none()
	if (whole === null || state === 'withdrawn' || state === 'declined') return shares
	if (state === 'proposed') return { ...shares, proposed: whole }
	const kept = state === 'kept' ? whole : Math.min(said ?? 0, whole)
	return state === 'confirmed' ? { ...shares, kept, promised: whole - kept } : { ...shares, kept, lapsed: whole - kept }
}

export type BudgetPart = { id: string; amount: number; contributionId: string | null; source: string }

/** Of one line, what is there for it; the three add up to its amount. */
export type Cover = {
	/** Promised or given by the contribution that pays it, or said by the budget where none does. */
	found: number
	/** Offered and not yet accepted. */
	offered: number
	missing: number
}

export type Finance = {
	cost: number
	covered: Cover
	/** Line by line, in the order of the lines. */
	lines: ReadonlyMap<string, Cover>
	/** What was agreed and pays no line. */
	free: number
	/** All that there is: what pays lines, and what is free. Each krone once. */
	means: number
	/** The cost by source; what a source was to pay and does not is missing, whatever it is called. */
	sources: ReadonlyMap<string, number>
}

/** The name of the source that stands for money that is not there. */
export const GAP = 'gap'

/** Lines that one contribution pays are paid in order of their ids, from what is agreed first and from what is offered then. */
export function financeOf(lines: readonly BudgetPart[], contributions: readonly Given[]): Finance {
	const purses = new Map(contributions.map((one) => [one.id, purseOf(one)]))
	const covers = new Map<string, Cover>()
	for (const line of lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))) covers.set(line.id, coverOf(line, purses))
	const covered = { found: 0, offered: 0, missing: 0 }
	const sources = new Map<string, number>()
	for (const line of lines) {
		const cover = covers.get(line.id) ?? covered
		add(covered, cover)
		count(sources, line.source, cover.found + cover.offered)
		count(sources, GAP, cover.missing)
	}
	const free = [...purses.values()].reduce((sum, { agreed }) => sum + agreed, 0)
	const cost = covered.found + covered.offered + covered.missing
	return { cost, covered, lines: covers, free, means: covered.found + free, sources }
}

/** What of a contribution no line has taken yet. */
type Purse = { agreed: number; offered: number }

function purseOf(one: Given): Purse {
	const { promised, kept, proposed } = totalsOf([one]).money
	return { agreed: promised + kept, offered: proposed }
}

function coverOf({ amount, contributionId, source }: BudgetPart, purses: ReadonlyMap<string, Purse>): Cover {
	if (source === GAP) return { found: 0, offered: 0, missing: amount }
	if (contributionId === null) return { found: amount, offered: 0, missing: 0 }
	const purse = purses.get(contributionId) ?? { agreed: 0, offered: 0 }
	const found = Math.min(amount, purse.agreed)
	const offered = Math.min(amount - found, purse.offered)
	purse.agreed -= found
	purse.offered -= offered
	return { found, offered, missing: amount - found - offered }
}

function none(): Shares {
	return { proposed: 0, promised: 0, kept: 0, lapsed: 0 }
}

/** The second is counted into the first, name by name. */
function add<Names extends string>(into: Record<Names, number>, more: Record<Names, number>): void {
	for (const name in more) into[name] += more[name]
}

function count(into: Map<string, number>, name: string, amount: number): void {
	if (amount > 0) into.set(name, (into.get(name) ?? 0) + amount)
}
