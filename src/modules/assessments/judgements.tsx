import { formatNumber, formatPercent } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { CountedAssessment } from './quality.queries.ts'

type JudgementsProps = {
	view: View
	call: CallDetail
	assessments: readonly CountedAssessment[]
	/** Whose own stands first. */
	self?: Id<'person'> | undefined
}

type Row = {
	key: string
	heading: string
	note: string
	figure: (by: CountedAssessment) => string
	text: (by: CountedAssessment) => string
}

/** Everybody's scores and reasons, criterion by criterion. */
export function Judgements({ view, call, assessments, self }: JudgementsProps) {
	const { others } = words(view.language)
	const ordered = assessments.toSorted((a, b) => Number(b.assessorId === self) - Number(a.assessorId === self))
	const alone = self !== undefined && ordered.length < 2
	const lang = contentLanguage(view, call.programme)
	const columns: Column<Row>[] = [
		{
			heading: others.criterion,
			cell: ({ heading, note }) => (
				<>
					<span lang={lang}>{heading}</span>
					{note !== '' && <span class="tiny muted"> {note}</span>}
				</>
			),
		},
		...ordered.map(
			(by): Column<Row> => ({
				heading: by.assessorId === self ? others.you : by.name,
				cell: ({ figure, text }) => (
					<>
						{figure(by) !== '' && <b class="num">{figure(by)}</b>} <span lang={lang}>{text(by)}</span>
					</>
				),
			}),
		),
	]
	return (
		<section id="assessments" class="judged flow">
			<Table caption={others.title} columns={columns} rows={rowsOf(view, call)} rowKey={({ key }) => key} />
			{alone && <p class="muted">{others.noneYet}</p>}
		</section>
	)
}

function rowsOf(view: View, call: CallDetail): Row[] {
	const { others, score } = words(view.language)
	const total = call.criteria.reduce((sum, { weight }) => sum + weight, 0)
	const given = (by: CountedAssessment, id: Id<'criterion'>) => by.scores.find(({ criterionId }) => criterionId === id)
	return [
		...call.criteria.map(
			({ id, name, weight }): Row => ({
				key: id,
				heading: name,
				note: score.weight(formatPercent(view.language, weight / total)),
				figure: (by) => `${given(by, id)?.score ?? ''}`,
				text: (by) => given(by, id)?.reason ?? '',
			}),
		),
		{ key: 'overall', heading: others.overall, note: '', figure: () => '', text: ({ overall }) => overall },
		{
			key: 'mean',
			heading: others.mean,
			note: '',
			figure: ({ mean }) => formatNumber(view.language, mean, 2),
			text: () => '',
		},
	]
}
