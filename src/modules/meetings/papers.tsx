import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Language } from '../../platform/i18n.ts'
import { Icon } from '../../ui/icon.tsx'
import { asList } from '../../ui/roles.ts'
import type { Room } from '../participation/index.ts'
import type { Meeting } from './meeting.ts'

/** Something to read that hangs on a meeting, or on one item of its programme. */
export type Paper = {
	id: string
	itemId: Id<'meetingItem'> | null
	title: string
	href: string
	kind: 'file' | 'link'
	/** What it is and how big, or where it leads. */
	meta: string
}

type Reader = { actor: Actor; language: Language; at: Date }

/** Whoever keeps papers says which of a meeting the reader may open. */
export type ListPapers = (db: Db, reader: Reader, where: { meeting: Meeting; room: Room }) => Promise<Paper[]>

export function PaperList({ papers }: { papers: readonly Paper[] }) {
	if (papers.length === 0) return null
	return (
		<ul class="index index--thin docs" {...asList}>
			{papers.map(({ id, href, kind, title, meta }) => (
				<li key={id}>
					<a class="docs__a" href={href} rel={kind === 'link' ? 'noopener noreferrer' : undefined}>
						<Icon name={kind === 'link' ? 'link' : 'doc'} />
						{title}
					</a>
					<span class="small muted">{meta}</span>
				</li>
			))}
		</ul>
	)
}
