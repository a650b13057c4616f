import { searchName } from '../places/index.ts'

type Place = { landsdel: string; regionName: string | undefined }

/** In the words of invitations, the capital is these landsdele, also the one whose name says Sjælland. */
const CAPITAL = /^(hovedstad|kobenhavn)/
const CAPITAL_AREA = ['byen kobenhavn', 'kobenhavns omegn', 'nordsjalland', 'bornholm']

/**
 * Which of the regions that meetings are announced for, as an invitation words them (`Fyn`, `København/Hovedstadsområdet`),
 * a place lies in; its landsdel where none fits. Østjylland lies in Jylland, and Nordsjælland in the capital's area
 * if that has a meeting of its own.
 */
export function regionOf({ landsdel, regionName = '' }: Place, announced: readonly string[]): string {
	const [part, province] = [searchName(landsdel), searchName(regionName)]
	const isCapital = CAPITAL_AREA.includes(part)
	const capital = announced.find((name) => isCapital && partsOf(name).some((some) => CAPITAL.test(some)))
	const fitting = announced.find((name) =>
		partsOf(name).some((some) => some === part || some === province || part.endsWith(some) || province.endsWith(some)),
	)
	return capital ?? fitting ?? landsdel
}

function partsOf(name: string): string[] {
	return name
		.split('/')
		.map(searchName)
		.filter((part) => part !== '')
}
