import type { Id } from '../../platform/id.ts'
import { promisedTo, type Replacement } from './replacement.ts'

/** A place in the course, as far as a selection has to know it. */
export type HeldSeat = {
	name: string
	state: 'chosen' | 'completed' | 'withdrawn'
	applicationId: Id<'application'> | null
}

/** Why an applicant keeps its place whatever the points say, or cannot have one; keys of the module's messages. */
export type Fixed = 'member' | 'promised'
export type Barred = 'left' | 'declined' | 'silent' | 'withdrawn'

/** What has become of the applicants since the selection was decided. */
export type Circumstances = {
	fixed: ReadonlyMap<Id<'application'>, Fixed>
	barred: ReadonlyMap<Id<'application'>, Barred>
	/** Seats that nobody has been promised, this one among them. */
	vacant: number
	/** Members that are not among the applicants, so that the rules cannot count them. */
	uncounted: string[]
}

export type Course = {
	replacement: Replacement
	/** All of the programme. */
	replacements: readonly Replacement[]
	seats: readonly HeldSeat[]
	/** The applicants of the decided selection, and those of them whose application still counts. */
	applicants: readonly Id<'application'>[]
	standing: ReadonlySet<Id<'application'>>
}

export function circumstancesOf({ replacement, replacements, seats, applicants, standing }: Course): Circumstances {
	const others = replacements.filter(({ id }) => id !== replacement.id)
	const promised = others.flatMap((other) => promisedTo(other) ?? [])
	const present = seats.filter(({ state }) => state !== 'withdrawn')
	const fixed = new Map<Id<'application'>, Fixed>(promised.map((id) => [id, 'promised']))
	for (const { applicationId } of present) if (applicationId !== null) fixed.set(applicationId, 'member')
	const barred = new Map(barredOnes({ replacements, seats, applicants, standing }).filter(([id]) => !fixed.has(id)))
	const open = others.filter((other) => isBeside(other, replacement) && promisedTo(other) === undefined)
	const known = new Set(applicants)
	const uncounted = present.filter(({ applicationId }) => applicationId === null || !known.has(applicationId))
	return { fixed, barred, vacant: open.length + 1, uncounted: uncounted.map(({ name }) => name) }
}

/** Another seat that the same selection is to fill. */
function isBeside(other: Replacement, { selectionProposalId }: Replacement): boolean {
	return other.state === 'sought' && other.selectionProposalId === selectionProposalId
}

function barredOnes({ replacements, seats, applicants, standing }: Omit<Course, 'replacement'>) {
	const offers = replacements.flatMap((one) => one.offers)
	const answered = (kind: 'declined' | 'lapsed') =>
		offers.flatMap(({ applicationId, answer }) =>
			answer?.kind === kind && applicationId !== null ? applicationId : [],
		)
	const left = seats.filter(({ state }) => state === 'withdrawn').flatMap(({ applicationId }) => applicationId ?? [])
	const gone = applicants.filter((id) => !standing.has(id))
	const named = (ids: readonly Id<'application'>[], why: Barred) => ids.map((id) => [id, why] as const)
	return [
		...named(gone, 'withdrawn'),
		...named(answered('lapsed'), 'silent'),
		...named(answered('declined'), 'declined'),
		...named(left, 'left'),
	]
}
