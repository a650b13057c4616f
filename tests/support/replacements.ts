import { decide } from '../../src/modules/decisions/index.ts'
import { addParticipations } from '../../src/modules/programme-setup/index.ts'
import { leaveProgramme, type Room } from '../../src/modules/participation/index.ts'
import {
	answerOffer,
	decideReplacement,
	freezeReplacement,
	offerSeat,
	seekReplacement,
} from '../../src/modules/replacements/index.ts'
import { listSubmittedApplications } from '../../src/modules/submissions/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { addToDay } from '../../src/platform/dates.ts'
import { found, Refused } from '../../src/platform/errors.ts'
import type { Id } from '../../src/platform/id.ts'
import { gatherCase } from '../../src/modules/replacements/gather-case.ts'
import { findReplacement } from '../../src/modules/replacements/queries.ts'
import type { Replacement } from '../../src/modules/replacements/replacement.ts'
import { aPerson } from './people.ts'
import { roomNow } from './rooms.ts'
import { aProposal, aSelection, type Selecting, type Town } from './selection.ts'

export const PUBLIC_URL = 'https://x.example'

/** A selection whose chosen have been published: their seats, who acts for each applicant, and who facilitates. */
export type Running = Selecting & { room: Room; facilitator: Actor; applicants: Map<string, Actor> }

type Wish = { towns?: Town[]; call?: Parameters<typeof aSelection>[1] extends { call?: infer Call } ? Call : never }

let made = 0

export async function aRunningCourse(tx: Tx, wish: Wish & { seats?: number } = {}): Promise<Running> {
	const { seats = 3, ...rest } = wish
	const selecting = await aSelection(tx, rest)
	const { call, secretariat, decisionMaker } = selecting
	const proposalId = await aProposal(tx, secretariat, { call, seats })
	const decisionId = await decide(tx, decisionMaker, { proposalId, outcome: 'confirmed', reason: '' })
	await seatTheChosen(tx, selecting, proposalId)
	const publication = { decision_id: decisionId, published_by: secretariat.id, published_at: now() }
	await tx.insertInto('result_publications').values(publication).execute()
	made += 1
	const role = { role: 'facilitator' as const, programmeId: call.programmeId }
	const facilitator = await aPerson(tx, `Facilitator ${made}`, { roles: [role] })
	const room = await roomNow(tx, call.programme)
	return { ...selecting, room, facilitator, applicants: await listApplicants(tx, selecting) }
}

/** As when the result is published, without the letters that go before it. */
async function seatTheChosen(tx: Tx, { call, secretariat }: Selecting, proposalId: Id<'selectionProposal'>) {
	const entries = tx.selectFrom('proposal_entries').select('application_id').where('selected', '=', true)
	const chosen = await entries.where('proposal_id', '=', proposalId).execute()
	const applications = await listSubmittedApplications(tx, call.id)
	const rows = applications
		.filter(({ id }) => chosen.some((row) => row.application_id === id))
		.map(({ id, place, organisationId }) => ({
			name: place.name,
			municipalityCode: place.municipalityCode,
			townId: place.townId,
			chosenOn: '2026-05-01',
			applicationId: id,
			organisationId,
		}))
	await addParticipations(tx, secretariat, call.programmeId, rows)
}

async function listApplicants(tx: Tx, { call }: Selecting): Promise<Map<string, Actor>> {
	const applicants = new Map<string, Actor>()
	for (const { place, organisationId } of await listSubmittedApplications(tx, call.id)) {
		const { id, name, email, language } = await tx
			.selectFrom('mandates as m')
			.innerJoin('people as p', 'p.id', 'm.person_id')
			.select(['p.id', 'p.name', 'p.email', 'p.language'])
			.where('m.organisation_id', '=', organisationId)
			.executeTakeFirstOrThrow()
		const mandate = { organisationId, organisationName: '', unitId: null, role: 'applicant' as const }
		applicants.set(place.name, { id, name, email, language, grants: [], mandates: [mandate] })
	}
	return applicants
}

/** One of the chosen leaves, and a replacement is sought. */
export async function aVacancy(tx: Tx, running: Running, name: string): Promise<Replacement> {
	const { secretariat, call } = running
	const { id: seatId } = await seatNamed(tx, running, name)
	await leaveProgramme(tx, secretariat, { seatId, reason: 'Nyt byråd' })
	const id = await seekReplacement(tx, secretariat, { programmeId: call.programmeId, seat: seatId })
	return found(await findReplacement(tx, call.programmeId, id))
}

export async function seatNamed(tx: Tx, { call }: Running, name: string) {
	return found((await roomNow(tx, call.programme)).seats.find((seat) => seat.name === name))
}

export async function fresh(tx: Tx, { id, programmeId }: Replacement): Promise<Replacement> {
	return found(await findReplacement(tx, programmeId, id))
}

export function placeOf({ id: replacementId, programmeId }: Replacement) {
	return { replacementId, programmeId, publicUrl: PUBLIC_URL }
}

/** What the page would send along. */
export async function shown(tx: Tx, replacement: Replacement): Promise<string> {
	return found(await gatherCase(tx, replacement)).inputSha256
}

export async function propose(tx: Tx, actor: Actor, replacement: Replacement) {
	const inputSha256 = await shown(tx, replacement)
	return freezeReplacement(tx, actor, { ...placeOf(replacement), reasons: 'Den næste.', inputSha256 })
}

export async function confirm(tx: Tx, actor: Actor, replacement: Replacement): Promise<void> {
	const { proposals } = await fresh(tx, replacement)
	const proposalId = found(proposals[0]).id
	await decideReplacement(tx, actor, { ...placeOf(replacement), proposalId, outcome: 'confirmed', reason: '' })
}

export function inDays(days: number): string {
	return addToDay(now().toISOString().slice(0, 10), { days })
}

/** From what the selection gives to the question to its applicant. */
export async function anOffer(tx: Tx, running: Running, replacement: Replacement): Promise<Id<'seatOffer'>> {
	await propose(tx, running.secretariat, replacement)
	await confirm(tx, running.decisionMaker, replacement)
	return offerSeat(tx, running.secretariat, { ...placeOf(replacement), answerBy: inDays(14), message: '' })
}

export function answer(tx: Tx, actor: Actor, id: Id<'seatOffer'>, kind: 'accepted' | 'declined') {
	return answerOffer(tx, actor, { id, kind, reason: '', publicUrl: PUBLIC_URL })
}

/** Which rule forbade it; what went wrong otherwise goes on. */
export async function refusal(work: Promise<unknown>): Promise<string | undefined> {
	try {
		await work
		return undefined
	} catch (error) {
		if (error instanceof Refused) return error.reason
		throw error
	}
}
