import type { Actor } from '../../platform/actor.ts'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { words } from './messages.ts'
import { NeedsList } from './needs-list.tsx'
import type { Need } from './queries.ts'

type NeedsProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	needs: readonly Need[]
	/** How many had written something, once it is deleted. */
	forgotten: number | undefined
}

/** For those who order the food and open the doors. */
export function NeedsPage({ needs, forgotten, ...props }: NeedsProps) {
	const { needs: t } = words(props.view.language)
	return (
		<MeetingFrame {...props} title={t.title}>
			<NeedsList view={props.view} lead={t.lead} needs={needs} forgotten={forgotten} />
		</MeetingFrame>
	)
}
