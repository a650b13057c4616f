import { accessSync, chownSync, constants, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** PostgreSQL refuses to run as root, so root hands it over to another account. */
export type Account = { uid: number; gid: number }

/** What to give to `spawn`. */
export type Command = { file: string; args: string[]; identity: Partial<Account> }

/** Needs no entry in /etc/passwd: nothing else on the machine runs as this number. */
const DEDICATED: Account = { uid: 54_318, gid: 54_318 }

/** initdb insists on an account with a name: this one is called daemon or bin on every Unix. */
export const NAMED: Account = { uid: 1, gid: 1 }

const SETPRIV = '/usr/bin/setpriv'

/** Undefined when we are not root: then the server runs as we do. */
export function accountFor(cluster: string): Account | undefined {
	if (process.getuid?.() !== 0) return undefined
	const owner = statSync(cluster, { throwIfNoEntry: false })
	return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : DEDICATED
}

/** Runs `file` as `account`, which can reach the paths in `reach` even below folders that only root may enter, like /root. */
export function runAs(account: Account | undefined, file: string, args: string[], reach: string[]): Command {
	if (!account) return { file, args, identity: {} }
	const closed = reach.find((path) => !mayReach(account, path))
	if (closed === undefined) return { file, args, identity: account }
	const capability = capabilityToReach()
	if (!capability) throw new CannotStart(unreachable(account, closed))
	return { file: SETPRIV, args: [...dropTo(account, capability), file, ...args], identity: {} }
}

/**
 * Leaves the process with a single capability. `no_setuid_fixup` because PostgreSQL asks access(2) whether it may run its
 * own programs, and the kernel forgets capabilities there for anyone but root unless this bit is set.
 */
function dropTo({ uid, gid }: Account, capability: string): string[] {
	const only = `-all,+${capability}`
	return [
		`--reuid=${uid}`,
		`--regid=${gid}`,
		'--clear-groups',
		'--securebits=+no_setuid_fixup',
		`--inh-caps=${only}`,
		`--ambient-caps=${only}`,
		`--bounding-set=${only}`,
		'--',
	]
}

/** The weaker one by preference; containers usually have only the stronger. */
function capabilityToReach(): string | undefined {
	if (!isExecutable(SETPRIV)) return undefined
	const effective = BigInt(`0x${/^CapEff:\s*(\w+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`)
	if (effective & (1n << 2n)) return 'dac_read_search'
	return effective & (1n << 1n) ? 'dac_override' : undefined
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK)
		return true
	} catch {
		return false
	}
}

function unreachable({ uid }: Account, path: string): string {
	return (
		`Torvet runs as root, so its database runs as user ${uid}, and that user may not reach ${path}.\n` +
		'Move the project and its data to a folder that everybody may enter (for example /opt/torvet), or start it as a normal user.'
	)
}

function mayReach(account: Account, path: string): boolean {
	return may(account, path, 4) && ancestors(path).every((folder) => may(account, folder, 1))
}

function may({ uid, gid }: Account, path: string, wanted: number): boolean {
	const { uid: owner, gid: group, mode } = statSync(path)
	const granted = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode
	return (granted & wanted) === wanted
}

function ancestors(path: string): string[] {
	const parent = dirname(path)
	return parent === path ? [] : [parent, ...ancestors(parent)]
}

export function handOver(folder: string, { uid, gid }: Account): void {
	for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
		lchownSync(join(folder, entry), uid, gid)
	chownSync(folder, uid, gid)
}
