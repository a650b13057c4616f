import type { Plan } from '../plans/index.ts'
import { lastWord } from './adoption.ts'
import { isBound, type Said, standingsIn } from './standing.ts'

/** A party that has said yes, as everybody may read it: without the person who said so. */
export type Adopter = {
	party: string
	/** Of the version that it adopted. */
	number: number
	decidedOn: string
	mandate: string
	reservation: string
}

type Asked = { plan: Pick<Plan, 'partnership'>; said: Said }

/**
 * Who stands behind a version. Of the newest: those whose yes to it counts, or whose yes to an earlier one still does. Of an
 * earlier one all who adopted it, also those who have left the partnership since: what was adopted was adopted.
 */
export function adoptersOf(number: number, { plan, said }: Asked): Adopter[] {
	return number === said.versions[0]?.number ? adoptersNow({ plan, said }) : adoptersThen(number, { plan, said })
}

function adoptersNow({ plan, said }: Asked): Adopter[] {
	return standingsIn(plan, said).flatMap(({ party, standing }) => {
		const { word, version } = standing
		if (!isBound(standing) || !word || !version) return []
		return [{ ...yesOf(word), party: party.name, number: version.number }]
	})
}

function adoptersThen(number: number, { plan, said }: Asked): Adopter[] {
	const version = said.versions.find((one) => one.number === number)
	if (version === undefined) return []
	return plan.partnership.parties.flatMap(({ id: partyId, name: party }) => {
		const word = lastWord(said.adoptions, { versionId: version.id, partyId })
		return word?.answer === 'adopted' ? [{ ...yesOf(word), party, number }] : []
	})
}

function yesOf({ decidedOn, mandate, reservation }: Omit<Adopter, 'party' | 'number'>) {
	return { decidedOn, mandate, reservation }
}
