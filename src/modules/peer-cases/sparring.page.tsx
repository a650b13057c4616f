import type { Actor } from '../../platform/actor.ts'
import { formatTime, plural } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import { type Room, WhoCanSee } from '../participation/index.ts'
import type { Id } from '../../platform/id.ts'
import { caseAddress, casesAddress } from './case-address.ts'
import { CaseStatus } from './case-status.tsx'
import { words } from './messages.ts'
import type { PeerCase, TakeAway } from './peer-case.ts'
import { canBring, canPlaceCase } from './policy.ts'
import type { Slot } from './slot.ts'
import { TakeAways } from './taken-home.tsx'

export type SparringProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	/** Those the meeting has taken, in their order. */
	cases: readonly PeerCase[]
	slots: ReadonlyMap<Id<'peerCase'>, Slot>
	/** Meant for this meeting or for none. */
	offered: readonly PeerCase[]
	/** Held before, with what was taken home. */
	since: readonly PeerCase[]
	takeAways: readonly TakeAway[]
	notes: ReadonlyMap<Id<'peerCase'>, number>
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
}

/** The cases of one meeting: what the table is asked, and what it said. */
export function SparringPage(props: SparringProps) {
	const { view, room, actor, meeting, cases, at, reason } = props
	const { meeting: t, reasons } = words(view.language)
	const bring =
		canBring(actor, room) && meeting.endsAt > at ? (
			<LinkButton href={`${casesAddress(room)}/new?meeting=${meeting.id}`}>{t.bring}</LinkButton>
		) : undefined
	return (
		<MeetingFrame {...props} title={t.title} caseCount={cases.length} buttons={bring}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="net">
				<div class="net__main flow">
					<WhoCanSee language={view.language} reach="room" />
					<Since {...props} />
					{cases.length === 0 ? (
						<Empty title={meeting.endsAt > at ? t.none : t.noneHeld}>
							{meeting.endsAt > at && <p>{t.noneText}</p>}
						</Empty>
					) : (
						<section class="flow" aria-labelledby="cases">
							<h2 id="cases">{t.cases}</h2>
							<div class="spar">
								{cases.map((one, index) => (
									<Article key={one.id} {...props} one={one} isFirst={index === 0} />
								))}
							</div>
						</section>
					)}
					<Offered {...props} />
				</div>
			</div>
		</MeetingFrame>
	)
}

type ArticleProps = SparringProps & { one: PeerCase; isFirst: boolean }

function Article({ view, room, actor, meeting, one, isFirst, slots, takeAways, notes }: ArticleProps) {
	const t = words(view.language)
	const own = takeAways.filter(({ caseId }) => caseId === one.id)
	const slot = slots.get(one.id)
	return (
		<article class="sparc" aria-labelledby={`case-${one.id}`}>
			<p class="small muted">
				{slot && `${formatTime(view.language, slot.startsAt, room.programme.timeZone)} · `}
				{t.page.giver(one.giverName, one.seatName)} <CaseStatus language={view.language} state={one.state} />
			</p>
			<h3 id={`case-${one.id}`}>
				<a href={caseAddress(room, one)}>{one.question}</a>
			</h3>
			<WrittenText text={one.background} />
			{own.length > 0 && (
				<>
					<h4>{t.home.title}</h4>
					<TakeAways language={view.language} takeAways={own} />
				</>
			)}
			<p class="small">
				<a href={`${caseAddress(room, one)}#notes`}>
					{plural(view.language, notes.get(one.id) ?? 0, t.meeting.notes)}
					<span class="vh">: {one.question}</span>
				</a>
			</p>
			{!isFirst && canPlaceCase(actor, room, one) && (
				<form method="post" action={`/meetings/${meeting.id}/cases/order`}>
					<input type="hidden" name="caseId" value={one.id} />
					<Button kind="quiet" size="small" about={one.question}>
						{t.meeting.earlier}
					</Button>
				</form>
			)}
		</article>
	)
}

/** What became of what was taken home from earlier meetings, told at the beginning of this one. */
function Since({ view, room, since, takeAways }: SparringProps) {
	const t = words(view.language)
	if (since.length === 0) return null
	return (
		<section class="flow" aria-labelledby="since">
			<h2 id="since">{t.meeting.since}</h2>
			{since.map((one) => (
				<section key={one.id}>
					<h3>
						<a href={caseAddress(room, one)}>{one.question}</a>
					</h3>
					<p class="small muted">{t.page.giver(one.giverName, one.seatName)}</p>
					<TakeAways language={view.language} takeAways={takeAways.filter(({ caseId }) => caseId === one.id)} />
				</section>
			))}
		</section>
	)
}

function Offered({ view, room, offered }: SparringProps) {
	const t = words(view.language)
	if (offered.length === 0) return null
	return (
		<section class="flow" aria-labelledby="offered">
			<h2 id="offered">{t.meeting.offered}</h2>
			<IndexList
				kind="thin"
				entries={offered.map((one) => ({
					href: caseAddress(room, one),
					title: one.question,
					meta: t.page.giver(one.giverName, one.seatName),
				}))}
			/>
		</section>
	)
}
