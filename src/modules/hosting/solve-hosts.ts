import { sha256OfJson } from '../../methods/canonical-json.ts'
import { type HostOptions, type HostRotation, rotateHosts } from '../../methods/host-rotation.ts'
import { remembered } from '../../methods/remembered.ts'
import { SolverTimeout } from '../../methods/solver-faults.ts'
import type { HostingCase } from './hosting-case.ts'

/** Each question to the solver may take so long; somebody waits for the page. */
const TIME_LIMIT = { timeLimitSeconds: 15 }

/** What is frozen: the same parts that the command line gives. */
const WHOLE: HostOptions = { alternatives: 4, perMeeting: true, priceOfRules: true, ...TIME_LIMIT }

const remember = remembered<HostRotation>(100)

/**
 * The hosts that are proposed, with the next best plans, who else could host and what the rules cost; without these where they
 * take too long. Asked outside of transactions: nobody waits for a row while the solver works.
 */
export function solveHosts(input: HostingCase): Promise<HostRotation> {
	return remember(sha256OfJson(input), async () => {
		try {
			return await rotateHosts(input, WHOLE)
		} catch (error) {
			if (!(error instanceof SolverTimeout)) throw error
			return rotateHosts(input, TIME_LIMIT)
		}
	})
}
