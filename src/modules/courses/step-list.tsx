import { formatDate } from '../../platform/i18n.ts'
import { formatWeekday, standing } from '../../platform/dates-format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Steps } from '../../ui/steps.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { type Course, progressOf, type Step, whyNotChanged } from './course.ts'
import type { CourseProps } from './course.page.tsx'
import { StepStatus } from './course-status.tsx'
import { words } from './messages.ts'
import { canChangeCourse, canEndStep } from './policy.ts'

type ListProps = CourseProps & { course: Course; steps: readonly Step[] }

/** Steps with who acts and who waits, and what the reader may do about each. */
export function StepList(props: ListProps) {
	const { view, course, steps, today } = props
	const { page: t } = words(view.language)
	const progress = progressOf(course.steps, today)
	const shown = steps.map((step) => {
		const state = progress.get(step.id) ?? 'next'
		return {
			state: state === 'late' ? ('now' as const) : state,
			when: step.dueOn === null ? t.noDate : standing(formatWeekday(view.language, step.dueOn)),
			title: step.title,
			children: (
				<>
					<StepFacts {...props} step={step} />
					<StepActs {...props} step={step} />
				</>
			),
		}
	})
	return <Steps steps={shown} />
}

type StepProps = ListProps & { step: Step }

function StepFacts({ view, room, course, step, today }: StepProps) {
	const { kinds, page, waits } = words(view.language)
	const state = progressOf(course.steps, today).get(step.id) ?? 'next'
	return (
		<>
			{step.summary !== '' && <WrittenText text={step.summary} lang={room.programme.language} />}
			{step.meetingId !== null && (
				<p>
					{page.follows} <a href={`/meetings/${step.meetingId}`}>{step.meetingTitle}</a>
				</p>
			)}
			<p class="muted">
				<StepStatus view={view} progress={state} /> · {kinds[step.kind]} ·{' '}
				{step.endedAt === null ? waits[step.acts] : formatDate(view.language, step.endedAt, room.programme.timeZone)}
			</p>
		</>
	)
}

function StepActs({ view, room, actor, seat, step }: StepProps) {
	const { page: t } = words(view.language)
	const own = `/programmes/${room.programme.slug}/courses/${seat.id}/steps/${step.id}`
	const ends = canEndStep(actor, { room, seat }, step)
	const changes = canChangeCourse(actor, room, seat) && whyNotChanged(step) === undefined
	if (!ends && !changes) return null
	return (
		<div class="row">
			{ends && (
				<form method="post" action={`${own}/${step.endedAt === null ? 'end' : 'reopening'}`}>
					<Button kind={step.endedAt === null ? 'second' : 'quiet'} size="small" about={step.title}>
						{step.endedAt === null ? t.end : t.reopen}
					</Button>
				</form>
			)}
			{changes && (
				<LinkButton kind="quiet" size="small" icon="edit" href={own} about={step.title}>
					{t.change}
				</LinkButton>
			)}
		</div>
	)
}
