import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { joinedParties, type PartyAccess, speakerOf } from '../partnerships/index.ts'
import { findPlan } from '../plans/index.ts'
import { type Consultation, type ConsultationInput, whyNotHeard } from './consultation.ts'
import { receivedMail } from './consultation.mail.ts'
import { type InputForm, keepInput } from './give-input.ts'
import { inputPath } from './links.ts'
import { canWriteTo } from './policy.ts'
import { findConsultation, findInput, lockConsultation } from './queries.ts'

type Told = { consultationId: Id<'consultation'>; publicUrl: string }

/** Somebody signed in writes for themselves; their address is proven. */
export async function giveInput(tx: Tx, actor: Actor, { publicUrl, ...wish }: InputForm & Told): Promise<void> {
	allow(canWriteTo(undefined, found(await findConsultation(tx, wish.consultationId))))
	const { name, email, language } = actor
	const author = { name, email: email.toLowerCase(), language, partyId: null }
	const kept = await keepInput(tx, { ...wish, ...author, state: 'received' })
	await receive(tx, { ...kept, by: actor, publicUrl })
}

/** A party writes, by account or by its link. */
export async function givePartyInput(
	tx: Tx,
	access: PartyAccess,
	{ publicUrl, language, ...wish }: InputForm & Told & { language: Language },
): Promise<void> {
	const consultation = found(await findConsultation(tx, wish.consultationId))
	const { partnership } = found(await findPlan(tx, consultation.planId))
	const party = found(joinedParties(partnership).find(({ id }) => id === access.partyId))
	allow(canWriteTo(access, consultation))
	const email = access.by === 'account' ? access.actor.email.toLowerCase() : party.contactEmail
	const name = access.by === 'account' ? access.actor.name : ''
	const kept = await keepInput(tx, { ...wish, name, email, language, partyId: party.id, state: 'received' })
	await receive(tx, { ...kept, by: speakerOf(access), publicUrl })
}

/** The link of the mail proves the address. Confirmed before, it is what it was; undefined when it is not kept any more. */
export async function confirmInput(
	tx: Tx,
	id: Id<'consultationInput'>,
	publicUrl: string,
): Promise<Id<'consultationInput'> | undefined> {
	const known = await findInput(tx, id)
	if (known === undefined) return undefined
	const consultation = await lockConsultation(tx, known.consultationId)
	const input = await findInput(tx, id)
	if (input?.state !== 'asked') return input?.id
	refuse(whyNotHeard(consultation, now()))
	await tx
		.updateTable('consultation_inputs')
		.set({ state: 'received', received_at: now() })
		.where('id', '=', id)
		.execute()
	await receive(tx, { consultation, input, by: undefined, publicUrl })
	return id
}

type Received = {
	consultation: Consultation
	input: ConsultationInput
	by: Pick<Actor, 'id'> | undefined
	publicUrl: string
}

async function receive(tx: Tx, { consultation, input, by, publicUrl }: Received): Promise<void> {
	const { programmeId } = found(await findPlan(tx, consultation.planId))
	await recordEvent(tx, by, {
		verb: 'consultation.input_received',
		subjectId: consultation.id,
		programmeId,
		particulars: { inputId: input.id, ...(input.partyId !== null && { partyId: input.partyId }) },
	})
	if (input.email === '') return
	const url = publicUrl + inputPath(await linkSigner(tx), input.id)
	await sendMail(tx, receivedMail({ consultation, input, url }))
}
