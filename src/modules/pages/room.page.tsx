import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { contentLanguage, type Programme, programmeFeed, themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { pagePath } from './page.ts'
import type { ShownPage } from './queries.ts'

export type RoomPageProps = {
	view: View
	programme: Programme
	kind: 'news' | 'publication'
	pages: readonly ShownPage[]
}

/** All news, or all publications, of a programme. */
export function RoomPage({ view, programme, kind, pages }: RoomPageProps) {
	const text = words(view.language)
	const title = text.rooms[kind]
	return (
		<PublicLayout view={themed(view, programme)} title={`${title} – ${programme.name}`} feed={programmeFeed(programme)}>
			<Facade class="hero--article">
				<Crumbs
					language={view.language}
					crumbs={[
						{ label: text.programmes, href: '/programmes' },
						{ label: programme.name, href: `/programmes/${programme.slug}` },
						{ label: title },
					]}
				/>
				<ProgrammeName>
					<span lang={contentLanguage(view, programme)}>{programme.name}</span>
				</ProgrammeName>
				<h1>{title}</h1>
			</Facade>
			<div class="wrap articlebody">
				{pages.length === 0 ? (
					<Empty title={text.none[kind]} />
				) : (
					<IndexList entries={pages.map((page) => entryOf(view, programme, page))} />
				)}
			</div>
		</PublicLayout>
	)
}

function entryOf(view: View, programme: Programme, page: ShownPage) {
	const { content, firstAt } = page
	const on = dayAt(firstAt, HOME_TIME_ZONE)
	return {
		href: pagePath(page, programme),
		title: <span lang={contentLanguage(view, content)}>{content.title}</span>,
		meta: <span lang={contentLanguage(view, content)}>{content.summary}</span>,
		end: (
			<time class="small muted" dateTime={on}>
				{formatDay(view.language, on)}
			</time>
		),
	}
}
