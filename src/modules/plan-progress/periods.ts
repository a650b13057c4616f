export const periods = ['week', 'month', 'quarter', 'all'] as const
export type Period = (typeof periods)[number]

const DAY = 86_400_000
const lengths = { week: 7 * DAY, month: 31 * DAY, quarter: 92 * DAY }

/** From when on; undefined for all of it. */
export function startOf(period: Period, now: Date): Date | undefined {
	return period === 'all' ? undefined : new Date(now.getTime() - lengths[period])
}
