import type * as z from 'zod'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import type { AcceptForm, DeclineForm } from './answer-contribution.ts'
import { type Contribution, whyNotAnswered, whyNotChanged, whyNotConfirmed, whyNotSettled } from './contribution.ts'
import { words } from './messages.ts'
import { outcomes, type SettleForm } from './settle-contribution.ts'
import type { WithdrawalForm } from './withdraw-contribution.ts'

/** What the one who looks may do with it, by the same rules that guard the verbs. */
export type Powers = { answer: boolean; give: boolean; withdraw: boolean }

/** The fields of all forms on the page; their names differ, so that each fault finds its own. */
type Said = z.infer<typeof AcceptForm> & DeclineForm & SettleForm & z.infer<typeof WithdrawalForm>

export type FormsProps = {
	view: View
	contribution: Contribution
	powers: Powers
	/** Of this contribution, in the workroom or behind a party's link: the forms send to what stands below it. */
	path: string
	draft?: Draft<Said> | undefined
	faults?: Faults<Said> | undefined
}

/** Everything that can be done with a contribution at this moment, the most likely first. */
export function ContributionForms(props: FormsProps) {
	const { contribution: one, powers } = props
	return (
		<>
			{powers.answer && !whyNotAnswered(one) && <AnswerCard {...props} />}
			{powers.give && !whyNotConfirmed(one) && <ConfirmCard {...props} />}
			{powers.answer && !whyNotSettled(one) && <SettleCard {...props} />}
			{powers.give && !whyNotChanged(one) && <ChangeLink {...props} />}
			{powers.withdraw && !whyNotChanged(one) && <WithdrawFold {...props} />}
		</>
	)
}

function Version({ contribution }: Pick<FormsProps, 'contribution'>) {
	return <input type="hidden" name="version" value={contribution.version} />
}

function AnswerCard({ view, contribution, path, draft, faults = {} }: FormsProps) {
	const { one: t } = words(view.language)
	return (
		<Card title={t.answerTitle}>
			<p class="muted">{t.answerText}</p>
			<form method="post" action={`${path}/acceptance`} class="flow" noValidate>
				<Version contribution={contribution} />
				<TextField name="answer" label={t.acceptWords} value={draft?.answer} fault={faults.answer} />
				<Button>{t.accept}</Button>
			</form>
			<div class="folds">
				<Fold summary={t.declineFold} open={faults.why !== undefined}>
					<form method="post" action={`${path}/refusal`} class="flow" noValidate>
						<Version contribution={contribution} />
						<TextField
							name="why"
							rows={3}
							label={t.declineWords}
							hint={t.declineHint}
							value={draft?.why}
							fault={faults.why}
						/>
						<Button kind="second">{t.decline}</Button>
					</form>
				</Fold>
			</div>
		</Card>
	)
}

function ConfirmCard({ view, contribution, path }: FormsProps) {
	const { one: t } = words(view.language)
	return (
		<Card title={t.confirmTitle}>
			<p class="muted">{t.confirmText}</p>
			<form method="post" action={`${path}/confirmation`}>
				<Version contribution={contribution} />
				<Button>{t.confirm}</Button>
			</form>
		</Card>
	)
}

function SettleCard({ view, contribution, path, draft, faults = {} }: FormsProps) {
	const { one: t } = words(view.language)
	const { kind, state, amount, minutes, quantity } = contribution
	const measure = kind === 'money' || kind === 'hours' ? kind : 'pieces'
	const isCounted = (amount ?? minutes ?? quantity) !== null
	const options = outcomes.map((value) => ({ value, label: t.outcomes[value] }))
	const outcome = draft?.outcome ?? outcomes.find((one) => one === state)
	return (
		<Card title={t.settleTitle}>
			<form method="post" action={`${path}/outcome`} class="flow" noValidate>
				<Version contribution={contribution} />
				<ChoiceGroup
					kind="one"
					name="outcome"
					label={t.outcome}
					options={options}
					value={outcome}
					fault={faults.outcome}
				/>
				{isCounted && (
					<TextField
						name="came"
						label={t.cameField[measure]}
						hint={t.cameHint}
						value={draft?.came}
						fault={faults.came}
						short
					/>
				)}
				<TextField name="remark" label={t.settleWords} value={draft?.remark} fault={faults.remark} />
				<Button kind="second">{t.settle}</Button>
			</form>
		</Card>
	)
}

function ChangeLink({ view, path }: FormsProps) {
	const { one: t } = words(view.language)
	return (
		<p class="row">
			<LinkButton href={`${path}/edit`} kind="second" icon="edit">
				{t.change}
			</LinkButton>
			<span class="small muted">{t.changeHint}</span>
		</p>
	)
}

function WithdrawFold({ view, path, draft, faults = {} }: FormsProps) {
	const { one: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.withdrawTitle} open={faults.reason !== undefined}>
				<form method="post" action={`${path}/withdrawal`} class="flow" noValidate>
					<TextField name="reason" label={t.withdrawWords} value={draft?.reason} fault={faults.reason} />
					<Button kind="bad">{t.withdraw}</Button>
				</form>
			</Fold>
		</div>
	)
}
