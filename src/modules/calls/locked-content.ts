import { createHash } from 'node:crypto'
import type { CallDetail } from './call.ts'

/** Everything that is published and locked together, in a fixed order, so that the same content has the same hash. */
export function lockedContent(call: CallDetail): Record<string, unknown> {
	const { applies, seatsMin, seatsMax, scaleMin, scaleMax, themesMax, drawSeed } = call
	const { themes, questions, criteria, eligibilityRules, spreadRules } = call
	const seats = { applies, seatsMin, seatsMax, scaleMin, scaleMax, themesMax, drawSeed }
	return { ...seats, themes, questions, criteria, eligibilityRules, spreadRules }
}

export function lockedSha256(call: CallDetail): string {
	return createHash('sha256').update(canonical(lockedContent(call))).digest('hex')
}

/** JSON with sorted keys: the order in which a database or a programmer writes them is not content. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		inner !== null && typeof inner === 'object' && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	)
}
