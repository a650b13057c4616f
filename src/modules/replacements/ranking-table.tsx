import { Glyph } from '../../ui/icon.tsx'
import { Who } from '../../ui/people.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { type CohortCase, points, whereabouts } from '../selection/index.ts'
import { words } from './messages.ts'
import type { Ranked, Ranking } from './ranking.ts'
import { rulesText } from './reasons-text.ts'

type RankingProps = { view: View; call: CallDetail; input: CohortCase; ranking: Ranking }

/** Everybody who can have the seat, and what each would cost in points or in spread. */
export function RankingTable({ view, ranking, ...solved }: RankingProps) {
	const { studio: t } = words(view.language)
	const isProposed = ({ verdict }: Ranked) => verdict.kind === 'proposed'
	return (
		<Table
			caption={t.caption}
			class="expl"
			columns={[
				{
					heading: t.applicant,
					cell: (ranked: Ranked) => (
						<Who mark={<Glyph name={isProposed(ranked) ? 'done' : 'ring'} />}>
							<b>{ranked.applicant.name}</b>
							<span class="expl__s">{whereabouts(view, ranked.applicant)}</span>
						</Who>
					),
				},
				{ heading: t.score, numeric: true, cell: ({ scoreInt }: Ranked) => points(view.language, scoreInt) },
				{ heading: t.verdict, cell: (ranked: Ranked) => verdictText(view, ranked, solved) },
			]}
			rows={ranking.candidates}
			rowKey={({ applicant }) => applicant.id}
			isChosen={isProposed}
		/>
	)
}

function verdictText(view: View, { verdict }: Ranked, solved: { call: CallDetail; input: CohortCase }): string {
	const { studio: t } = words(view.language)
	if (verdict.kind === 'proposed' || verdict.kind === 'alongside') return t[verdict.kind]
	if (verdict.kind === 'costs') return verdict.gapInt === 0 ? t.tie : t.costs(points(view.language, verdict.gapInt))
	return verdict.rules.length === 0 ? t.breaksNone : t.breaks(rulesText(view.language, verdict.rules, solved))
}
