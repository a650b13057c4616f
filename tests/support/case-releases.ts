import { answerRelease, editRelease, proposeRelease, publishRelease } from '../../src/modules/case-releases/index.ts'
import { findWhole } from '../../src/modules/case-releases/queries.ts'
import { type ReleaseState, stateOf } from '../../src/modules/case-releases/release.ts'
import { listNotes, takeHome, writeNote } from '../../src/modules/peer-cases/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { travelTo } from '../../src/platform/clock.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { aClinic, aHeldCase, type Clinic } from './peer-cases.ts'

export const PUBLIC_URL = 'https://torvet.example'

export type Told = Clinic & { caseId: Id<'peerCase'>; noteId: Id<'peerCaseNote'> }

/** A case that was held, full of names that are known, with a note of another member and something taken home. */
export async function aToldCase(tx: Tx): Promise<Told> {
	travelTo('2026-03-10T10:00:00Z')
	const clinic = await aClinic(tx)
	const { giver, member, places } = clinic
	const background = `I ${places[0].name} sagde ${giver.name} nej. ${member.name} fra ${places[1].name} var der.`
	const caseId = await aHeldCase(tx, clinic, { background })
	await writeNote(tx, member, { id: caseId, round: 'advice', note: `Spørg hver nabo i ${places[1].name} for sig selv` })
	await takeHome(tx, giver, { id: caseId, takeAways: ['Byg en model af pap'] })
	const noteId = found((await listNotes(tx, caseId))[0]).id
	return { ...clinic, caseId, noteId }
}

/** With its text as it was drafted, which is whole. */
export async function aProposedCase(tx: Tx): Promise<Told> {
	const told = await aToldCase(tx)
	await proposeRelease(tx, told.facilitator, { caseId: told.caseId, insteads: new Map() })
	return told
}

export const TEXTS = {
	title: 'Hvor højt kan vi bygge?',
	summary: 'To etager er ikke nok.',
	place: 'En mindre by',
	story: 'Naboerne siger to etager.',
	helped: 'Byg en model af pap',
	themes: [],
	measures: [],
}

export async function anAgreedCase(tx: Tx): Promise<Told> {
	const told = await aProposedCase(tx)
	const { facilitator, giver, caseId } = told
	await editRelease(tx, facilitator, { caseId, edition: 1, ...TEXTS })
	await answerRelease(tx, giver, { caseId, answer: 'given', word: '', edition: 2, publicUrl: PUBLIC_URL })
	return told
}

export async function aPublicCase(tx: Tx): Promise<Told> {
	const told = await anAgreedCase(tx)
	await publishRelease(tx, told.facilitator, { caseId: told.caseId, publicUrl: PUBLIC_URL })
	return told
}

export async function wholeOf(db: Db, { caseId }: Told) {
	return found(await findWhole(db, caseId))
}

export async function standing(db: Db, told: Told): Promise<ReleaseState> {
	return stateOf(await wholeOf(db, told))
}

/** What the giver, or somebody else, answers to the text as it stands. */
export async function say(tx: Tx, told: Told, answer: 'given' | 'refused', actor: Actor = told.giver): Promise<void> {
	const { textEdition: edition } = (await wholeOf(tx, told)).release
	await answerRelease(tx, actor, { caseId: told.caseId, answer, word: 'Fordi', edition, publicUrl: PUBLIC_URL })
}

/** Whom it was mailed about, in their order; and whether any mail says a word of it. */
export async function mailedAbout(db: Db, { caseId }: Told) {
	const mails = db
		.selectFrom('mails')
		.select(['recipient', 'subject', 'body_text as text'])
		.where('about_id', '=', caseId)
	const sent = await mails.orderBy('queued_at').orderBy('id').execute()
	return {
		recipients: sent.map(({ recipient }) => recipient),
		says: sent.some(({ subject, text }) => /bygge|Naboerne|pap|nabo/.test(subject + text)),
	}
}
