import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Empty, Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { joinedParties } from '../partnerships/index.ts'
import { type Plan, type PlanAction, type PlanContent, PlanFrame, type Progress } from '../plans/index.ts'
import type { Arranging } from './arranging.ts'
import { AskList } from './ask-list.tsx'
import { type Ask, asksIn, matrixOf } from './matrix.ts'
import { MatrixKey, MatrixTable } from './matrix-table.tsx'
import { words } from './messages.ts'
import { canArrange, canRecordAnswer } from './policy.ts'
import { type AnswerForm, answers } from './record-answer.ts'
import type { ArrangerForm } from './set-arranger.ts'
import { SteeringList } from './steering-list.tsx'

export type InterplayProps = {
	view: View
	actor: Actor
	plan: Plan
	content: PlanContent
	progress: ReadonlyMap<PlanAction['id'], Progress>
	arranging: Arranging
	today: string
	draft?: Draft<ArrangerForm>
	faults?: Faults<ArrangerForm>
	/** The ask whose answer was just sent, when it was not taken. */
	answered?: { address: string; draft: Draft<AnswerForm>; faults: Faults<AnswerForm> } | undefined
	/** Where the answer is sent to whose form was asked for: what stands twice on a page cannot be told apart. */
	asked?: string | undefined
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
}

/** Who does what in the plan, how the public parties steer, who arranges it, and what others are asked for. */
export function InterplayPage(props: InterplayProps) {
	const { view, actor, plan, content, progress, faults, answered, reason } = props
	const { page: t, matrix: m, asks: a, reasons } = words(view.language)
	const matrix = matrixOf(content)
	const asks = asksIn(content.actions)
	return (
		<PlanFrame
			view={view}
			plan={plan}
			actor={actor}
			title={t.title}
			lead={t.lead}
			faults={{ ...faults, ...answered?.faults }}
		>
			<div class="flow interplay">
				{reason && <Notice kind="warn" title={reasons[reason]} />}
				{matrix.rows.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
						<p>
							<LinkButton href={workOf(plan)}>{t.toActions}</LinkButton>
						</p>
					</Empty>
				) : (
					<Card title={m.title} beside={<MatrixKey language={view.language} matrix={matrix} />}>
						<MatrixTable
							language={view.language}
							matrix={matrix}
							progress={progress}
							hrefOf={({ number }) => `${workOf(plan)}/actions/${number}`}
						/>
					</Card>
				)}
				<Card title={a.title} id="asks">
					{asks.length === 0 ? (
						<p>{a.none}</p>
					) : (
						<AskList language={view.language} asks={asks} answer={(ask) => <AnswerFold {...props} ask={ask} />} />
					)}
				</Card>
				<Card title={t.steer}>
					<SteeringList language={view.language} actions={content.actions} arranging={props.arranging} />
				</Card>
				{canArrange(actor, plan) && <ArrangerCard {...props} />}
			</div>
		</PlanFrame>
	)
}

function workOf({ slug }: Pick<Plan, 'slug'>): string {
	return `/plans/${slug}/work`
}

export function answerAddress({ slug }: Pick<Plan, 'slug'>, { action, party }: Ask): string {
	return `/plans/${slug}/work/interplay/${action.number}/${party.partyId}/answer`
}

function ArrangerCard({ view, plan, arranging, draft, faults }: InterplayProps) {
	const { page: t } = words(view.language)
	const options = joinedParties(plan.partnership).map(({ id, name }) => ({ value: id, label: name }))
	return (
		<Card title={t.arrange} id="arranger">
			<form method="post" action={`${workOf(plan)}/interplay/arranger`} class="flow" noValidate>
				<p>{t.arrangeLead}</p>
				<SelectField
					name="partyId"
					label={t.arranger}
					options={options}
					empty={t.noWay}
					value={draft?.partyId ?? arranging.partyId ?? ''}
					fault={faults?.partyId}
				/>
				<TextField
					name="words"
					rows={2}
					label={t.arrangeWords}
					hint={t.arrangeWordsHint}
					value={draft?.words ?? arranging.words}
					fault={faults?.words}
				/>
				<p>
					<Button>{t.saveArranger}</Button>
				</p>
			</form>
		</Card>
	)
}

function AnswerFold(props: InterplayProps & { ask: Ask }) {
	const { view, actor, plan, ask, today, answered, asked } = props
	const { page: t, asks: a } = words(view.language)
	const { party } = ask
	if (!canRecordAnswer(actor, plan, party.partyId)) return null
	const address = answerAddress(plan, ask)
	const sent = answered?.address === address ? answered : undefined
	const isAnswered = party.answer !== null
	if (sent === undefined && (answered !== undefined || asked !== address)) {
		return (
			<p>
				<a href={`/plans/${plan.slug}/work/interplay?ask=${encodeURIComponent(address)}`}>
					{isAnswered ? t.changeAnswer : t.saveAnswer}
				</a>
			</p>
		)
	}
	const options = answers.map((value) => ({ value, label: a.answers[value] }))
	return (
		<Fold summary={isAnswered ? t.changeAnswer : t.saveAnswer} open>
			<form method="post" action={address} class="flow" noValidate>
				<ChoiceGroup
					kind="one"
					name="answer"
					label={t.answer}
					options={options}
					value={sent?.draft.answer ?? party.answer ?? undefined}
					fault={sent?.faults.answer}
				/>
				<TextField
					name="answerWords"
					rows={2}
					label={t.answerWords}
					hint={t.answerHint}
					value={sent?.draft.answerWords ?? party.answerWords}
					fault={sent?.faults.answerWords}
				/>
				<TextField
					name="answeredOn"
					type="date"
					short
					label={t.answeredDay}
					value={sent?.draft.answeredOn ?? party.answeredOn ?? today}
					fault={sent?.faults.answeredOn}
				/>
				<p>
					<Button kind="second">{t.saveAnswer}</Button>
				</p>
			</form>
		</Fold>
	)
}
