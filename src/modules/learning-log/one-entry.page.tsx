import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import type { Room } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { Entry } from './entry.tsx'
import type { LearningEntry } from './learning-entry.ts'
import { logAddress } from './log-address.ts'
import { LogLayout } from './log-layout.tsx'
import { words } from './messages.ts'

type OneEntryProps = {
	view: View
	room: Room
	actor: Actor | undefined
	entry: LearningEntry
	photo: StoredFile | undefined
}

/** One entry at its own address, which search results and others lead to. */
export function OneEntryPage({ room, actor, entry, photo, ...props }: OneEntryProps) {
	const view = themed(props.view, room.programme)
	const { feed: t } = words(view.language)
	const { slug, name, timeZone } = room.programme
	const title = `${entry.townName}, ${formatDate(view.language, entry.writtenAt, timeZone)}`
	const crumbs = [
		{ label: name, href: `/programmes/${slug}` },
		{ label: t.title, href: logAddress(room) },
		{ label: title },
	]
	return (
		<LogLayout view={view} room={room} actor={actor} title={title}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title}</h1>
				</div>
			</div>
			<Entry {...{ view, room, actor, entry, photo }} />
		</LogLayout>
	)
}
