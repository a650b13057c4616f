import type { Id } from '../../platform/id.ts'
import { partyKinds, type Party, type PartyKind } from './partnership.ts'

export const contactWays = ['meeting', 'telephone', 'mail', 'letter', 'visit', 'event'] as const
export type ContactWay = (typeof contactWays)[number]

/** That somebody of the team spoke with them. */
export type Contact = {
	id: Id<'partyContact'>
	happenedOn: string
	way: ContactWay
	words: string
	recorderName: string
}

/** A party as the team knows it, and nobody else. */
export type RegisteredParty = Party & {
	contactName: string
	contactPhone: string
	/** How much the centre matters to them, and how much they can move: 1 to 5, null where the team has not said. */
	interest: number | null
	influence: number | null
	note: string
	joinedOn: string | null
	leftOn: string | null
	version: number
	/** The latest first. */
	contacts: Contact[]
}

/** Every partnership forgets them, so the register always says how it stands with them. */
const ALWAYS_NAMED: readonly PartyKind[] = ['owner', 'young']
/** A town centre without any of these is not whole. The rest is missed only by some. */
const EXPECTED: readonly PartyKind[] = ['shop', 'residents', 'association', 'culture', 'municipality']

export type KindStanding = { kind: PartyKind; joined: number; known: number }

/** Who is missing: owners and the young in any case, the others only as long as nobody of their kind is with us. */
export function whoIsMissing(parties: readonly Pick<Party, 'kind' | 'standing'>[]): KindStanding[] {
	const standingOf = (kind: PartyKind): KindStanding => {
		const of = parties.filter((party) => party.kind === kind)
		return { kind, joined: count(of, 'joined'), known: count(of, 'known') }
	}
	const others = EXPECTED.map(standingOf).filter(({ joined }) => joined === 0)
	return [...ALWAYS_NAMED.map(standingOf), ...others]
}

function count(parties: readonly Pick<Party, 'standing'>[], standing: Party['standing']): number {
	return parties.filter((party) => party.standing === standing).length
}

/** What the team does with them: work closely together, keep satisfied, keep informed, or keep an eye on. */
export type Quadrant = 'work' | 'satisfy' | 'inform' | 'watch'

/** The middle counts as much: nobody is overlooked because the team was in doubt. Undefined where it has not said yet. */
export function quadrantOf({
	interest,
	influence,
}: Pick<RegisteredParty, 'interest' | 'influence'>): Quadrant | undefined {
	if (interest === null || influence === null) return undefined
	if (influence >= 3) return interest >= 3 ? 'work' : 'satisfy'
	return interest >= 3 ? 'inform' : 'watch'
}

/** By kind in the order of the kinds, then by name as they come. */
export function byKind<P extends Pick<Party, 'kind'>>(parties: readonly P[]): P[] {
	return [...parties].sort((a, b) => partyKinds.indexOf(a.kind) - partyKinds.indexOf(b.kind))
}
