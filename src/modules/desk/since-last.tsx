import { formatDayMonth } from '../../platform/i18n.ts'
import { OrgMark } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { newsText } from '../courses/index.ts'
import { words } from './messages.ts'
import type { Moved } from './room.queries.ts'

/** What others have changed in the reader's courses, with old and new date. */
export function SinceLast({ view, moved }: { view: View; moved: readonly Moved[] }) {
	const t = words(view.language)
	return (
		<aside class="inspect__aside feed" aria-labelledby="since">
			<h2 id="since">{t.since}</h2>
			<ol {...asList}>
				{moved.map((one) => (
					<li key={one.id}>
						<OrgMark name={one.town} id={one.href} size="small" />
						<p>
							<b>{one.town}</b> <a href={one.href}>{one.title}</a>: {newsText(view.language, one)}{' '}
							<time dateTime={one.at.toISOString()}>
								{t.sinceBy(one.by, formatDayMonth(view.language, one.at, one.programme.timeZone))}
							</time>
						</p>
					</li>
				))}
			</ol>
		</aside>
	)
}
