import { lastDayOf, readDay, readRoughDay } from '../../platform/dates-reading.ts'

export type Period = { startsOn: string | null; endsOn: string | null }

/** `18.07.2007`, `1-9-2016`, `2022-09`, `juli 2019`, `2024`: the first day that it can mean, or for an end the last. */
export function readBoundary(text: string, side: 'startsOn' | 'endsOn'): string | undefined {
	const bare = text.trim().replace(/[T ]00:00(:00)?(\.0+)?Z?$/, '')
	const month = /^(\d{4})-(\d{1,2})$/.exec(bare)
	const rough = month ? readRoughMonth(month[1] ?? '', Number(month[2])) : readRoughDay(bare)
	if ('key' in rough) {
		const day = readDay(bare)
		return typeof day === 'string' ? day : undefined
	}
	if (rough.onDate === null || rough.precision === 'open') return undefined
	return side === 'startsOn' ? rough.onDate : lastDayOf(rough.onDate, rough.precision)
}

function readRoughMonth(year: string, month: number) {
	if (month < 1 || month > 12) return { key: 'unreadable' } as const
	return { onDate: `${year}-${String(month).padStart(2, '0')}-01`, precision: 'month' as const }
}

/** `2024-2029`, `01.05.2014 – 30.07.2016`, `2019`. */
export function readPeriod(text: string): Period | undefined {
	const [from = '', to = from, ...more] = partsOf(text)
	const startsOn = readBoundary(from, 'startsOn')
	const endsOn = readBoundary(to, 'endsOn')
	if (more.length > 0 || startsOn === undefined || endsOn === undefined) return undefined
	return { startsOn, endsOn }
}

function partsOf(text: string): string[] {
	const years = /^\s*(\d{4})\s*[-–/]\s*(\d{4})\s*$/.exec(text)
	return years ? years.slice(1) : text.split(/\s*[–—]\s*|\s+(?:-|til|tot|t\/m|to|until)\s+/).map((part) => part.trim())
}
