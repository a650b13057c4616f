import { formatDay } from '../../platform/i18n.ts'
import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide, type Seat } from '../participation/index.ts'
import { type CourseStep, themed } from '../programmes/index.ts'
import { withoutCourse } from './begin-courses.ts'
import { type Course, progressOf, type Step } from './course.ts'
import { CourseStatus, StepStatus } from './course-status.tsx'
import { words } from './messages.ts'
import { canBeginCourses } from './policy.ts'

export type CoursesProps = {
	view: View
	room: Room
	actor: Actor
	courses: readonly Course[]
	/** The steps of the template: where a town still has them, they stand below each other. */
	template: readonly CourseStep[]
	today: string
	reason?: 'nobodyWaits' | undefined
}

/** All towns beside each other: what is done, what is late, whose yes is missing. */
export function CoursesPage(props: CoursesProps) {
	const { room, actor, reason } = props
	const view = themed(props.view, room.programme)
	const { list: t, reasons } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
			</div>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				<Begin {...props} view={view} />
				{room.seats.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				) : (
					<Matrix {...props} view={view} />
				)}
			</div>
		</WorkspaceLayout>
	)
}

function Begin({ view, room, actor, courses }: CoursesProps) {
	const { list: t } = words(view.language)
	const { length: waiting } = withoutCourse(room, courses)
	if (waiting === 0 || !canBeginCourses(actor, room)) return null
	return (
		<Card title={t.beginTitle(waiting)}>
			<form method="post" action={`/programmes/${room.programme.slug}/courses`} class="flow">
				<p>{t.beginText}</p>
				<p>
					<Button>{t.begin(waiting)}</Button>
				</p>
			</form>
		</Card>
	)
}

/** What scrolls sideways can be reached and is named. */
const scrolls = { tabIndex: 0, role: 'region' } as const

type Row = { seat: Seat; course: Course | undefined }

function Matrix({ view, room, courses, template, today }: CoursesProps) {
	const { list: t } = words(view.language)
	const rows = room.seats.map((seat) => ({ seat, course: courses.find(({ seatId }) => seatId === seat.id) }))
	const columns: Column<Row>[] = [
		{ heading: t.town, cell: ({ seat }) => <a href={addressOf(room, seat)}>{seat.name}</a> },
		{ heading: t.state, cell: ({ seat, course }) => <CourseStatus view={view} seat={seat} course={course} /> },
		...template.map(({ key, title }) => ({
			heading: title,
			cell: ({ course }: Row) => <StepCell view={view} course={course} origin={key} today={today} />,
		})),
		{ heading: t.own, cell: ({ course }) => ownCount(view, course) },
	]
	return (
		<div class="coursegrid" {...scrolls} aria-label={t.matrix}>
			<Table caption={t.matrix} captionHidden columns={columns} rows={rows} rowKey={({ seat }) => seat.id} />
		</div>
	)
}

function addressOf(room: Room, seat: Seat): string {
	return `/programmes/${room.programme.slug}/courses/${seat.id}`
}

type CellProps = { view: View; course: Course | undefined; origin: string; today: string }

function StepCell({ view, course, origin, today }: CellProps) {
	if (!course) return <>–</>
	const step = course.steps.find((one) => one.origin === origin)
	if (!step) return <span class="muted">{words(view.language).list.absent}</span>
	const progress = progressOf(course.steps, today).get(step.id) ?? 'next'
	return (
		<>
			<StepStatus view={view} progress={progress} />
			{step.dueOn !== null && step.endedAt === null && (
				<>
					<br />
					<span class="muted">{formatDay(view.language, step.dueOn)}</span>
				</>
			)}
		</>
	)
}

function ownCount(view: View, course: Course | undefined): string {
	const own = course?.steps.filter(({ origin }) => origin === null) ?? []
	const ended = own.filter(({ endedAt }: Step) => endedAt !== null).length
	return own.length === 0 ? '–' : words(view.language).list.ownCount(ended, own.length)
}
