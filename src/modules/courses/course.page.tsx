import type { Actor } from '../../platform/actor.ts'
import { formatPeriod } from '../../platform/dates-format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide, type Seat } from '../participation/index.ts'
import { type Phase, themed } from '../programmes/index.ts'
import { ChangeList } from './change-list.tsx'
import { awaitedSides, type Change, changesSince, type Course } from './course.ts'
import { words } from './messages.ts'
import { canChangeCourse, canSeeCourses, sideOf } from './policy.ts'
import { StepList } from './step-list.tsx'
import { stretchesOf } from './timeline.ts'

export type CourseProps = {
	view: View
	room: Room
	actor: Actor
	seat: Seat
	course: Course | undefined
	changes: readonly Change[]
	phases: readonly Phase[]
	today: string
	reason?: 'stepEnded' | 'stepOpen' | 'agreedAlready' | 'outdated' | undefined
}

/** One participant's course as both sides see it. */
export function CoursePage(props: CourseProps) {
	const { room, actor, seat, course, reason } = props
	const view = themed(props.view, room.programme)
	const { page: t, reasons } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={`${t.title} – ${seat.name}`} side={roomSide(view, room, actor)}>
			<CourseHead {...props} view={view} title={seat.name} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			{course ? (
				<div class="inspect" style={{ '--inspect': '19rem' }}>
					<div class="flow">
						<Agreement {...props} view={view} course={course} />
						<Timeline {...props} view={view} course={course} />
					</div>
					<aside class="inspect__aside flow" aria-labelledby="changes">
						<h2 id="changes">{t.changes}</h2>
						<ChangeList view={view} changes={props.changes} timeZone={room.programme.timeZone} />
						<p class="muted">{t.whoCanSee}</p>
					</aside>
				</div>
			) : (
				<Empty title={t.empty}>
					<p>{t.emptyText}</p>
				</Empty>
			)}
		</WorkspaceLayout>
	)
}

type HeadProps = Pick<CourseProps, 'view' | 'room' | 'actor' | 'seat' | 'course'> & { title: string }

function CourseHead({ view, room, actor, seat, course, title }: HeadProps) {
	const { list, page: t } = words(view.language)
	const courses = `/programmes/${room.programme.slug}/courses`
	const all = { label: list.title, ...(canSeeCourses(actor, room) ? { href: courses } : {}) }
	return (
		<div class="ws__head nethead">
			<div>
				<Crumbs language={view.language} crumbs={[all, { label: seat.name }]} />
				<h1>{title}</h1>
			</div>
			{course && canChangeCourse(actor, room, seat) && (
				<div class="row">
					<LinkButton kind="second" icon="plus" href={`${courses}/${seat.id}/steps/new`}>
						{t.add}
					</LinkButton>
				</div>
			)}
		</div>
	)
}

/** Where the agreement stands, from the reader's side of the table. */
function Agreement(props: CourseProps & { course: Course }) {
	const { view, room, actor, seat, course } = props
	const { agreement: t } = words(view.language)
	const awaited = awaitedSides(course)
	const side = sideOf(actor, room, seat)
	if (awaited.length === 0) {
		return (
			<Notice kind="ok" title={t.agreed}>
				<p>{t.agreedText}</p>
			</Notice>
		)
	}
	if (side !== undefined && awaited.includes(side)) return <OwnAgreement {...props} side={side} />
	return (
		<Notice kind="info" title={t.theirs[awaited[0] ?? 'town']}>
			<p>{t.theirsText}</p>
		</Notice>
	)
}

function OwnAgreement({
	view,
	room,
	seat,
	course,
	changes,
	side,
}: CourseProps & { course: Course; side: 'town' | 'secretariat' }) {
	const { agreement: t } = words(view.language)
	const fresh = changesSince(course, side, changes)
	const hasAgreed = course.agreements.some((one) => one.side === side)
	return (
		<Notice kind="warn" icon="hand" title={t.yours}>
			<form method="post" action={`/programmes/${room.programme.slug}/courses/${seat.id}/agreement`} class="flow">
				{hasAgreed && <p>{t.changed(fresh.length)}</p>}
				{hasAgreed && <ChangeList view={view} changes={fresh} timeZone={room.programme.timeZone} />}
				<p>{t.yoursText}</p>
				<input type="hidden" name="edition" value={course.edition} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</Notice>
	)
}

function Timeline(props: CourseProps & { course: Course }) {
	const { view, course, phases } = props
	const { page: t } = words(view.language)
	return (
		<>
			{stretchesOf(course.steps, phases).map(({ phase, steps }) => (
				<section key={phase?.title ?? ''} class="flow">
					<h2>{phase?.title ?? t.undated}</h2>
					{phase && <p class="muted">{formatPeriod(view.language, phase.startsOn, phase.endsOn)}</p>}
					<StepList {...props} steps={steps} />
				</section>
			))}
		</>
	)
}
