const HECTOMETRES_PER_KM = 10
const GRAMS_PER_KG = 1000

/** What a distance emits per person by a factor that somebody has named: METHODS, sections 4 and 5. */
export function co2KgOf(hectometres: number, gramPerPersonKm: number): number {
	return (hectometres * gramPerPersonKm) / (HECTOMETRES_PER_KM * GRAMS_PER_KG)
}
