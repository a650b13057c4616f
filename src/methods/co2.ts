const HECTOMETRES_PER_KM = 10
const GRAMS_PER_KG = 1000

/** What a distance emits per person by a factor that somebody has named, for hosts and for study trips (docs/methods.md). */
export function co2KgOf(hectometres: number, gramPerPersonKm: number): number {
	return (hectometres * gramPerPersonKm) / (HECTOMETRES_PER_KM * GRAMS_PER_KG)
}
