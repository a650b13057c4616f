import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Status, Tag } from '../../ui/status.tsx'
import { asList } from '../../ui/roles.ts'
import { words } from './messages.ts'
import { canFinish } from './policy.ts'
import type { Outcome } from './summary.ts'
import { ConsentStatus } from './summary-status.tsx'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

/** What came out of a section, each with what is to be known of it. */
export function OutcomeList(props: SummaryProps & { own: readonly Outcome[] }) {
	if (props.own.length === 0) return null
	return (
		<ul class="summ__out" {...asList}>
			{props.own.map((outcome) => (
				<OutcomeRow key={outcome.id} {...props} outcome={outcome} />
			))}
		</ul>
	)
}

function OutcomeRow({ view, meeting, room, actor, summary, marks, outcome }: SummaryProps & { outcome: Outcome }) {
	const { outcomes: t } = words(view.language)
	const mark = marks.find(({ outcomeId }) => outcomeId === outcome.id)
	const own = `${summaryAddress(meeting)}/outcomes/${outcome.id}`
	return (
		<li>
			<Tag tone={outcome.kind === 'task' ? 'accent' : undefined}>{t.kinds[outcome.kind]}</Tag> {outcome.words}
			{outcome.kind === 'task' && (
				<p class="small muted">
					{t.task(outcome.ownerName ?? '', formatDay(view.language, outcome.dueOn ?? ''))}{' '}
					<Status glyph={outcome.isDone ? 'done' : 'ring'}>{outcome.isDone ? t.done : t.open}</Status>
				</p>
			)}
			{mark && (
				<p class="small">
					<ConsentStatus view={view} consent={mark.consent} />
				</p>
			)}
			<div class="row">
				<a class="small" href={own}>
					{t.edit}
					<span class="vh">: {outcome.words}</span>
				</a>
				{canFinish(actor, room, { ...outcome, state: summary.state }) && (
					<form method="post" action={`${own}/completion`}>
						<Button kind="second" size="small" about={outcome.words}>
							{t.finish}
						</Button>
					</form>
				)}
			</div>
		</li>
	)
}
