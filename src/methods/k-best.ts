import { atDesk, bestCohort } from './best-cohort.ts'
import type { Bench } from './best-cohort.ts'
import type { Cohort } from './linear-model.ts'
import { SolverTimeout } from './solver-faults.ts'

/**
 * The best cohort, the best other one, and so on, at most `count`: each the optimum when those before it are barred by the
 * row `sum over the cohort - sum over the others <= size - 1`, the draw deciding among equals each time.
 */
export function kBestCohorts(bench: Bench, count: number, first: Cohort): Cohort[] {
	const found = [first].slice(0, count)
	while (found.length < count) {
		const next = atDesk(bench, { barred: found }, (desk) => bestCohort(desk))
		if (next.status === 'time-limit')
			throw new SolverTimeout(`only ${found.length} of the ${count} best cohorts were found in time`)
		if (next.status === 'infeasible') return found
		found.push(next.cohort)
	}
	return found
}
