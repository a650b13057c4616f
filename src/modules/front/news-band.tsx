import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay, type Language } from '../../platform/i18n.ts'
import { More } from '../../ui/button.tsx'
import { Section } from '../../ui/facade.tsx'
import { type IndexEntry, IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { whenText } from '../meetings/index.ts'
import { placeOf, type PublicEvent } from '../public-events/index.ts'
import type { NewsItem } from './latest.ts'
import { words } from './messages.ts'

export type News = { coming: readonly PublicEvent[]; news: readonly NewsItem[] }

/** What one can come to, and what is new; nothing where there is neither. */
export function NewsBand({ view, coming, news }: News & { view: View }) {
	const text = words(view.language)
	if (coming.length + news.length === 0) return null
	return (
		<Section>
			<div class="cols">
				{coming.length > 0 && (
					<div class="flow">
						<h2>{text.coming.title}</h2>
						<IndexList entries={coming.map((event) => eventEntry(view, event))} />
						<p>
							<More href="/events">{text.coming.all}</More>
						</p>
					</div>
				)}
				{news.length > 0 && (
					<div class="flow">
						<h2>{text.news.title}</h2>
						<IndexList entries={news.map((item) => newsEntry(view, item))} />
					</div>
				)}
			</div>
		</Section>
	)
}

function eventEntry(view: View, event: PublicEvent): IndexEntry {
	const { coming } = words(view.language)
	const { id, title, programme } = event
	return {
		href: `/events/${id}`,
		title: <span lang={foreign(view, programme.language)}>{title}</span>,
		meta: coming.facts(whenText(view, event, event), placeOf(event) || coming.online),
	}
}

function newsEntry(view: View, { href, kind, title, summary, language, firstAt }: NewsItem): IndexEntry {
	const { news } = words(view.language)
	const on = dayAt(firstAt, HOME_TIME_ZONE)
	const lang = foreign(view, language)
	return {
		href,
		title: <span lang={lang}>{title}</span>,
		meta: <span lang={lang}>{summary}</span>,
		end: (
			<>
				<span class="small muted">{news.kinds[kind as keyof typeof news.kinds]}</span>
				<time class="small muted" dateTime={on}>
					{formatDay(view.language, on)}
				</time>
			</>
		),
	}
}

function foreign(view: View, language: Language): Language | undefined {
	return language === view.language ? undefined : language
}
