import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { formatTime } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame, type MeetingItem } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { words } from './messages.ts'
import { canInviteSpeakers } from './policy.ts'
import { slotOf, type Speaker } from './speaker.ts'

export type SpeakersProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	items: readonly MeetingItem[]
	speakers: readonly Speaker[]
	needs: ReadonlyMap<Id<'meetingSpeaker'>, string>
	at: Date
	told?: 'invited' | 'withdrawn' | 'renewed' | undefined
}

/** Who comes from outside, and what they need: for the facilitator and the host. */
export function SpeakersPage(props: SpeakersProps) {
	const { view, room, actor, meeting, speakers, needs, told } = props
	const t = words(view.language)
	const invite = (
		<LinkButton href={`/meetings/${meeting.id}/speakers/new`} icon="plus">
			{t.speakers.invite}
		</LinkButton>
	)
	const mayInvite = canInviteSpeakers(actor, room) && meeting.state !== 'cancelled'
	const columns = [
		{ heading: t.speakers.name, cell: (one: Speaker) => <Named {...props} speaker={one} /> },
		{ heading: t.speakers.organisation, cell: ({ organisation }: Speaker) => organisation },
		{ heading: t.speakers.item, cell: (one: Speaker) => slotText(props, one) },
		{ heading: t.speakers.state, cell: (one: Speaker) => <SpeakerStatus view={view} speaker={one} /> },
		{ heading: t.speakers.needs, cell: ({ id }: Speaker) => needs.get(id) ?? t.speakers.noNeeds },
	]
	return (
		<MeetingFrame {...props} title={t.speakers.title} buttons={mayInvite ? invite : undefined}>
			<div class="net flow">
				{told && <Notice kind="ok" title={t.told[told]} />}
				<p class="muted">{t.speakers.lead}</p>
				{speakers.length === 0 ? (
					<Empty title={t.speakers.none}>
						<p>{t.speakers.noneText}</p>
					</Empty>
				) : (
					<Table caption={t.speakers.title} captionHidden columns={columns} rows={speakers} rowKey={({ id }) => id} />
				)}
			</div>
		</MeetingFrame>
	)
}

function Named({ room, actor, meeting, speaker: { id, name } }: SpeakersProps & { speaker: Speaker }) {
	if (!canInviteSpeakers(actor, room)) return <>{name}</>
	return <a href={`/meetings/${meeting.id}/speakers/${id}`}>{name}</a>
}

type Placed = Pick<SpeakersProps, 'view' | 'room' | 'meeting' | 'items'>

/** `10.30 Et oplæg udefra` */
export function slotText({ view, room, meeting, items }: Placed, speaker: Speaker): string {
	const slot = slotOf(speaker, meeting, items)
	if (slot === undefined) return words(view.language).speakers.gone
	return `${formatTime(view.language, slot.startsAt, room.programme.timeZone)} ${slot.title}`
}

const glyphs = { invited: 'half', confirmed: 'done', declined: 'shut', withdrawn: 'dash' } as const

export function SpeakerStatus({ view, speaker: { state } }: { view: View; speaker: Pick<Speaker, 'state'> }) {
	const { states } = words(view.language).speakers
	return (
		<Status glyph={glyphs[state]} tone={state === 'confirmed' ? 'ok' : undefined}>
			{states[state]}
		</Status>
	)
}
