import type { CallDetail } from '../calls/index.ts'

/** What is asked of the studio: how many seats, and which published rules are left out to see what they cost. */
export type StudioQuestion = { seats: number; without: readonly string[] }

type Asked = { seats: string | undefined; without: string | undefined }

/** Reads an address: numbers outside the published bounds and rules of another call count as not asked for. */
export function readQuestion(call: CallDetail, { seats, without = '' }: Asked, applicants: number): StudioQuestion {
	const { seatsMin, seatsMax, spreadRules } = call
	const wanted = Number(seats)
	const isWithin = Number.isInteger(wanted) && wanted >= seatsMin && wanted <= seatsMax
	const most = Math.max(seatsMin, Math.min(seatsMax, applicants))
	const left = without.split(',')
	return {
		seats: isWithin ? wanted : most,
		without: spreadRules.map(({ id }) => id as string).filter((id) => left.includes(id)),
	}
}

/** `?seats=4&without=…`: the same question as an address. */
export function writeQuestion({ seats, without }: StudioQuestion): string {
	return `?seats=${seats}${without.length > 0 ? `&without=${without.join()}` : ''}`
}

export function studioPath({ slug }: Pick<CallDetail, 'slug'>, question: StudioQuestion): string {
	return `/calls/${slug}/selection${writeQuestion(question)}`
}
