import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { Picture, type StoredFile } from '../files/index.ts'
import type { Room } from '../participation/index.ts'
import type { LearningEntry } from './learning-entry.ts'
import { entryAddress } from './log-address.ts'
import { words } from './messages.ts'
import { canChangeEntry } from './policy.ts'

type EntryProps = {
	view: View
	room: Room
	actor: Actor | undefined
	entry: LearningEntry
	photo: StoredFile | undefined
}

/** Who writes is said in the room; outside of it the town speaks. */
export function Entry({ view, room, actor, entry, photo }: EntryProps) {
	const { feed: t, reaches } = words(view.language)
	const { programme } = room
	const day = formatDate(view.language, entry.writtenAt, programme.timeZone)
	const said = [
		[t.tried, entry.tried],
		[t.happened, entry.happened],
		[t.otherwise, entry.otherwise],
	] as const
	return (
		<article class="card flow" aria-labelledby={`entry-${entry.id}`}>
			<h2 id={`entry-${entry.id}`}>
				{actor ? t.meta(entry.townName, entry.writerName, day) : `${entry.townName}, ${day}`}
			</h2>
			<p>
				<Status glyph={entry.reach === 'room' ? 'shut' : 'ring'}>{reaches[entry.reach]}</Status>
			</p>
			{photo && (
				<figure class="article__picture">
					<Picture file={photo} alt={entry.photoAlt} lang={programme.language} />
				</figure>
			)}
			{said
				.filter(([, text]) => text !== '')
				.map(([title, text]) => (
					<section key={title}>
						<h3>{title}</h3>
						<WrittenText text={text} lang={programme.language} />
					</section>
				))}
			{canChangeEntry(actor, room, entry) && (
				<p>
					<a href={`${entryAddress(room, entry)}/edit`}>
						{t.edit}
						<span class="vh">: {day}</span>
					</a>
				</p>
			)}
		</article>
	)
}
