import autocannon from 'autocannon'

export type Figures = { perSecond: number; p50: number; p99: number; failed: number }

type Fire = { url: string; connections: number; requests: autocannon.Request[]; amount?: number }

const SECONDS = 4
const ROUNDS = 3

/** The median round of three, after a short one to warm up. */
export async function measure(fire: Fire): Promise<Figures> {
	await round({ ...fire, amount: 20 })
	const rounds: Figures[] = []
	for (let i = 0; i < ROUNDS; i++) rounds.push(await round(fire))
	return rounds.toSorted((a, b) => a.perSecond - b.perSecond)[1] as Figures
}

/** One round only, for what can be done once. */
export async function round({ url, connections, requests, amount }: Fire): Promise<Figures> {
	const length = amount === undefined ? { duration: SECONDS } : { amount, connections: Math.min(connections, amount) }
	const result = await autocannon({ url, connections, requests, ...length })
	const { latency } = result
	const perSecond = result.requests.total / result.duration
	return { perSecond, p50: latency.p50, p99: latency.p99, failed: result.non2xx - result['3xx'] + result.errors }
}
