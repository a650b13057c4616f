import { found } from '../../../src/platform/errors.ts'

/** A party of the town, and who speaks for it; those without an account have a link on a telephone. */
export type TownParty = {
	name: string
	kind: string
	person: string
	email: string
	hasAccount: boolean
	/** A man who owns a house speaks for himself. */
	isPerson?: boolean
}

export const MUNICIPALITY = 'Hasselnæs Kommune'
export const TRADE = 'Handel i Hasselnæs'
export const OWNERS = 'Grundejerne i Strandgade'
export const MUSIC = 'Musikhuset Kajen'
export const CITIZENS = 'Borgerforeningen'
export const RESIDENTS = 'Beboerne ved Torvet'
export const CAFE = 'Café Tangen'
export const BOOKS = 'Skrivers Boghandel'
export const YOUNG = 'Unge på Havnen'
export const AKSEL = 'Aksel Nordby'

/** Beside the municipality; all of them made up. */
export const PARTIES: readonly TownParty[] = [
	{ name: TRADE, kind: 'shop', person: 'Karla Strømgaard', email: 'karla@handel.example', hasAccount: true },
	{ name: OWNERS, kind: 'owner', person: 'Ejnar Pilegaard', email: 'ejnar@grundejere.example', hasAccount: true },
	{ name: MUSIC, kind: 'culture', person: 'Maja Lynghede', email: 'maja@kajen.example', hasAccount: true },
	{ name: CITIZENS, kind: 'association', person: 'Villy Tangkær', email: 'villy@borger.example', hasAccount: true },
	{ name: RESIDENTS, kind: 'residents', person: 'Rita Mosegaard', email: 'rita@torvet3.example', hasAccount: true },
	{ name: CAFE, kind: 'shop', person: 'Nadia Hvidsten', email: 'nadia@tangen.example', hasAccount: false },
	{ name: BOOKS, kind: 'shop', person: 'Otto Skriver', email: '', hasAccount: false },
	{ name: YOUNG, kind: 'young', person: 'Selma Kajsen', email: 'selma@havnen.example', hasAccount: false },
	{ name: AKSEL, kind: 'owner', person: AKSEL, email: 'aksel@nordby.example', hasAccount: false, isPerson: true },
]

export function partyOf(name: string): TownParty {
	return found(PARTIES.find((party) => party.name === name))
}

/** What the team writes of somebody for itself: no page, no file and no mail for anybody else has the word. */
export const SECRET = 'lærkesporefrø'
export const PHONE = '21 43 65 87'
