import type { Id } from '../../platform/id.ts'
import type { Municipality } from '../places/index.ts'
import type { Voice } from './verdict.ts'

/** Where somebody may speak for: a town, or a municipality as a whole. */
export type Place = {
	organisationId: Id<'organisation'> | null
	municipalityCode: string
	municipality: string
	town: { id: string; name: string } | null
}

export type SpeakChoices = {
	asSecretariat: boolean
	places: readonly Place[]
	programmes: readonly { id: Id<'programme'>; name: string }[]
}

/** One value for the field: of the town, or of the municipality. */
export function valueOfPlace({ municipalityCode, town }: Place): string {
	return town?.id ?? municipalityCode
}

export function choicesOfVoices(voices: readonly Voice[]): SpeakChoices {
	const places = voices.flatMap((voice) => {
		const { organisationId, municipalityCode, name: municipality } = voice
		const whole = { organisationId, municipalityCode, municipality, town: null }
		return [...voice.towns.map((town) => ({ ...whole, town })), whole]
	})
	const programmes = new Map(voices.flatMap((voice) => voice.programmes.map((one) => [one.id, one] as const)))
	return { asSecretariat: false, places, programmes: [...programmes.values()] }
}

export function choicesOfSecretariat(municipalities: readonly Municipality[]): SpeakChoices {
	const places = municipalities.map(({ code, name }) => ({
		organisationId: null,
		municipalityCode: code,
		municipality: name,
		town: null,
	}))
	return { asSecretariat: true, places, programmes: [] }
}
