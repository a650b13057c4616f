import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { findOpenLink, joinedParties, listAddressees, type Party } from '../partnerships/index.ts'
import { lockPlan, type Plan, readContent } from '../plans/index.ts'
import { audiences } from './consultation.ts'
import { linkedAddress, publicAddress } from './consultation-address.ts'
import { invitationMail } from './consultation.mail.ts'
import { canConsult } from './policy.ts'

export function consultationForm(language: Language) {
	return z.object({
		title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
		intro: z.string().trim().max(4000, 'introLong').default(''),
		audience: z.enum(audiences, 'audienceMissing'),
		/** Who gets a mail; of a consultation by invitation, who may read and write. */
		parties: z.array(z.uuid()).default([]),
		closesOn: dayField(language),
	})
}
export type ConsultationForm = z.infer<ReturnType<typeof consultationForm>>
type Wish = ConsultationForm & { planId: Id<'plan'>; publicUrl: string }

/** Puts the words of the plan, as they are now, to consultation until the end of a day, and writes to the parties. */
export async function openConsultation(tx: Tx, actor: Actor, { planId, ...wish }: Wish): Promise<Id<'consultation'>> {
	const plan = await lockPlan(tx, planId)
	allow(canConsult(actor, plan))
	const closesAt = startOfNextDay(wish.closesOn, HOME_TIME_ZONE)
	refuse(whyNotOpened(wish, { closesAt, at: now() }))
	const parties = wish.parties.map((id) => found(joinedParties(plan.partnership).find((one) => one.id === id)))

	const id = newId<'consultation'>()
	const { title, intro, audience } = wish
	const content = JSON.stringify(await readContent(tx, plan))
	await tx
		.insertInto('consultations')
		.values({
			id,
			plan_id: planId,
			title,
			intro,
			audience,
			content,
			opened_by: actor.id,
			opened_at: now(),
			closes_at: closesAt,
		})
		.execute()
	for (const party of parties) await invite(tx, { plan, party, consultation: { id, title, closesAt }, ...wish })
	await recordEvent(tx, actor, {
		verb: 'consultation.opened',
		subjectId: id,
		programmeId: plan.programmeId,
		particulars: { planId, audience, invited: parties.length },
	})
	return id
}

export function whyNotOpened(
	{ audience, parties }: Pick<ConsultationForm, 'audience' | 'parties'>,
	{ closesAt, at }: { closesAt: Date; at: Date },
) {
	if (audience === 'invited' && parties.length === 0) return 'nobodyInvited' as const
	return closesAt <= at ? ('closesPast' as const) : undefined
}

type Invited = {
	plan: Plan
	party: Party
	consultation: { id: Id<'consultation'>; title: string; closesAt: Date }
	publicUrl: string
}

async function invite(tx: Tx, { plan, party, consultation, publicUrl }: Invited): Promise<void> {
	await tx
		.insertInto('consultation_invitees')
		.values({ consultation_id: consultation.id, party_id: party.id })
		.onConflict((on) => on.doNothing())
		.execute()
	const token = await findOpenLink(tx, party.id)
	const url = publicUrl + (token === undefined ? publicAddress(plan, consultation) : linkedAddress(token, consultation))
	for (const to of await listAddressees(tx, party, plan.language)) {
		await sendMail(tx, invitationMail(to, { plan, party, ...consultation, url }))
	}
}
