import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { listApplicantAddresses } from '../organisations/index.ts'
import { ensurePerson } from '../people/index.ts'
import { findProposal } from '../selection/index.ts'
import { listSubmittedApplications, type SubmittedApplication } from '../submissions/index.ts'
import { holdReplacement, type Wanted } from './hold-replacement.ts'
import { canOffer } from './policy.ts'
import { chosenProposal, type Replacement, whyNotAnswerBy, whyNotOffered } from './replacement.ts'
import { sendOffer } from './send-offer.ts'

const message = z.string().trim().max(2000, 'textLong').default('')

export function offerForm(language: Language) {
	return z.object({ answerBy: dayField(language), message })
}
export type OfferForm = z.infer<ReturnType<typeof offerForm>>

type Wish = OfferForm & Wanted & { publicUrl: string }

/** Asks the applicant that was decided on to take the seat, until a day. */
export async function offerSeat(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'seatOffer'>> {
	const { room, replacement } = await holdReplacement(tx, wish)
	allow(canOffer(actor, room))
	const answerBy = startOfNextDay(wish.answerBy, room.programme.timeZone)
	refuse(whyNotOffered(replacement) ?? whyNotAnswerBy(answerBy, now()))
	const proposal = found(chosenProposal(replacement))
	const application = await chosenApplication(tx, replacement, proposal.decision?.applicationId ?? null)

	const { place, organisationId, id: applicationId } = application
	const { municipalityCode, townId } = place
	const to = { organisationId, applicationId, name: place.name, municipalityCode, townId }
	const people = await peopleOf(tx, application, room.programme.language)
	const { message, publicUrl } = wish
	return sendOffer(tx, actor, {
		held: { room, replacement },
		offer: { ...to, proposalId: proposal.id, reason: '', message, answerBy },
		people,
		publicUrl,
	})
}

async function chosenApplication(
	tx: Tx,
	{ selectionProposalId }: Replacement,
	applicationId: Id<'application'> | null,
): Promise<SubmittedApplication> {
	const selection = selectionProposalId === null ? undefined : await findProposal(tx, selectionProposalId)
	const applications = await listSubmittedApplications(tx, found(selection).callId)
	const application = applications.find(({ id }) => id === applicationId)
	refuse(application ? undefined : 'applicationGone')
	return found(application)
}

/** Those who apply for the organisation today, or else the contact that the application names. */
async function peopleOf(tx: Tx, application: SubmittedApplication, language: Language): Promise<Id<'person'>[]> {
	const known = await listApplicantAddresses(tx, application.organisationId, now())
	if (known.length > 0) return known.map(({ personId }) => personId)
	const { contactName: name, contactEmail: email } = application
	refuse(email === '' ? 'nobodyThere' : undefined)
	return [await ensurePerson(tx, { name, email: email.toLowerCase(), language })]
}
