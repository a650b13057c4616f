import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { standing } from '../../platform/dates-format.ts'
import { formatWeekdayDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Segmented } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type DeskRoom, deskSide } from './desk-side.tsx'
import type { Deed } from './done.ts'
import { DoneList } from './done-list.tsx'
import { type Stretch, stretches, stretchOf } from './due.ts'
import { words } from './messages.ts'
import { type News, SinceLast } from './since-last.tsx'
import type { Task } from './task.ts'
import { TaskGroup } from './task-list.tsx'
import { WeekGrid } from './week-grid.tsx'
import type { Week } from './weeks.ts'

/** What waits for the reader, what waits for others, or what the reader has done. */
export type Show = 'mine' | 'others' | 'done'

export type DeskProps = {
	view: View
	actor: Actor
	tasks: Task[]
	rooms: readonly DeskRoom[]
	weeks: readonly Week[]
	news: readonly News[]
	show: Show
	/** What the reader has done lately; only where they ask for it. */
	deeds: readonly Deed[]
	at: Date
}

/** What waits, for whom, by when: one list across programmes and roles. */
export function DeskPage(props: DeskProps) {
	const { view, actor, rooms, weeks, news, show, deeds, at } = props
	const t = words(view.language)
	return (
		<WorkspaceLayout view={view} title={t.title} side={deskSide(view, actor, rooms)}>
			<DeskHead {...props} />
			<div class={news.length > 0 ? 'inspect' : undefined} style={{ '--inspect': '19rem' }}>
				<div>
					{show === 'done' ? <DoneList view={view} deeds={deeds} at={at} /> : <Waiting {...props} />}
					{weeks.some(({ marks }) => marks.length > 0) && <WeekGrid view={view} weeks={weeks} />}
				</div>
				{news.length > 0 && <SinceLast view={view} news={news} />}
			</div>
		</WorkspaceLayout>
	)
}

function Waiting(props: DeskProps) {
	const { view, tasks, show, at } = props
	const shown = tasks.filter(({ mine }) => mine === (show === 'mine'))
	return shown.length === 0 ? <NothingWaits {...props} /> : <Groups view={view} tasks={shown} at={at} />
}

function DeskHead({ view, tasks, show, at }: DeskProps) {
	const t = words(view.language)
	const mine = tasks.filter((task) => task.mine)
	const others = tasks.length - mine.length
	const today = mine.filter((task) => stretchIn(task, at) === 'today').length
	const day = standing(formatWeekdayDate(view.language, at, HOME_TIME_ZONE))
	const choices = [
		{ href: '/desk', label: t.mine, count: mine.length, current: show === 'mine' },
		{ href: '/desk?show=others', label: t.others, count: others, current: show === 'others' },
		{ href: '/desk?show=done', label: t.done, current: show === 'done' },
	]
	return (
		<div class="ws__head deskhead">
			<div>
				<h1>{t.title}</h1>
				<p>{t.lead(day, mine.length, today)}</p>
			</div>
			<Segmented label={t.show} choices={choices} />
		</div>
	)
}

function stretchIn({ dueAt, programme }: Task, at: Date): Stretch {
	return stretchOf({ dueAt }, { at, timeZone: programme?.timeZone ?? HOME_TIME_ZONE })
}

function Groups({ view, tasks, at }: { view: View; tasks: readonly Task[]; at: Date }) {
	const t = words(view.language)
	const byStretch = Map.groupBy(tasks, (task) => stretchIn(task, at))
	return (
		<>
			{stretches.map((stretch) => {
				const within = byStretch.get(stretch)
				return (
					within && (
						<TaskGroup key={stretch} view={view} id={stretch} title={t.stretches[stretch]} tasks={within} at={at} />
					)
				)
			})}
		</>
	)
}

function NothingWaits({ view, tasks, show }: DeskProps) {
	const t = words(view.language)
	if (show === 'mine' && tasks.length > 0) {
		return (
			<Empty title={t.nothingMine}>
				<p>
					<a href="/desk?show=others">{t.nothingMineText(tasks.length)}</a>
				</p>
			</Empty>
		)
	}
	return (
		<Empty title={t.empty}>
			<p>{t.emptyText}</p>
			<p>
				<LinkButton kind="second" href="/programmes">
					{t.programmes}
				</LinkButton>
			</p>
		</Empty>
	)
}
