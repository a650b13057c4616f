import type { Actor } from '../../platform/actor.ts'
import { type LinkHolder, PartyFrame } from '../partnerships/index.ts'
import { PlanFrame } from '../plans/index.ts'
import { adoptionAddress } from './adoption-address.ts'
import { AnswerBody } from './answer-body.tsx'
import type { AnswerView } from './answer-view.ts'
import { words } from './messages.ts'

/** In the workroom: a party with an account answers, or the team writes an answer down. */
export function AnswerPage({ actor, ...props }: AnswerView & { actor: Actor }) {
	const { view, plan, party, recording, faults } = props
	const t = words(view.language)
	const title = recording ? t.answer.recordTitle(party.name) : t.answer.title(plan.title)
	const crumbs = [{ label: t.page.title, href: adoptionAddress(plan) }, { label: party.name }]
	return (
		<PlanFrame view={view} plan={plan} actor={actor} title={title} crumbs={crumbs} faults={faults}>
			<div class="prose flow">
				{recording && <p>{t.answer.recordLead}</p>}
				<AnswerBody {...props} />
			</div>
		</PlanFrame>
	)
}

/** Behind a party's link, mostly on a phone. */
export function LinkedAnswerPage({ holder, ...props }: AnswerView & { holder: LinkHolder }) {
	const { view, plan, faults } = props
	return (
		<PartyFrame view={view} holder={holder} title={words(view.language).answer.title(plan.title)} faults={faults}>
			<AnswerBody {...props} />
		</PartyFrame>
	)
}
