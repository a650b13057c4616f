/** What several parties gave one statement: the mean, and how far apart they are. */
export type Result = { mean: number; least: number; most: number; count: number }

export function resultOf(scores: readonly number[]): Result | undefined {
	if (scores.length === 0) return undefined
	const sum = scores.reduce((total, score) => total + score, 0)
	return { mean: sum / scores.length, least: Math.min(...scores), most: Math.max(...scores), count: scores.length }
}

/** From so far apart on, parties do not live in the same partnership. */
const FAR_APART = 3
/** Below the middle of a scale from 1 to 5, more say no than yes. */
const MIDDLE = 3

export type Concern = 'low' | 'apart' | 'fallen'

/** Why a statement is worth talking about: it is low, it has fallen by half a step since last time, or the parties are far apart. */
export function concernOf(result: Result | undefined, before: Result | undefined): Concern | undefined {
	if (result === undefined) return undefined
	if (result.mean < MIDDLE) return 'low'
	if (before !== undefined && before.mean - result.mean >= 0.5) return 'fallen'
	return result.most - result.least >= FAR_APART ? 'apart' : undefined
}
