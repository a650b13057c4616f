import type { Db } from '../../platform/database.ts'
import { listParticipations, listProgrammes, type PlacedParticipation, type Programme } from '../programmes/index.ts'
import type { Row } from './dataset.ts'

export type Supported = {
	programme: Programme
	participation: PlacedParticipation
	award: NonNullable<PlacedParticipation['award']>
}

/** Who is supported in a programme that everybody sees. */
export async function listSupported(db: Db): Promise<Supported[]> {
	const supported: Supported[] = []
	for (const programme of await listProgrammes(db, undefined)) {
		const participations = await listParticipations(db, programme.id)
		supported.push(
			...participations.flatMap((participation) =>
				participation.award === null ? [] : [{ programme, participation, award: participation.award }],
			),
		)
	}
	return supported
}

export async function listAwardRows(db: Db): Promise<Row[]> {
	return (await listSupported(db)).map(({ programme, participation, award }) => ({
		programme: programme.slug,
		funder: programme.owner,
		recipient: participation.name,
		municipality_code: participation.municipalityCode,
		town_id: participation.townId,
		project: award.project,
		amount: award.amount,
		currency: award.currency,
		awarded_on: participation.chosenOn,
		state: participation.state,
		source: participation.source,
		invented: programme.invented,
	}))
}
