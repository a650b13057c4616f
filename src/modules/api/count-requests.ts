import type { Db } from '../../platform/database.ts'
import { countAttempt } from '../people/index.ts'
import { type Allowance, quotas, secondsToReset, type Standing, WINDOW_MINUTES, windowStart } from './allowance.ts'

/** Into how many parts a quota is cut: so often at most is the database written to for one caller and window. */
const PARTS = 20
/** More callers than this at once are counted anew from what the database knows. */
const MOST_CALLERS = 20_000

/** What this process has taken for a caller and not used, and how much all processes have taken. */
type Account = { left: number; taken: number; spent: boolean }

export type CountRequest = (db: Db, allowance: Allowance, at: Date) => Promise<Standing>

/**
 * Each process takes a part of a caller's quota in the database and counts it down in memory, so that a limit holds
 * for all processes together and most questions write nothing. Who has nothing left costs no more writing either.
 */
export function countRequests(): CountRequest {
	let start = 0
	const accounts = new Map<string, Account>()

	return async (db, allowance, at) => {
		if (windowStart(at) !== start) {
			start = windowStart(at)
			accounts.clear()
		}
		const account = accounts.get(allowance.key) ?? { left: 0, taken: 0, spent: false }
		if (accounts.size >= MOST_CALLERS) accounts.clear()
		accounts.set(allowance.key, account)
		if (account.left === 0 && !account.spent) await take(db, allowance, { account, at })
		return countDown(allowance, { account, at })
	}
}

type Counted = { account: Account; at: Date }

async function take(db: Db, { name, key }: Allowance, { account, at }: Counted): Promise<void> {
	const part = Math.ceil(quotas[name] / PARTS)
	const window = { at, minutes: WINDOW_MINUTES, times: part }
	const taken = await db.transaction().execute((tx) => countAttempt(tx, `api ${key}`, window))
	const granted = Math.max(0, Math.min(part, quotas[name] - (taken - part)))
	account.left += granted
	account.taken = taken
	account.spent = granted < part
}

function countDown({ name }: Allowance, { account, at }: Counted): Standing {
	const allowed = account.left > 0
	if (allowed) account.left -= 1
	const remaining = account.left + Math.max(0, quotas[name] - account.taken)
	return { name, allowed, remaining, resetSeconds: secondsToReset(at) }
}
