import { randomInt } from 'node:crypto'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { giftOf } from '../contributions/index.ts'
import { sendMail } from '../messages/index.ts'
import { countAttempt, hashToken } from '../people/index.ts'
import { findAction, findPlan } from '../plans/index.ts'
import { PLEDGE_HOURS, type PledgeForm } from './pledge.ts'
import { codeMail } from './pledge.mail.ts'

type Wish = {
	planId: Id<'plan'>
	/** Of the poster; null: from the page of the plan. */
	linkId: Id<'partyLink'> | null
	form: PledgeForm
	language: Language
	/** Where it was sent from, so that nobody fills strangers' mailboxes. */
	network: string
	publicUrl: string
}

const PER_ADDRESS = 5
const PER_NETWORK = 60

/** Keeps what somebody would give, and mails them a link and a code: only whoever has them gives it. */
export async function requestPledge(tx: Tx, wish: Wish): Promise<Id<'pledge'>> {
	const plan = found(await findPlan(tx, wish.planId))
	refuse(plan.state === 'published' ? undefined : 'planClosed')
	refuse((await asksTooOften(tx, wish)) ? 'tooOften' : undefined)
	const { form, language, publicUrl } = wish
	const { partyName, partyKind, contactName, email, actionId } = form
	if (actionId !== null) await findAction(tx, plan.id, actionId)
	const id = newId<'pledge'>()
	const code = String(randomInt(1_000_000)).padStart(6, '0')
	await tx
		.insertInto('pledges')
		.values({
			id,
			plan_id: plan.id,
			link_id: wish.linkId,
			party_name: partyName,
			party_kind: partyKind,
			contact_name: contactName,
			email,
			language,
			gift: JSON.stringify({ ...giftOf(form), actionId }),
			code_hash: hashCode(id, code),
			attempts: 0,
			asked_at: now(),
		})
		.execute()
	const expiresAt = new Date(now().getTime() + PLEDGE_HOURS * 3_600_000)
	const key = (await linkSigner(tx)).sign('pledge', id, expiresAt)
	const url = `${publicUrl}/pledges/${id}?key=${key}`
	await sendMail(tx, codeMail({ id, plan, form, language, code, url }))
	return id
}

export function hashCode(id: Id<'pledge'>, code: string): string {
	return hashToken(`${id} ${code}`)
}

async function asksTooOften(tx: Tx, { form, network }: Wish): Promise<boolean> {
	const window = { at: now(), minutes: 60 }
	if ((await countAttempt(tx, `pledge ${hashToken(form.email)}`, window)) > PER_ADDRESS) return true
	return (await countAttempt(tx, `pledge from ${network}`, window)) > PER_NETWORK
}
