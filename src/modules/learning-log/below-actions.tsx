import { formatDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { canUseSeat, type Room, type Seat } from '../participation/index.ts'
import type { BelowActions, PlanRoomData } from '../plans/index.ts'
import type { LearningEntry } from './learning-entry.ts'
import { entryAddress, logAddress } from './log-address.ts'
import { words } from './messages.ts'
import { listEntries, roomToday } from './queries.ts'

/** What the town that the plan is for has learned, as far as whoever looks may read it; nothing where it has no seat. */
export const learningBelowActions: BelowActions = async (db, data) => {
	const { programmeId, convenerId } = data.plan.partnership
	const room = await roomToday(db, programmeId)
	const seat = room.seats.find(({ organisationId }) => organisationId === convenerId)
	if (seat === undefined) return null
	const { entries } = await listEntries(db, data.actor, { room, seatId: seat.id, page: 1 })
	return <Learned {...data} room={room} seat={seat} entries={entries} />
}

type LearnedProps = PlanRoomData & { room: Room; seat: Seat; entries: readonly LearningEntry[] }

/** The rest is read in the log itself. */
const MOST = 3

function Learned({ view, actor, room, seat, entries }: LearnedProps) {
	const { feed: t, besidePlan: own } = words(view.language)
	const canWrite = canUseSeat(actor, seat)
	if (entries.length === 0 && !canWrite) return null
	return (
		<section class="flow learned" aria-labelledby="learned">
			<div class="row row--between">
				<h2 id="learned">{t.title}</h2>
				{entries.length > 0 && <a href={`${logAddress(room)}?town=${seat.id}`}>{own.all}</a>}
			</div>
			{canWrite && (
				<p>
					<LinkButton kind="second" size="small" icon="edit" href={`${logAddress(room)}/new`}>
						{t.write}
					</LinkButton>
				</p>
			)}
			{entries.length === 0 && <p class="muted">{own.none}</p>}
			<IndexList
				kind="thin"
				entries={entries.slice(0, MOST).map((entry) => ({
					href: entryAddress(room, entry),
					title: <span lang={room.programme.language}>{entry.tried}</span>,
					meta: <span lang={room.programme.language}>{entry.happened}</span>,
					end: <span class="small muted">{formatDate(view.language, entry.writtenAt, room.programme.timeZone)}</span>,
				}))}
			/>
		</section>
	)
}
