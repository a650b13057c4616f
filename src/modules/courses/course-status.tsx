import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { Seat } from '../participation/index.ts'
import { awaitedSides, type Course, type Progress } from './course.ts'
import { words } from './messages.ts'

/** Whether the course is agreed, and otherwise whose yes is missing. */
export function CourseStatus({
	view,
	seat,
	course,
}: {
	view: View
	seat: Pick<Seat, 'state'>
	course: Course | undefined
}) {
	const { states: t } = words(view.language)
	if (seat.state === 'withdrawn') return <Status glyph="shut">{t.left}</Status>
	if (!course) return <Status glyph="dash">{t.none}</Status>
	const [awaited] = awaitedSides(course)
	if (awaited === undefined) return <Status glyph="done">{t.agreed}</Status>
	return <Status glyph="ring">{awaited === 'town' ? t.awaitsTown : t.awaitsSecretariat}</Status>
}

const glyphs = { done: 'done', late: 'late', now: 'half', next: 'dash' } as const

export function StepStatus({ view, progress }: { view: View; progress: Progress }) {
	const { progress: t } = words(view.language)
	return (
		<Status glyph={glyphs[progress]} tone={progress === 'late' ? 'bad' : undefined}>
			{t[progress]}
		</Status>
	)
}
