import type { Actor } from '../../platform/actor.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { More } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { whenText } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { hostAddress, offerAddress, seriesAddress } from './hosting-address.ts'
import { HostingFrame, type Told } from './hosting-frame.tsx'
import { words } from './messages.ts'
import type { OwnHosting } from './own-hosting.ts'
import { canPlanHosts } from './policy.ts'

export type OverviewProps = {
	view: View
	room: Room
	actor: Actor
	own: OwnHosting
	at: Date
	told?: Told | undefined
}

/** Who hosts; for those who use seats what they are asked, and what they can say about it. */
export function OverviewPage(props: OverviewProps) {
	const { view, room, actor, own } = props
	const { overview: t } = words(view.language)
	return (
		<HostingFrame {...props} lead={t.lead}>
			<div class="flow">
				<Asked {...props} />
				{own.series.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				) : (
					<>
						<OwnOffers {...props} />
						<Hosts {...props} />
						{canPlanHosts(actor, room) && <Studios {...props} />}
					</>
				)}
			</div>
		</HostingFrame>
	)
}

function Asked({ view, own, at }: OverviewProps) {
	const { overview: t } = words(view.language)
	const open = own.meetings.filter(({ id, startsAt }) => startsAt > at && own.asked.some((one) => one.meetingId === id))
	return (
		<>
			{open.map((meeting) => (
				<Notice key={meeting.id} kind="info" title={t.asked(meeting.title)}>
					<p>
						<More href={hostAddress(meeting)}>{t.answer}</More>
					</p>
				</Notice>
			))}
		</>
	)
}

function OwnOffers({ view, room, own }: OverviewProps) {
	const { overview: t } = words(view.language)
	const entries = own.series.flatMap((series) =>
		own.seats.map((seat) => {
			const offer = own.offers.find(({ seriesId, seatId }) => seriesId === series.id && seatId === seat.id)
			const day = offer && formatDay(view.language, dayAt(offer.givenAt, room.programme.timeZone))
			return {
				href: offerAddress({ room, series }, seat),
				title: seat.name,
				meta: series.title,
				end:
					day === undefined ? <Status glyph="dash">{t.notGiven}</Status> : <Status glyph="done">{t.given(day)}</Status>,
			}
		}),
	)
	if (entries.length === 0) return null
	return (
		<section class="flow" aria-labelledby="own">
			<h2 id="own">{t.own}</h2>
			<p class="muted">{t.ownLead}</p>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}

function Hosts({ view, room, own }: OverviewProps) {
	const { overview: t } = words(view.language)
	const entries = own.meetings.map((meeting) => ({
		href: own.seats.some(({ id }) => id === meeting.hostId) ? hostAddress(meeting) : `/meetings/${meeting.id}`,
		title: meeting.title,
		meta: [whenText(view, room, meeting), meeting.region].filter((part) => part !== '').join(' · '),
		end: meeting.hostName === null ? <Status glyph="dash">{t.noHost}</Status> : t.host(meeting.hostName),
	}))
	return (
		<section class="flow" aria-labelledby="hosts">
			<h2 id="hosts">{t.whoHosts}</h2>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}

/** Whoever planned the hosts finds the plans again when all meetings are held. */
function Studios({ view, room, own }: OverviewProps) {
	const { keep: t } = words(view.language)
	const entries = own.series.map((series) => ({ href: seriesAddress({ room, series }), title: series.title }))
	return (
		<section class="flow" aria-labelledby="plans">
			<h2 id="plans">{t.kept}</h2>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}
