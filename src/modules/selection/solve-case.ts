import { sha256OfJson } from '../../methods/canonical-json.ts'
import { selectCohort } from '../../methods/cohort-selection.ts'
import { remembered } from '../../methods/remembered.ts'
import type { CohortSelection, SelectionOptions } from '../../methods/selection-result.ts'
import type { CohortCase } from './selection-case.ts'

/** What is frozen: the same parts that the command line gives. */
const WHOLE: SelectionOptions = { kBest: 5, priceOfSpread: true, explain: 'all', timeLimitSeconds: 20 }

/** The same case has the same answer, always and everywhere, so it is worth remembering. */
const REMEMBERED = 300
const remember = remembered<CohortSelection>(REMEMBERED)

/** The best cohort with its price, the runners-up and why everybody is in or out. */
export function solveCase(input: CohortCase): Promise<CohortSelection> {
	return remember(`whole ${caseSha256(input)}`, () => selectCohort(input, WHOLE))
}

/** The best cohort alone. */
export function solveBriefly(input: CohortCase): Promise<CohortSelection> {
	return remember(`brief ${caseSha256(input)}`, () => selectCohort(input))
}

export function caseSha256(input: CohortCase): string {
	return sha256OfJson(input)
}
