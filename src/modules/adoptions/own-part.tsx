import { formatAmount } from '../../platform/amount.ts'
import { listWords } from '../../platform/i18n.ts'
import { Facts } from '../../ui/card.tsx'
import { type ActionParty, formatDue, type PlanAction, type PlanStep, planWords } from '../plans/index.ts'
import type { AnswerView } from './answer-view.ts'
import { words } from './messages.ts'

/** What a party says yes to: what everybody agrees on, and the actions in which it takes part. */
export function OwnPart(props: AnswerView) {
	const { view, plan, party, latest } = props
	const { answer: t } = words(view.language)
	const { actions, challenges } = latest.content
	const agenda = challenges.map((one) => (one.agenda === '' ? one.challenge : one.agenda))
	const own = actions.flatMap((action) => {
		const part = action.parties.find(({ partyId }) => partyId === party.id)
		return part ? [{ action, part }] : []
	})
	return (
		<>
			{agenda.length > 0 && (
				<section class="flow" aria-labelledby="agenda">
					<h2 id="agenda">{t.agenda}</h2>
					<ul lang={plan.language}>
						{agenda.map((title, index) => (
							<li key={index}>{title}</li>
						))}
					</ul>
				</section>
			)}
			<section class="flow" aria-labelledby="own-actions">
				<h2 id="own-actions">{t.actions}</h2>
				{own.length === 0 && <p>{t.noActions}</p>}
				{own.map((one) => (
					<OwnAction key={one.action.id} {...props} {...one} />
				))}
			</section>
		</>
	)
}

function OwnAction({ view, plan, party, action, part }: AnswerView & { action: PlanAction; part: ActionParty }) {
	const { answer: t } = words(view.language)
	const steps = action.steps.filter(({ partyId }) => partyId === party.id)
	const money = action.budget.reduce((sum, { amount }) => sum + amount, 0)
	const stepText = (step: PlanStep) =>
		step.dueOn === null ? step.title : `${step.title} (${formatDue(view.language, step)})`
	const pairs = [
		{ term: t.part, value: planWords(view.language).parts[part.part] },
		...(part.askedFor === '' ? [] : [{ term: t.asked, value: <span lang={plan.language}>{part.askedFor}</span> }]),
		...(action.dueOn === null ? [] : [{ term: t.due, value: formatDue(view.language, action) }]),
		...(steps.length === 0 ? [] : [{ term: t.steps, value: listWords(view.language, steps.map(stepText)) }]),
		...(money === 0 ? [] : [{ term: t.money, value: formatAmount(view.language, money / 100, plan.currency) }]),
	]
	return (
		<div class="card card--flat flow">
			<h3 lang={plan.language}>
				{action.number}. {action.title}
			</h3>
			<Facts pairs={pairs} />
		</div>
	)
}
