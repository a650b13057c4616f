import { formatDay } from '../../platform/i18n.ts'
import { Fold } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { Hosting } from './hosting.ts'
import { words } from './messages.ts'
import { difference, obstacleText } from './rotation-text.ts'
import type { Proposal } from './studio.ts'

type WhyProps = { view: View; hosting: Hosting; proposal: Proposal }

/** For each open meeting, who else could host, how much further all would travel, or which rules stand against it. */
export function WhyThese({ view: { language }, hosting, proposal: { rotation } }: WhyProps) {
	const { why: t, choose } = words(language)
	if (rotation.status !== 'optimal' || !rotation.perMeeting?.length) return null
	return (
		<div class="folds">
			{rotation.perMeeting.map(({ date, options }) => {
				const title = hosting.meetings.find(({ day }) => day === date)?.title ?? ''
				const [possible, against] = [options.filter(isPossible), options.filter((one) => !isPossible(one))]
				const rows = [...possible.sort((a, b) => (a.extraHm ?? 0) - (b.extraHm ?? 0)), ...against]
				return (
					<Fold key={date} summary={t.summary(title, formatDay(language, date))}>
						<Table
							caption={t.summary(title, formatDay(language, date))}
							captionHidden
							fold="narrow"
							columns={[
								{ heading: choose.host, cell: ({ host }) => host },
								{ heading: t.cost, cell: (option) => costOf(language, option) },
							]}
							rows={rows}
							rowKey={({ host }) => host}
						/>
					</Fold>
				)
			})}
		</div>
	)
}

type Option = NonNullable<Extract<Proposal['rotation'], { status: 'optimal' }>['perMeeting']>[number]['options'][number]

function isPossible({ extraHm }: Option): boolean {
	return extraHm !== null
}

function costOf(language: View['language'], option: Option): string {
	if (option.extraHm !== null) return difference(language, option.extraHm)
	return option.blockedBy.map((obstacle) => obstacleText(language, obstacle)).join(' ')
}
