import { formatDayMonth } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Week } from './weeks.ts'

/** What happens in the weeks ahead, over all programmes. */
export function WeekGrid({ view, weeks }: { view: View; weeks: readonly Week[] }) {
	const t = words(view.language)
	return (
		<section class="weeks" aria-labelledby="weeks">
			<h2 id="weeks">{t.weeks}</h2>
			<ol class="weeks__grid" {...asList}>
				{weeks.map(({ monday, marks }) => (
					<li key={monday} class="weeks__w">
						<WeekStart view={view} monday={monday} />
						<ul {...asList}>
							{marks.map(({ text, href, theme, on }) => (
								<li key={`${href} ${text} ${on}`} data-programme={theme}>
									<a href={href}>{text}</a>
								</li>
							))}
						</ul>
					</li>
				))}
			</ol>
		</section>
	)
}

/** The day in bold, the month short. */
function WeekStart({ view, monday }: { view: View; monday: string }) {
	const [day = '', month = ''] = formatDayMonth(view.language, new Date(`${monday}T12:00:00Z`), 'UTC').split(' ')
	return (
		<p>
			<b>{day}</b> {month.slice(0, 3)}
		</p>
	)
}
