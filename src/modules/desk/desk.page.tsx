import { type Actor, isAdministrator, isSecretariatSomewhere } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime, formatWeekdayDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import type { IconName } from '../../ui/drawings.ts'
import { Empty } from '../../ui/fold.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Person } from '../../ui/people.tsx'
import { ProgrammeDot } from '../../ui/programme.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import type { Task, TaskKind } from './task.ts'

type DeskProps = { view: View; actor: Actor; tasks: Task[]; at: Date }

/** What waits, for whom, by when: one list across programmes. */
export function DeskPage({ view, actor, tasks, at }: DeskProps) {
	const t = words(view.language)
	const mine = tasks.filter((task) => task.mine)
	const others = tasks.filter((task) => !task.mine)
	return (
		<WorkspaceLayout view={view} title={t.title} side={deskSide(view, actor)}>
			<div class="ws__head deskhead">
				<div>
					<h1>{t.title}</h1>
					<p>{t.lead(formatWeekdayDate(view.language, at, HOME_TIME_ZONE), mine.length)}</p>
				</div>
			</div>
			{tasks.length === 0 && (
				<Empty title={t.empty}>
					<p>{t.emptyText}</p>
					<p>
						<LinkButton kind="second" href="/programmes">
							{t.programmes}
						</LinkButton>
					</p>
				</Empty>
			)}
			{mine.length > 0 && <TaskGroup view={view} id="mine" title={t.mine} tasks={mine} />}
			{others.length > 0 && <TaskGroup view={view} id="others" title={t.others} tasks={others} />}
		</WorkspaceLayout>
	)
}

function deskSide(view: View, actor: Actor): Side {
	const t = words(view.language)
	const creates =
		isAdministrator(actor) ||
		actor.grants.some(({ role, programmeId }) => role === 'secretariat' && programmeId === null)
	return {
		heading: actor.name,
		sub: actor.mandates[0]?.organisationName,
		mark: <Person initials={view.signedInAs?.initials ?? ''} />,
		groups: [
			{
				items: [
					{ href: '/desk', icon: 'home', label: t.title, current: true },
					{ href: '/programmes', icon: 'list', label: t.programmes },
					...(creates ? [{ href: '/programmes/new', icon: 'plus' as const, label: t.newProgramme }] : []),
					...(isSecretariatSomewhere(actor) ? libraryItems(view) : []),
					...(isAdministrator(actor) ? [{ href: '/people', icon: 'people' as const, label: t.people }] : []),
					{ href: '/account', icon: 'people', label: t.account },
				],
			},
		],
	}
}

function libraryItems(view: View): Side['groups'][number]['items'] {
	const t = words(view.language)
	return [
		{ href: '/library', icon: 'book', label: t.library },
		{ href: '/cases/imports', icon: 'download', label: t.imports },
	]
}

const icons: Record<TaskKind, IconName> = {
	apply: 'edit',
	finishDraft: 'edit',
	readReceipt: 'doc',
	readLetter: 'mail',
	assess: 'scale',
	decide: 'flag',
	publishCall: 'doc',
	followCall: 'list',
	followAssessments: 'scale',
	select: 'map',
	awaitDecision: 'clock',
	writeLetters: 'mail',
	sendLetters: 'mail',
	publishResult: 'eye',
	answerProposals: 'chat',
	reviewItems: 'book',
	updateTranslations: 'book',
}

function TaskGroup({ view, id, title, tasks }: { view: View; id: string; title: string; tasks: Task[] }) {
	return (
		<section class="tgroup" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<ul {...asList}>
				{tasks.map((task) => (
					<TaskRow key={`${task.kind} ${task.href}`} view={view} task={task} />
				))}
			</ul>
		</section>
	)
}

function TaskRow({ view, task }: { view: View; task: Task }) {
	const t = words(view.language)
	const { what, why, button } = t.tasks[task.kind]
	const { programme } = task
	return (
		<li class="todo">
			<Icon name={icons[task.kind]} />
			<div class="todo__t">
				<a href={task.href}>{what(task.title)}</a>
				<p>
					{programme === undefined ? (
						t.library
					) : (
						<ProgrammeDot programme={programme.theme}>{programme.name}</ProgrammeDot>
					)}{' '}
					{why(task.count, task.other)}
				</p>
			</div>
			<span class="todo__d">
				{task.dueAt &&
					t.due(formatDateTime(view.language, lastMoment(task.dueAt), programme?.timeZone ?? HOME_TIME_ZONE))}
			</span>
			<LinkButton kind="second" size="small" href={task.href} about={task.title || what('')}>
				{button}
			</LinkButton>
		</li>
	)
}

/** A deadline is the first instant that is too late; people are told the last minute that is in time. */
function lastMoment(deadline: Date): Date {
	return new Date(deadline.getTime() - 60_000)
}
