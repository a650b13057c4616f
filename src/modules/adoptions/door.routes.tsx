import type { Context } from 'hono'
import type { VNode } from 'preact'
import { allow, found } from '../../platform/errors.ts'
import { change, idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { accessTo, changeByLink, joinedParties, linkHolder, type Party } from '../partnerships/index.ts'
import { findPublished, type Plan, readPlan } from '../plans/index.ts'
import { type Answer, adoptVersion } from './adopt-version.ts'
import { answerAddress, linkedAddress } from './adoption-address.ts'
import type { AnswerView } from './answer-view.ts'
import { AnswerPage, LinkedAnswerPage } from './answer.page.tsx'
import { canAdoptFor, canAskParties } from './policy.ts'
import { recordAnswer } from './record-answer.ts'
import { type Withdrawal, withdrawAdoption } from './withdraw-adoption.ts'

/** By which way somebody answers for a party: what they see, and what happens when they send it. */
export type Door = {
	plan: Plan
	party: Party
	path: string
	recording: boolean
	render: (view: AnswerView) => VNode
	answer: (wish: Answer) => Promise<void>
	withdraw: (wish: Withdrawal) => Promise<void>
}

/** Signed in: for a party of one's own, or as the team that writes down what a party has said. */
export async function doorOfAccount(c: Context<Web>): Promise<Door> {
	const actor = signedIn(c)
	const plan = await readPlan(c.get('db'), actor, textParam(c, 'slug'))
	const partyId = idParam<'party'>(c, 'party')
	const party = found(joinedParties(plan.partnership).find(({ id }) => id === partyId))
	const access = accessTo(actor, plan.partnership, party.id)
	const isOwn = canAdoptFor(access, plan, party)
	allow(isOwn || canAskParties(actor, plan))
	return {
		plan,
		party,
		path: answerAddress(plan, party.id),
		recording: !isOwn,
		render: (view) => <AnswerPage {...view} actor={actor} />,
		answer: (wish) =>
			change(c, (tx) =>
				access && isOwn ? adoptVersion(tx, access, wish) : recordAnswer(tx, actor, { ...wish, partyId }),
			),
		withdraw: (wish) => change(c, (tx) => withdrawAdoption(tx, found(access), wish)),
	}
}

/** By the party's link, without an account. */
export async function doorOfLink(c: Context<Web>): Promise<Door> {
	const holder = await linkHolder(c)
	const { plan } = found(await findPublished(c.get('db'), textParam(c, 'slug')))
	const party = found(plan.partnership.parties.find(({ id }) => id === holder.party.id))
	allow(canAdoptFor(holder.access, plan, party))
	return {
		plan,
		party,
		path: linkedAddress(plan, holder.token),
		recording: false,
		render: (view) => <LinkedAnswerPage {...view} holder={holder} />,
		answer: (wish) => changeByLink(c, (tx, access) => adoptVersion(tx, access, wish)),
		withdraw: (wish) => changeByLink(c, (tx, access) => withdrawAdoption(tx, access, wish)),
	}
}
