import { createHash } from 'node:crypto'
import type { Id } from '../../platform/id.ts'

export type Decision = {
	id: Id<'decision'>
	proposalId: Id<'selectionProposal'>
	callId: Id<'call'>
	programmeId: Id<'programme'>
	outcome: 'confirmed' | 'sent_back'
	reason: string
	decidedBy: Id<'person'>
	decidedByName: string
	decidedAt: Date
	publishedAt: Date | null
}

export type Letter = {
	id: Id<'letter'>
	decisionId: Id<'decision'>
	applicationId: Id<'application'>
	kind: 'acceptance' | 'refusal'
	/** The town or municipality that applied. */
	place: string
	addressee: string
	recipients: string[]
	subject: string
	body: string
	edited: boolean
	version: number
	sentAt: Date | null
	sha256: string | null
}

/** What every letter of a decision ends with. */
export type LetterTerms = { appealNotice: string; signature: string }

/** Of subject and body, as they are sent. */
export function letterSha256({ subject, body }: Pick<Letter, 'subject' | 'body'>): string {
	return createHash('sha256').update(`${subject}\n\n${body}`).digest('hex')
}

/** Why the letters cannot be sent; a key of the module's messages. */
export function whyNotSendable(letters: Pick<Letter, 'sentAt'>[]): 'noLetters' | 'alreadySent' | undefined {
	if (letters.length === 0) return 'noLetters'
	return letters.every((letter) => letter.sentAt !== null) ? 'alreadySent' : undefined
}

/** The result is told to the public after the applicants themselves. */
export function whyNotPublishable(decision: Decision, letters: Pick<Letter, 'sentAt'>[]) {
	if (decision.publishedAt !== null) return 'alreadyPublished' as const
	return letters.length === 0 || letters.some((letter) => letter.sentAt === null)
		? ('lettersFirst' as const)
		: undefined
}
