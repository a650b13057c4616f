import { formatDayMonth } from '../../platform/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import { OrgMark } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

/** Something that others have done and the reader may want to look at. */
export type News = {
	id: string
	at: Date
	by: string
	timeZone: string
	/** A town, which has a mark, or what it was done to. */
	whose: { name: string; isTown: boolean }
	title: string
	href: string
	/** What was done, as the end of the sentence. */
	text: string
}

/** What others have changed in the reader's courses, with old and new date, and what they have laid out to be read. */
export function SinceLast({ view, news }: { view: View; news: readonly News[] }) {
	const t = words(view.language)
	return (
		<aside class="inspect__aside feed" aria-labelledby="since">
			<h2 id="since">{t.since}</h2>
			<ol {...asList}>
				{news.map((one) => (
					<li key={one.id}>
						{one.whose.isTown ? <OrgMark name={one.whose.name} id={one.href} size="small" /> : <Icon name="doc" />}
						<p>
							<b>{one.whose.name}</b> <a href={one.href}>{one.title}</a>: {one.text}{' '}
							<time dateTime={one.at.toISOString()}>
								{t.sinceBy(one.by, formatDayMonth(view.language, one.at, one.timeZone))}
							</time>
						</p>
					</li>
				))}
			</ol>
		</aside>
	)
}
