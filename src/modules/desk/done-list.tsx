import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { addToDay, dayAt, weekdayOf } from '../../platform/dates.ts'
import { formatDayMonth, formatTime } from '../../platform/i18n.ts'
import { Empty } from '../../ui/fold.tsx'
import { Icon } from '../../ui/icon.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { DAYS_DONE, type Deed } from './done.ts'
import { words } from './messages.ts'
import { TaskSubject } from './task-list.tsx'

type DoneProps = { view: View; deeds: readonly Deed[]; at: Date }

/** What the reader has done lately, the newest first: what it was called while it waited, and when it was done. */
export function DoneList({ view, deeds, at }: DoneProps) {
	const t = words(view.language)
	if (deeds.length === 0) {
		return (
			<Empty title={t.nothingDone}>
				<p>{t.nothingDoneText(DAYS_DONE)}</p>
			</Empty>
		)
	}
	const byStretch = Map.groupBy(deeds, (deed) => stretchOf(deed, at))
	return (
		<>
			{(['today', 'week', 'before'] as const).map((stretch) => {
				const within = byStretch.get(stretch)
				return within && <DoneGroup key={stretch} view={view} stretch={stretch} deeds={within} />
			})}
		</>
	)
}

type Stretch = 'today' | 'week' | 'before'

/** Told from the reader's own day: a week begins with its Monday. */
function stretchOf(deed: Deed, at: Date): Stretch {
	const [day, today] = [dayAt(deed.at, HOME_TIME_ZONE), dayAt(at, HOME_TIME_ZONE)]
	if (day >= today) return 'today'
	return day >= addToDay(today, { days: 1 - weekdayOf(today) }) ? 'week' : 'before'
}

function DoneGroup({ view, stretch, deeds }: { view: View; stretch: Stretch; deeds: readonly Deed[] }) {
	const t = words(view.language)
	return (
		<section class="tgroup" aria-labelledby={stretch}>
			<h2 id={stretch}>{stretch === 'before' ? t.before : t.stretches[stretch]}</h2>
			<ul {...asList}>
				{deeds.map((deed) => (
					<li key={`${deed.kind} ${deed.href} ${deed.title}`} class="todo">
						<Icon name="check" />
						<TaskSubject view={view} task={deed} />
						<time class="todo__d" dateTime={deed.at.toISOString()}>
							{stretch === 'today'
								? formatTime(view.language, deed.at, HOME_TIME_ZONE)
								: formatDayMonth(view.language, deed.at, HOME_TIME_ZONE)}
						</time>
					</li>
				))}
			</ul>
		</section>
	)
}
