import type { Db } from '../../platform/database.ts'
import { type Call, listCalls } from '../calls/index.ts'
import { listParticipations, listProgrammes, type Programme } from '../programmes/index.ts'
import type { Row } from './dataset.ts'
import { listResults } from './queries.ts'

/** Of the public: nobody is signed in. */
const NOBODY = undefined

export async function listProgrammeRows(db: Db, publicUrl: string): Promise<Row[]> {
	const programmes = await listProgrammes(db, NOBODY)
	return programmes.map(({ slug, name, template, language, country, owner, summary, startsOn, endsOn, invented }) => ({
		programme: slug,
		url: `${publicUrl}/programmes/${slug}`,
		name,
		kind: template,
		owner,
		country,
		language,
		summary,
		starts_on: startsOn,
		ends_on: endsOn,
		invented,
	}))
}

export async function listParticipantRows(db: Db): Promise<Row[]> {
	const rows: Row[] = []
	for (const programme of await listProgrammes(db, NOBODY)) rows.push(...(await participantsOf(db, programme)))
	return rows
}

async function participantsOf(db: Db, { id, slug, invented }: Programme): Promise<Row[]> {
	const participations = await listParticipations(db, id)
	return participations.map(({ name, municipalityCode, townId, state, chosenOn, outcome, source }) => ({
		programme: slug,
		name,
		municipality_code: municipalityCode,
		town_id: townId,
		state,
		chosen_on: chosenOn,
		outcome,
		source,
		invented,
	}))
}

/** Who was chosen stands here from the moment that the result is published, and never before. */
export async function listCallRows(db: Db, publicUrl: string): Promise<Row[]> {
	const results = await listResults(db)
	return (await listCalls(db, NOBODY)).map((call) => {
		const result = results.find(({ callId }) => callId === call.id)
		return {
			...callRow(call, publicUrl),
			programme: call.programme.slug,
			decided_at: result?.decidedAt.toISOString() ?? null,
			result_published_at: result?.publishedAt.toISOString() ?? null,
			chosen: result?.chosen ?? [],
			invented: call.programme.invented,
		}
	})
}

function callRow({ slug, title, summary, applies, ...call }: Call, publicUrl: string): Row {
	return {
		call: slug,
		url: `${publicUrl}/calls/${slug}`,
		title,
		summary,
		applies,
		opens_at: call.opensAt?.toISOString() ?? null,
		closes_at: call.deadlineAt?.toISOString() ?? null,
		seats_min: call.seatsMin,
		seats_max: call.seatsMax,
	}
}
