import { formatNumber } from '../../platform/i18n.ts'
import { Fold } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { kilometres } from './rotation-text.ts'
import type { Proposal } from './studio.ts'

/** What a plan asks of each member, the one that travels furthest first. */
export function MembersTravel({ view: { language }, proposal }: { view: View; proposal: Proposal }) {
	const { studio: t } = words(language)
	if (!proposal.judged) return null
	const rows = [...proposal.judged.members].sort((a, b) => b.travelHm - a.travelHm)
	type Row = (typeof rows)[number]
	return (
		<div class="folds">
			<Fold summary={t.members}>
				<Table
					caption={t.members}
					captionHidden
					fold="narrow"
					columns={[
						{ heading: t.member, cell: ({ id }: Row) => id },
						{ heading: t.travel, numeric: true, cell: ({ travelHm }: Row) => kilometres(language, travelHm) },
						{ heading: t.hosts, numeric: true, cell: ({ hosts }: Row) => formatNumber(language, hosts) },
					]}
					rows={rows}
					rowKey={({ id }) => id}
				/>
			</Fold>
		</div>
	)
}
