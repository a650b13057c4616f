import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { joinedParties, type Partnership } from '../partnerships/index.ts'

export type Clause = { title: string; body: string }

/** The words of an agreement, as they are being written or as they were put to signing. */
export type Terms = {
	title: string
	clauses: Clause[]
	/** How long a party is still bound after it has said that it leaves. */
	noticeMonths: number
	/** The last day; null: until it is ended. */
	expiresOn: string | null
}

export type Signature = {
	partyId: Id<'party'>
	partyName: string
	name: string
	/** By what right they bind the party, in their own words. */
	mandate: string
	reservation: string
	signedAt: Date
}

/** What was put to signing: the first one, an amendment, or a renewal. */
export type Edition = Terms & {
	id: Id<'agreementEdition'>
	number: number
	/** What is new in it. */
	words: string
	putAt: Date
	/** The first one first. */
	signatures: Signature[]
}

export type Exit = { partyId: Id<'party'>; partyName: string; words: string; announcedAt: Date; endsOn: string }

export type Agreement = Terms & {
	id: Id<'agreement'>
	partnershipId: Id<'partnership'>
	kind: Partnership['kind']
	language: Language
	endedOn: string | null
	version: number
	/** The newest first. */
	editions: Edition[]
	exits: Exit[]
}

type Parties = Pick<Partnership, 'parties'>

export type Standing = 'draft' | 'signing' | 'signed' | 'expired' | 'ended'

/** Where it stands on a day: whether all who are with the partnership have signed what was put to them last. */
export function standingOf(agreement: Agreement, partnership: Parties, today: string): Standing {
	const [latest] = agreement.editions
	if (agreement.endedOn !== null) return 'ended'
	if (latest === undefined) return 'draft'
	if (latest.expiresOn !== null && latest.expiresOn < today) return 'expired'
	return whoMustSign(agreement, partnership).length === 0 ? 'signed' : 'signing'
}

/** Those who are with the partnership, have not signed the newest edition and have not said that they leave. */
export function whoMustSign(
	{ editions: [latest], exits }: Pick<Agreement, 'editions' | 'exits'>,
	partnership: Parties,
) {
	if (latest === undefined) return []
	const hasSigned = (id: Id<'party'>) => latest.signatures.some(({ partyId }) => partyId === id)
	const leaves = (id: Id<'party'>) => exits.some(({ partyId }) => partyId === id)
	return joinedParties(partnership).filter(({ id }) => !hasSigned(id) && !leaves(id))
}

/** What the party has signed last: it is bound by that until it signs a newer one. */
export function signedBy({ editions }: Pick<Agreement, 'editions'>, partyId: Id<'party'>) {
	for (const edition of editions) {
		const signature = edition.signatures.find((one) => one.partyId === partyId)
		if (signature) return { edition, signature }
	}
	return undefined
}

/** Whether the words have changed since they were put to signing last. */
export function isChanged({ editions: [latest], ...terms }: Agreement): boolean {
	return latest === undefined || plain(terms) !== plain(latest)
}

function plain({ title, clauses, noticeMonths, expiresOn }: Terms): string {
	const words = clauses.map((clause) => [clause.title, clause.body])
	return JSON.stringify([title, words, noticeMonths, expiresOn])
}

/** The clauses in which something is still to be filled in: the template marks it by brackets. */
export function unfilled({ clauses }: Pick<Terms, 'clauses'>): Clause[] {
	return clauses.filter(({ body }) => body.trim() === '' || /\[[^\]]*\]/.test(body))
}

/** Why it is not put to signing; a key of the module's messages. */
export function whyNotPut(agreement: Agreement, partnership: Parties, today: string) {
	const { endedOn, expiresOn } = agreement
	if (endedOn !== null) return 'ended'
	if (agreement.clauses.length === 0 || unfilled(agreement).length > 0) return 'unfilled'
	if (expiresOn !== null && expiresOn < today) return 'expiresPast'
	if (joinedParties(partnership).length === 0) return 'nobodyToSign'
	return isChanged(agreement) ? undefined : 'nothingNew'
}

/** Why a party does not sign it; a key of the module's messages. */
export function whyNotSigned(agreement: Agreement, partyId: Id<'party'>, { number, today }: Signing) {
	const [latest] = agreement.editions
	if (agreement.endedOn !== null) return 'ended'
	if (latest === undefined || latest.number !== number) return 'newerEdition'
	if (latest.expiresOn !== null && latest.expiresOn < today) return 'expired'
	if (agreement.exits.some((exit) => exit.partyId === partyId)) return 'leftAgreement'
	return latest.signatures.some((one) => one.partyId === partyId) ? 'signedAlready' : undefined
}
type Signing = { number: number; today: string }

/** Why a party does not leave it; a key of the module's messages. */
export function whyNotExited(agreement: Agreement, partyId: Id<'party'>) {
	if (agreement.endedOn !== null) return 'ended'
	if (agreement.exits.some((exit) => exit.partyId === partyId)) return 'leftAgreement'
	return signedBy(agreement, partyId) === undefined ? 'notSigned' : undefined
}
