import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, Refused, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { findOrganisationOfMunicipality, listApplicantAddresses } from '../organisations/index.ts'
import { ensurePerson } from '../people/index.ts'
import { gatherCase } from './gather-case.ts'
import { type Held, holdReplacement, type Wanted } from './hold-replacement.ts'
import { canOffer } from './policy.ts'
import { listHeldSeats } from './queries.ts'
import { whyNotAnswerBy, whyNotProposable } from './replacement.ts'
import { sendOffer } from './send-offer.ts'

export function byHandForm(language: Language) {
	return z.object({
		municipality: z.string('municipalityMissing').min(1, 'municipalityMissing'),
		contactName: z.string('nameMissing').trim().min(2, 'nameMissing').max(100, 'nameLong'),
		contactEmail: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
		handReason: z.string('handReasonMissing').trim().min(1, 'handReasonMissing').max(2000, 'textLong'),
		answerBy: dayField(language),
		message: z.string().trim().max(2000, 'textLong').default(''),
	})
}
export type ByHandForm = z.infer<ReturnType<typeof byHandForm>>

type Wish = ByHandForm & Wanted & { publicUrl: string }

/** Where nothing was selected here, or nobody is left to choose from: asks a municipality, and says why that one. */
export async function offerByHand(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'seatOffer'>> {
	const held = await holdReplacement(tx, wish)
	const { room, replacement } = held
	allow(canOffer(actor, room))
	const answerBy = startOfNextDay(wish.answerBy, room.programme.timeZone)
	refuse(whyNotProposable(replacement) ?? whyNotAnswerBy(answerBy, now()))
	const gathered = await gatherCase(tx, replacement)
	refuse(gathered?.hasCandidates ? 'selectFirst' : undefined)
	const organisation = await findOrganisationOfMunicipality(tx, wish.municipality)
	if (!organisation) throw new Refused('municipalityUnknown')
	refuse(hasSeat(held, organisation.id) ? 'hasSeat' : undefined)

	const { name, id: organisationId } = organisation
	const applicationId = await unusedApplication(tx, held, gathered?.input.applicants ?? [], wish.municipality)
	return sendOffer(tx, actor, {
		held,
		offer: {
			organisationId,
			applicationId,
			name,
			municipalityCode: wish.municipality,
			townId: null,
			proposalId: null,
			reason: wish.handReason,
			message: wish.message,
			answerBy,
		},
		people: await peopleOf(tx, organisationId, wish, room.programme.language),
		publicUrl: wish.publicUrl,
	})
}

function hasSeat({ room }: Held, organisationId: Id<'organisation'>): boolean {
	return room.seats.some((seat) => seat.organisationId === organisationId && seat.state !== 'withdrawn')
}

/** Of an applicant that said no before, so that the rules count it once it is a member; an application has one seat for ever. */
async function unusedApplication(
	tx: Tx,
	{ room }: Held,
	applicants: readonly { municipality: string; application: Id<'application'> }[],
	municipality: string,
): Promise<Id<'application'> | null> {
	const used = new Set((await listHeldSeats(tx, room.programme.id)).map(({ applicationId }) => applicationId))
	const own = applicants.filter((one) => one.municipality === municipality && !used.has(one.application))
	return own[0]?.application ?? null
}

/** The person who was named, and whoever applies for the municipality already. */
async function peopleOf(
	tx: Tx,
	organisationId: Id<'organisation'>,
	{ contactName: name, contactEmail: email }: ByHandForm,
	language: Language,
): Promise<Id<'person'>[]> {
	const named = await ensurePerson(tx, { name, email, language })
	const known = await listApplicantAddresses(tx, organisationId, now())
	return [...new Set([named, ...known.map(({ personId }) => personId)])]
}
