import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { formatTime, plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame, type MeetingItem, timed } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { type Filed, isOpen, shownReach, whyNotAdded } from './material.ts'
import { type Reason, words } from './messages.ts'
import { paperOf } from './paper.ts'
import { canKeepMaterial } from './policy.ts'
import { SendingCard } from './sending-card.tsx'

export type MaterialProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	items: readonly MeetingItem[]
	/** What the reader may open. */
	materials: readonly Filed[]
	/** Those who come from outside, for those who meet them there. */
	speakers: readonly { itemId: Id<'meetingItem'> | null; name: string; organisation: string }[]
	/** For those who keep it: to how many each was sent, and how many would get something new. */
	sent: ReadonlyMap<Id<'meetingMaterial'>, number>
	waiting: number
	at: Date
	told?: 'added' | 'saved' | 'removed' | 'sent' | undefined
	reason?: Reason | undefined
}

/** What there is to read, in the order of the programme. */
export function MaterialPage(props: MaterialProps) {
	const { view, room, actor, meeting, materials, told, reason } = props
	const t = words(view.language)
	const isKeeper = canKeepMaterial(actor, room, meeting)
	const mayAdd = isKeeper && whyNotAdded(meeting) === undefined
	const add = (
		<LinkButton href={`/meetings/${meeting.id}/material/new`} icon="plus">
			{t.page.add}
		</LinkButton>
	)
	return (
		<MeetingFrame {...props} title={t.page.title} buttons={mayAdd ? add : undefined}>
			{told && <Notice kind="ok" title={t.told[told]} />}
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			<div class="inspect net">
				<div class="net__main flow">
					{materials.length === 0 ? (
						<Empty title={t.page.none}>
							<p>{t.page.noneText}</p>
						</Empty>
					) : (
						<p class="muted">{t.page.lead}</p>
					)}
					<Groups {...props} />
				</div>
				{mayAdd && (
					<aside class="inspect__aside net__aside flow">
						<SendingCard {...props} />
					</aside>
				)}
			</div>
		</MeetingFrame>
	)
}

/** The whole meeting first, then each item that has something or somebody. */
function Groups(props: MaterialProps) {
	const { view, room, meeting, items, materials, speakers } = props
	const { page: t } = words(view.language)
	const ofItem = <Row extends { itemId: Id<'meetingItem'> | null }>(rows: readonly Row[], itemId: Row['itemId']) =>
		rows.filter((row) => row.itemId === itemId)
	const whole = { id: null, title: t.whole, time: '' }
	const own = timed(meeting.startsAt, items).map(({ id, title, startsAt }) => {
		return { id, title, time: formatTime(view.language, startsAt, room.programme.timeZone) }
	})
	return (
		<>
			{[whole, ...own].map(({ id, title, time }) => {
				const [here, by] = [ofItem(materials, id), ofItem(speakers, id)]
				if (here.length + by.length === 0) return null
				return (
					<section class="flow" key={id ?? 'whole'}>
						<h2>
							{time !== '' && <span class="num muted">{time} </span>}
							{title}
						</h2>
						{by.map(({ name, organisation }) => (
							<p key={name}>{t.speaker(name, organisation)}</p>
						))}
						{here.length > 0 && <Papers {...props} materials={here} />}
					</section>
				)
			})}
		</>
	)
}

function Papers(props: MaterialProps) {
	return (
		<ul class="index index--thin docs" {...asList}>
			{props.materials.map((material) => (
				<PaperRow key={material.id} {...props} material={material} />
			))}
		</ul>
	)
}

function PaperRow({ view, room, actor, meeting, sent, at, material }: MaterialProps & { material: Filed }) {
	const { page: t, reaches } = words(view.language)
	const isKeeper = canKeepMaterial(actor, room, meeting)
	const who = reaches[shownReach(material, meeting)]
	const count = sent.get(material.id) ?? 0
	return (
		<li>
			<div>
				{paperOf(view.language, material).map(({ id, href, kind, title, meta }) => (
					<p key={id}>
						<a class="docs__a" href={href} rel={kind === 'link' ? 'noopener noreferrer' : undefined}>
							<Icon name={kind === 'link' ? 'link' : 'doc'} />
							{title}
						</a>{' '}
						<span class="small muted">{meta}</span>
					</p>
				))}
				{material.summary !== '' && <p>{material.summary}</p>}
				<p class="small muted">
					{[
						isOpen(material, { meeting, at }) ? t.whoSees(who) : t.later(who),
						isKeeper && material.speakerName !== null ? t.bySpeaker(material.speakerName) : '',
						isKeeper ? (count === 0 ? t.unsent : plural(view.language, count, t.mailed)) : '',
					]
						.filter((part) => part !== '')
						.join(' · ')}
				</p>
			</div>
			{isKeeper && whyNotAdded(meeting) === undefined && (
				<div>
					<LinkButton
						kind="quiet"
						size="small"
						icon="edit"
						href={`/meetings/${meeting.id}/material/${material.id}`}
						about={material.title}
					>
						{t.edit}
					</LinkButton>
				</div>
			)}
		</li>
	)
}
