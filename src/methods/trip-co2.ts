import { co2KgOf } from './co2.ts'

export const travelModes = ['train', 'coach', 'bike', 'walk', 'ferry', 'plane'] as const
export type TravelMode = (typeof travelModes)[number]

/** Those that need a factor; who walks or rides a bike emits nothing. */
export const engineModes = ['train', 'coach', 'ferry', 'plane'] as const
export type EngineMode = (typeof engineModes)[number]

/** Grams per person and kilometre, where somebody has named them. */
export type ModeFactors = Readonly<Record<EngineMode, number | null>>

export type TripCo2 = {
	/** Whole kilometres per person. */
	km: number
	/** Per person; null when a factor is missing: half a sum would look like a small one. */
	kg: number | null
	/** Modes that the trip uses and for which nobody has named a factor. */
	missing: EngineMode[]
}

/** How far each traveller goes and what that emits (docs/methods.md, Study trips). */
export function tripCo2(legs: readonly { mode: TravelMode; km: number }[], factors: ModeFactors): TripCo2 {
	const kmBy = (mode: TravelMode) => legs.reduce((sum, leg) => sum + (leg.mode === mode ? leg.km : 0), 0)
	const used = engineModes.filter((mode) => kmBy(mode) > 0)
	const missing = used.filter((mode) => factors[mode] === null)
	const kg = used.reduce((sum, mode) => sum + co2KgOf(kmBy(mode) * HECTOMETRES_PER_KM, factors[mode] ?? 0), 0)
	return { km: legs.reduce((sum, { km }) => sum + km, 0), kg: missing.length > 0 ? null : kg, missing }
}

const HECTOMETRES_PER_KM = 10
