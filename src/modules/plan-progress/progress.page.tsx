import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay } from '../../platform/i18n.ts'
import { More } from '../../ui/button.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { type Stone, Stones } from '../../ui/progress.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { Segmented } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import {
	type ActionState,
	canLeadAction,
	leaderOf,
	type Plan,
	type PlanAction,
	PlanFrame,
	planWords,
} from '../plans/index.ts'
import { words } from './messages.ts'
import { progressAddress, tellAddress } from './progress-address.ts'
import { type Period, periods } from './periods.ts'
import type { ProgressReport } from './progress-report.ts'
import { ReportList } from './report-list.tsx'

/** An action with how far it is, since when it is late, and when it was told of last. */
export type Followed = {
	action: PlanAction
	state: ActionState
	stateWords: string
	late: string | undefined
	told: Date | undefined
}

export type ProgressProps = {
	view: View
	actor: Actor
	plan: Plan
	followed: readonly Followed[]
	reports: readonly ProgressReport[]
	photos: ReadonlyMap<string, StoredFile>
	period: Period
}

export function ProgressPage(props: ProgressProps) {
	const { view, plan, actor, reports, photos } = props
	const { progress: t } = words(view.language)
	const wins = reports.filter(({ isWin }) => isWin)
	return (
		<PlanFrame {...{ view, plan, actor }} title={t.title} lead={t.lead}>
			<div class="flow">
				<Summary {...props} />
				<Late {...props} />
				<h2>{t.news}</h2>
				<Periods {...props} />
				{reports.length === 0 && <p>{t.noNews}</p>}
				{wins.length > 0 && <h3>{t.wins}</h3>}
				<ReportList language={view.language} reports={wins} photos={photos} lang={plan.language} />
				{wins.length > 0 && wins.length < reports.length && <h3>{t.news}</h3>}
				<ReportList
					language={view.language}
					reports={reports.filter(({ isWin }) => !isWin)}
					photos={photos}
					lang={plan.language}
				/>
				<h2>{t.all}</h2>
				<All {...props} />
			</div>
		</PlanFrame>
	)
}

const marks: Record<ActionState, Stone> = { done: 'done', under_way: 'part', not_begun: 'open', stopped: 'open' }

function Summary({ view, followed }: ProgressProps) {
	const { progress: t } = words(view.language)
	const done = followed.filter(({ state }) => state === 'done').length
	const label = t.stones(done, followed.length)
	return (
		<p class="row">
			<Stones stones={followed.map(({ state, late }) => (late === undefined ? marks[state] : 'late'))} label={label} />
			<span>{label}</span>
		</p>
	)
}

function Late(props: ProgressProps) {
	const { view, plan, followed } = props
	const { progress: t } = words(view.language)
	const late = followed.filter((one) => one.late !== undefined)
	return (
		<>
			<h2>{t.late}</h2>
			{late.length === 0 && <p>{t.noneLate}</p>}
			<IndexList
				entries={late.map(({ action, late: since = '' }) => {
					const leader = leaderOf(plan, action)
					return {
						key: action.id,
						title: <span lang={plan.language}>{`${action.number} ${action.title}`}</span>,
						meta: leader ? t.leads(leader.name) : t.noLead,
						end: (
							<Status glyph="late" tone="warn">
								{t.lateSince(formatDay(view.language, since))}
							</Status>
						),
					}
				})}
			/>
		</>
	)
}

function Periods({ view, plan, period }: ProgressProps) {
	const { progress: t } = words(view.language)
	const choices = periods.map((one) => ({
		href: `${progressAddress(plan)}?since=${one}`,
		label: t.since[one],
		current: one === period,
	}))
	return <Segmented label={t.period} choices={choices} />
}

function All({ view, plan, actor, followed }: ProgressProps) {
	const { progress: t } = words(view.language)
	const { actionStates } = planWords(view.language)
	const columns = [
		{ heading: t.action, cell: ({ action }: Followed) => `${action.number} ${action.title}` },
		{
			heading: t.state,
			cell: ({ state, stateWords }: Followed) => stateWords || actionStates[state],
		},
		{
			heading: t.lastTold,
			cell: ({ told }: Followed) => (told ? formatDate(view.language, told, HOME_TIME_ZONE) : t.never),
		},
		{
			heading: t.tell,
			headingHidden: true,
			cell: ({ action }: Followed) =>
				canLeadAction(actor, plan, action) && (
					<More href={tellAddress(plan, action)}>
						{t.tell}
						<span class="vh">{`: ${action.title}`}</span>
					</More>
				),
		},
	]
	return <Table caption={t.all} captionHidden columns={columns} rows={followed} rowKey={({ action }) => action.id} />
}
