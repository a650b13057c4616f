import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type LinkHolder, PartyFrame } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import { linkedAskAddress } from './linked-address.ts'
import type { Ask } from './matrix.ts'
import { words } from './messages.ts'
import { type AnswerForm, answers } from './record-answer.ts'

export type LinkedAskProps = {
	view: View
	holder: LinkHolder
	plan: Plan
	ask: Ask
	saved: boolean
	draft?: Draft<AnswerForm>
	faults?: Faults<AnswerForm>
}

/** What the party is asked for in an action, and its answer, on a telephone. */
export function LinkedAskPage(props: LinkedAskProps) {
	const { view, holder, plan, ask, saved, faults } = props
	const { link: t } = words(view.language)
	const { action, party } = ask
	const leader = action.parties.find(({ part }) => part === 'leads')
	return (
		<PartyFrame {...{ view, holder, faults }} title={t.title(action.title)} lead={t.lead}>
			{saved && <Notice kind="ok" title={t.saved} />}
			<p class="strong" lang={plan.language}>
				{party.askedFor}
			</p>
			{action.summary !== '' && <p lang={plan.language}>{action.summary}</p>}
			{leader && <p class="small muted">{t.ledBy(leader.name)}</p>}
			<AnswerFields {...props} />
		</PartyFrame>
	)
}

function AnswerFields({ view, holder, plan, ask, draft, faults }: LinkedAskProps) {
	const { link: t, page, asks } = words(view.language)
	const { action, party } = ask
	return (
		<form method="post" action={linkedAskAddress(holder.token, action)} class="flow" noValidate>
			<ChoiceGroup
				kind="one"
				name="answer"
				label={page.answer}
				options={answers.map((value) => ({ value, label: asks.answers[value] }))}
				value={draft ? draft.answer : (party.answer ?? undefined)}
				fault={faults?.answer}
			/>
			<TextField
				name="answerWords"
				rows={3}
				label={page.answerWords}
				lang={plan.language}
				value={draft?.answerWords ?? party.answerWords}
				fault={faults?.answerWords}
			/>
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}
