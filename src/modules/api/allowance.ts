/** How much may be asked, and how often it begins anew. */
export const WINDOW_MINUTES = 5
export const quotas = { address: 300, token: 1500 } as const

/** Who is counted; the name says by which quota. */
export type Allowance = { name: keyof typeof quotas; key: string }

export type Standing = { name: Allowance['name']; allowed: boolean; remaining: number; resetSeconds: number }

export function windowStart(at: Date): number {
	const length = WINDOW_MINUTES * 60_000
	return Math.floor(at.getTime() / length) * length
}

export function secondsToReset(at: Date): number {
	return Math.ceil((windowStart(at) + WINDOW_MINUTES * 60_000 - at.getTime()) / 1000)
}

/** Whoever has one address of the newer kind has more of them than anybody could count: its first half is who it is. */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address
	if (/^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address)) return address.slice('::ffff:'.length)
	const [before = [], after] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
	const known = before.length + (after?.length ?? 0)
	const zeros = after === undefined ? [] : Array.from({ length: 8 - known }, () => '0')
	const groups = [...before, ...zeros, ...(after ?? [])].slice(0, 4)
	return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-10.html */
export function limitHeaders({ name, allowed, remaining, resetSeconds }: Standing): Record<string, string> {
	return {
		'ratelimit-policy': `"${name}";q=${quotas[name]};w=${WINDOW_MINUTES * 60}`,
		ratelimit: `"${name}";r=${remaining};t=${resetSeconds}`,
		...(!allowed && { 'retry-after': String(resetSeconds) }),
	}
}
