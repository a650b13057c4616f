import { createHash } from 'node:crypto'
import type { CallDetail } from './call.ts'

/** Everything that is published and locked together, in its order, so that the same content has the same hash. */
export function lockedContent(call: CallDetail): Record<string, unknown> {
	const { applies, seatsMin, seatsMax, scaleMin, scaleMax, themesMax, drawSeed } = call
	return {
		applies,
		seatsMin,
		seatsMax,
		scaleMin,
		scaleMax,
		themesMax,
		drawSeed,
		themes: call.themes.map(contentOf),
		questions: call.questions.map(contentOf),
		criteria: call.criteria.map(contentOf),
		eligibilityRules: call.eligibilityRules.map(contentOf),
		spreadRules: call.spreadRules.map(contentOf),
	}
}

export function lockedSha256(call: CallDetail): string {
	return createHash('sha256')
		.update(canonical(lockedContent(call)))
		.digest('hex')
}

/** How often a part was edited and how its place is numbered is not content; its place in the list is. */
function contentOf<Part extends { position: number; version: number }>(part: Part): Omit<Part, 'position' | 'version'> {
	const { position: _, version: __, ...content } = part
	return content
}

/** JSON with sorted keys: the order in which a database or a programmer writes them is not content. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		inner !== null && typeof inner === 'object' && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	)
}
