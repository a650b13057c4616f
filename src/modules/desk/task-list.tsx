import type { ComponentChildren } from 'preact'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatWeekday } from '../../platform/dates-format.ts'
import { formatDay } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import type { IconName } from '../../ui/drawings.ts'
import { Glyph, Icon } from '../../ui/icon.tsx'
import { ProgrammeDot } from '../../ui/programme.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { type Due, dueOf } from './due.ts'
import { words } from './messages.ts'
import type { Task, TaskKind } from './task.ts'

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
	adoptPlan: 'check',
	answerConsultation: 'chat',
	answerContribution: 'hand',
	answerProposals: 'chat',
	reviewItems: 'book',
	updateTranslations: 'book',
	doTask: 'check',
	answerConsent: 'chat',
	answerRelease: 'chat',
	answerQuote: 'chat',
	publishRelease: 'book',
	beginCourses: 'flag',
	agreeCourse: 'hand',
	doStep: 'flag',
	answerMeeting: 'cal',
	recordAttendance: 'people',
	writeSummary: 'edit',
	correctSummary: 'edit',
	takeTripPlace: 'map',
	signUpForTrip: 'map',
	decideTrip: 'map',
	replyAsHost: 'home',
	awaitHosts: 'home',
	placeCases: 'chat',
	tellOutcome: 'chat',
	awaitAgreement: 'hand',
	awaitStep: 'clock',
	awaitTowns: 'clock',
	awaitAnswers: 'cal',
	answerOffer: 'plus',
	decideReplacement: 'flag',
	findReplacement: 'map',
	offerSeat: 'mail',
	awaitOffer: 'clock',
	awaitReplacement: 'clock',
}

type GroupProps = { view: View; id: string; title: string; tasks: readonly Task[]; at: Date }

export function TaskGroup({ view, id, title, tasks, at }: GroupProps) {
	return (
		<section class="tgroup" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<ul {...asList}>
				{tasks.map((task) => (
					<TaskRow key={`${task.kind} ${task.href} ${task.title}`} view={view} task={task} at={at} />
				))}
			</ul>
		</section>
	)
}

function TaskRow({ view, task, at }: { view: View; task: Task; at: Date }) {
	const t = words(view.language)
	const { what, why, button } = t.tasks[task.kind]
	const { programme } = task
	return (
		<li class="todo">
			<Icon name={icons[task.kind]} />
			<TaskSubject view={view} task={task}>
				{why(task.count, task.other, task.from ?? '')}
			</TaskSubject>
			<DueMark view={view} due={dueOf(task, { at, timeZone: programme?.timeZone ?? HOME_TIME_ZONE })} />
			<LinkButton kind="second" size="small" href={task.href} about={task.title || what('')}>
				{button}
			</LinkButton>
		</li>
	)
}

type SubjectProps = {
	view: View
	task: Pick<Task, 'kind' | 'title' | 'href' | 'programme'>
	children?: ComponentChildren
}

/** What it is, and of which programme. */
export function TaskSubject({ view, task: { kind, title, href, programme }, children }: SubjectProps) {
	const t = words(view.language)
	return (
		<div class="todo__t">
			<a href={href}>{t.tasks[kind].what(title)}</a>
			<p>
				{programme === undefined ? (
					t.library
				) : (
					<ProgrammeDot programme={programme.theme}>{programme.name}</ProgrammeDot>
				)}{' '}
				{children}
			</p>
		</div>
	)
}

function DueMark({ view, due }: { view: View; due: Due | undefined }) {
	if (due === undefined) return <span />
	return (
		<span class="todo__d" data-tone={due.kind === 'late' ? 'bad' : undefined}>
			{due.kind === 'late' && <Glyph name="late" />}
			{dueText(view, due)}
		</span>
	)
}

/** This week by its weekday, later by its date. */
function dueText({ language }: View, due: Due): string {
	const t = words(language)
	if (due.kind === 'late') return t.late(due.days)
	if (due.kind === 'today') return t.today(due.time)
	return due.kind === 'week' ? formatWeekday(language, due.day).replace(/ \d{4}$/, '') : formatDay(language, due.day)
}
