import { formatDate } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Meeting } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { contentLanguage, themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { PublishedSection } from './published.ts'

type PublishedProps = {
	view: View
	room: Pick<Room, 'programme'>
	meeting: Pick<Meeting, 'title' | 'startsAt'>
	sections: readonly PublishedSection[]
}

/** The summary for those outside the room: what was published to them, and nothing else. */
export function PublishedPage(props: PublishedProps) {
	const { room, meeting, sections } = props
	const { programme } = room
	const view = themed(props.view, programme)
	const t = words(view.language)
	const lang = contentLanguage(view, programme)
	const crumbs = [{ label: programme.name, href: `/programmes/${programme.slug}` }, { label: t.title }]
	return (
		<PublicLayout view={view} title={`${t.title} – ${meeting.title}`}>
			<div class="wrap sec flow">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1 lang={lang}>{meeting.title}</h1>
					<p>
						{t.title}. {t.public.from(programme.name)},{' '}
						{formatDate(view.language, meeting.startsAt, programme.timeZone)}
					</p>
				</div>
				<div class="flow summ">
					{sections.length === 0 && <p>{t.public.none}</p>}
					{sections.map((section) => (
						<section key={section.title} class="flow">
							<h2 lang={lang}>{section.title}</h2>
							{section.words !== '' && <WrittenText text={section.words} lang={lang} />}
							{section.outcomes.length > 0 && (
								<ul class="summ__out" {...asList}>
									{section.outcomes.map((outcome) => (
										<li key={outcome.id}>
											<Tag>{t.outcomes.kinds[outcome.kind]}</Tag> <span lang={lang}>{outcome.words}</span>
										</li>
									))}
								</ul>
							)}
						</section>
					))}
				</div>
			</div>
		</PublicLayout>
	)
}
