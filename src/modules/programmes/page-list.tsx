import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { More } from '../../ui/button.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { PageLink } from './page-links.queries.ts'
import type { Programme } from './programme.ts'
import { contentLanguage } from './programme-frame.tsx'

export const roomOf = { news: 'news', publication: 'publications' } as const

type PageListProps = { view: View; programme: Programme; kind: PageLink['kind']; links: readonly PageLink[] }

/** The latest news, or publications, and the way to all of them; nothing where there are none. */
export function PageList({ view, programme, kind, links }: PageListProps) {
	const { page } = words(view.language)
	const own = links.filter((link) => link.kind === kind)
	const address = `/programmes/${programme.slug}/${roomOf[kind]}`
	if (own.length === 0) return null
	return (
		<section id={roomOf[kind]} class="flow">
			<h2>{page.rooms[kind]}</h2>
			<IndexList
				entries={own.map(({ slug, title, summary, language, firstAt }) => {
					const on = dayAt(firstAt, programme.timeZone)
					const lang = contentLanguage(view, { language })
					return {
						href: `${address}/${slug}`,
						title: <span lang={lang}>{title}</span>,
						meta: <span lang={lang}>{summary}</span>,
						end: (
							<time class="small muted" dateTime={on}>
								{formatDay(view.language, on)}
							</time>
						),
					}
				})}
			/>
			<p>
				<More href={address}>{page.allOf[kind]}</More>
			</p>
		</section>
	)
}
