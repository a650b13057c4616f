import { formatDateTime } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Criterion } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { words } from './messages.ts'
import { OwnMean } from './own-mean.tsx'
import type { PanelProps } from './score-panel.tsx'

/** What was said, locked; it can be reopened until a proposal rests on it. */
export function FinishedScores(props: PanelProps) {
	const { view, call, assessment } = props
	return (
		<>
			{assessment?.state === 'completed' && <Done {...props} />}
			<OwnMean view={view} call={call} scores={assessment?.scores ?? []} />
			{assessment?.state !== 'completed' && <SaidSoFar {...props} />}
			{assessment?.state === 'completed' && props.stage === 'assessing' && <Reopen {...props} />}
		</>
	)
}

function Done({ view, call, candidate, assessment, next }: PanelProps) {
	const { score, list } = words(view.language)
	return (
		<Notice kind="ok" title={score.done(candidate.name)}>
			{assessment?.completedAt && (
				<p>{score.doneText(formatDateTime(view.language, assessment.completedAt, call.programme.timeZone))}</p>
			)}
			{next && (
				<p>
					<LinkButton href={`/applications/${next.id}/assessment`}>{list.next(next.name)}</LinkButton>
				</p>
			)}
		</Notice>
	)
}

/** A draft that can no longer be finished; what is finished stands among the others'. */
function SaidSoFar(props: PanelProps) {
	const { view, call, assessment } = props
	return (
		<div lang={contentLanguage(view, call.programme)}>
			<dl class="said">
				{call.criteria.map((criterion, index) => (
					<Said key={criterion.id} {...props} criterion={criterion} index={index} />
				))}
			</dl>
			<p>{assessment?.overall}</p>
		</div>
	)
}

function Said({ assessment, criterion, index }: PanelProps & { criterion: Criterion; index: number }) {
	const given = assessment?.scores.find(({ criterionId }) => criterionId === criterion.id)
	return (
		<div>
			<dt>{`${index + 1}. ${criterion.name}`}</dt>
			<dd>
				<b class="num">{given?.score ?? '–'}</b>
				{given && given.reason !== '' && <span>{given.reason}</span>}
			</dd>
		</div>
	)
}

function Reopen({ view, candidate }: PanelProps) {
	const { score } = words(view.language)
	return (
		<form method="post" action={`/applications/${candidate.id}/assessment/reopening`} class="flow">
			<p class="tiny muted">{score.reopenText}</p>
			<p>
				<Button kind="second" icon="undo">
					{score.reopen}
				</Button>
			</p>
		</form>
	)
}
