import { More } from '../../ui/button.tsx'
import { themeAttributes } from '../../ui/programme-theme.ts'
import { asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { contentLanguage, periodOf, type Programme, StageStatus } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { Bar, Timeline } from './timeline.ts'

type TimelineProps = {
	view: View
	timeline: Timeline
	/** Those one can apply to now. */
	open: ReadonlySet<Programme['id']>
	today: string
}

/** The bars show what the words beside them say. */
export function ProgrammeTimeline({ view, timeline, open, today }: TimelineProps) {
	const text = words(view.language).timeline
	return (
		<>
			<div class="sechead">
				<h2>{text.title}</h2>
				<p class="keyrow small" aria-hidden="true">
					<span>
						<i class="is-pre" />
						{text.preparation}
					</span>
					<span>
						<i class="is-call" />
						{text.call}
					</span>
					<span>
						<i />
						{text.course}
					</span>
				</p>
				<More href="/programmes">{text.all}</More>
			</div>
			<div class="cq">
				<ol class="gantt" {...asList}>
					<li class="gantt__axis" aria-hidden="true">
						<div class="gantt__track">
							{timeline.years.map(({ year, at }) => (
								<span key={year} style={{ '--a': `${at}` }}>
									{year}
								</span>
							))}
						</div>
					</li>
					{timeline.rows.map(({ programme, bars }) => (
						<Row key={programme.id} view={view} {...{ programme, bars, today }} open={open.has(programme.id)} />
					))}
					<Now view={view} timeline={timeline} />
				</ol>
			</div>
		</>
	)
}

type RowProps = { view: View; programme: Programme; bars: readonly Bar[]; open: boolean; today: string }

function Row({ view, programme, bars, open, today }: RowProps) {
	const lang = contentLanguage(view, programme)
	return (
		<li class="gantt__row cover" {...themeAttributes(programme.theme)}>
			<div class="gantt__name">
				<h3>
					<a class="cover__link" href={`/programmes/${programme.slug}`} lang={lang}>
						{programme.name}
					</a>
				</h3>
				<p>{periodOf(view, programme)}</p>
				<p class="gantt__st">
					{open ? (
						<Status glyph="half">{words(view.language).timeline.open}</Status>
					) : (
						<StageStatus view={view} programme={programme} today={today} />
					)}
				</p>
			</div>
			<div class="gantt__track" aria-hidden="true">
				{bars.map((bar, index) => (
					<span
						key={index}
						class={`gantt__bar ${looks[bar.look]}`}
						style={{ '--a': `${bar.from}`, '--b': `${bar.to}` }}
					/>
				))}
			</div>
		</li>
	)
}

const looks: Record<Bar['look'], string> = {
	preparation: 'is-pre',
	call: 'is-call',
	course: '',
	begun: 'is-cut',
	ongoing: 'is-open',
}

function Now({ view, timeline }: Pick<TimelineProps, 'view' | 'timeline'>) {
	return (
		<li class="gantt__now" aria-hidden="true">
			<div class="gantt__track">
				{timeline.years.map(({ year, at }) => (
					<i key={year} style={{ '--a': `${at}` }} />
				))}
				<span style={{ '--a': `${timeline.today}` }}>
					<b>{words(view.language).timeline.today}</b>
				</span>
			</div>
		</li>
	)
}
