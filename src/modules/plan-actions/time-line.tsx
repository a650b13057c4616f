import { formatPeriod } from '../../platform/dates-format.ts'
import type { Language } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import type { Plan } from '../plans/index.ts'
import { StateMark } from './action-status.tsx'
import type { ActionView } from './action-view.ts'
import { words } from './messages.ts'
import { daysOf, percentAt, type Span, spanOf, yearsIn } from './time-span.ts'

type LineProps = {
	language: Language
	plan: Plan
	views: readonly ActionView[]
	today: string
	href: (number: number) => string
}

/** From the first step of each action to the day on which it is to be done; the words say the same as the bars. */
export function TimeLine({ views, ...props }: LineProps) {
	const { language, today } = props
	const { list: t } = words(language)
	const rows = views.map((one) => ({ one, days: daysOf(one.action) }))
	const dated = rows.filter(({ days }) => days !== undefined)
	const span = spanOf(
		rows.map(({ days }) => days),
		today,
	)
	return (
		<div class="tline" style={{ '--today': `${percentAt(span, today)}%` }}>
			<p class="tline__years" aria-hidden="true">
				{yearsIn(span).map(({ year, at }) => (
					<span key={year} style={{ '--at': `${at}%` }}>
						{year}
					</span>
				))}
			</p>
			<ol {...asList}>
				{dated.map(({ one, days }) => (
					<Bar key={one.action.id} {...props} {...{ one, days, span }} />
				))}
			</ol>
			<Undated {...props} views={rows.filter(({ days }) => days === undefined).map(({ one }) => one)} />
			<p class="tiny muted">{t.timelineNote}</p>
		</div>
	)
}

type BarProps = Omit<LineProps, 'views'> & { one: ActionView; days: Span | undefined; span: Span }

function Bar({ language, plan, href, one, days, span }: BarProps) {
	if (days === undefined) return null
	const { number, title, steps } = one.action
	const tone = one.lateSince === undefined ? one.state : 'late'
	return (
		<li>
			<p class="tline__t">
				<StateMark language={language} one={one} /> <span class="num muted">{number}</span>{' '}
				<a href={href(number)} lang={plan.language}>
					{title}
				</a>{' '}
				<span class="tiny muted">{formatPeriod(language, days.from, days.to)}</span>
			</p>
			<div class="tline__track" aria-hidden="true">
				<i
					class="tline__bar"
					data-state={tone}
					style={{ '--from': `${percentAt(span, days.from)}%`, '--to': `${percentAt(span, days.to)}%` }}
				/>
				{steps.map(({ id, dueOn, doneOn }) =>
					dueOn === null ? null : (
						<i
							key={id}
							class="tline__dot"
							data-done={doneOn === null ? undefined : ''}
							style={{ '--at': `${percentAt(span, dueOn)}%` }}
						/>
					),
				)}
			</div>
		</li>
	)
}

function Undated({ language, plan, href, views }: LineProps) {
	const { list: t } = words(language)
	if (views.length === 0) return null
	return (
		<section class="flow">
			<h2 class="small">{t.undated}</h2>
			<ul>
				{views.map(({ action }) => (
					<li key={action.id}>
						<a href={href(action.number)} lang={plan.language}>
							{action.number}. {action.title}
						</a>
					</li>
				))}
			</ul>
		</section>
	)
}
