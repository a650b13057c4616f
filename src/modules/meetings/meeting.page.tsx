import type { Actor } from '../../platform/actor.ts'
import { formatTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton, More } from '../../ui/button.tsx'
import { type Pair, Rows } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type Room, WhoCanSee } from '../participation/index.ts'
import type { CancellationForm } from './cancel-meeting.ts'
import { lengthText } from './items.page.tsx'
import { type Meeting, whyNotAnnounced, whyNotCancelled } from './meeting.ts'
import { ComingCard, SeriesList } from './meeting-aside.tsx'
import { MeetingFrame } from './meeting-frame.tsx'
import { type MeetingItem, overrun, timed } from './meeting-item.ts'
import { words } from './messages.ts'
import { type Paper, PaperList } from './papers.tsx'
import { canChangeMeeting } from './policy.ts'

export type MeetingProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	items: readonly MeetingItem[]
	papers: readonly Paper[]
	/** All of the room that the reader may know of. */
	meetings: readonly Meeting[]
	at: Date
	draft?: Draft<CancellationForm>
	faults?: Faults<CancellationForm>
	reason?: NonNullable<ReturnType<typeof whyNotAnnounced>> | undefined
	told?: 'saved' | 'announced' | undefined
}

export function MeetingPage(props: MeetingProps) {
	const { view, room, actor, meeting, items, faults = {}, reason, told } = props
	const t = words(view.language)
	const mayChange = canChangeMeeting(actor, room, meeting)
	return (
		<MeetingFrame {...props} faults={faults} buttons={mayChange ? <EditButtons {...props} /> : undefined}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t[told]} />}
			<div class="inspect net">
				<div class="net__main flow">
					<WhoCanSee language={view.language} reach={meeting.state === 'planned' ? 'room' : meeting.reach} />
					{meeting.summary !== '' && <WrittenText text={meeting.summary} />}
					<section class="flow" aria-labelledby="programme">
						<h2 id="programme">{t.page.programme}</h2>
						{items.length === 0 ? <p class="muted">{t.programme.none}</p> : <Agenda {...props} />}
						{mayChange && <Overrun {...props} />}
					</section>
					<WholePapers {...props} />
					{mayChange && <Steps {...props} />}
				</div>
				<aside class="inspect__aside net__aside flow">
					<ComingCard {...props} />
					<Rows kind="tight" pairs={placePairs(view, meeting)} />
					<SeriesList view={view} timeZone={room.programme.timeZone} meeting={meeting} meetings={props.meetings} />
					<p>
						<More href={`/programmes/${room.programme.slug}/meetings`}>{t.page.all}</More>
					</p>
				</aside>
			</div>
		</MeetingFrame>
	)
}

function EditButtons({ view, meeting }: MeetingProps) {
	const { page } = words(view.language)
	return (
		<>
			<LinkButton kind="second" href={`/meetings/${meeting.id}/facts`}>
				{page.edit}
			</LinkButton>
			<LinkButton kind="second" href={`/meetings/${meeting.id}/programme`}>
				{page.editProgramme}
			</LinkButton>
		</>
	)
}

/** For whoever plans: times that do not add up, before anybody is invited to them. */
function Overrun({ view, meeting, items }: MeetingProps) {
	if (items.length === 0 || overrun(meeting, items) <= 0) return null
	return <Notice kind="warn" title={lengthText(view.language, meeting, items)} />
}

/** What happens when, as the programme of the day has it. */
function Agenda({ view, room, meeting, items, papers }: MeetingProps) {
	const { items: kinds } = words(view.language)
	return (
		<ol class="prog" {...asList}>
			{timed(meeting.startsAt, items).map((item) => (
				<li key={item.id}>
					<time class="num" dateTime={item.startsAt.toISOString()}>
						{formatTime(view.language, item.startsAt, room.programme.timeZone)}
					</time>
					<div>
						<b>{item.title}</b>
						{item.summary !== '' && <p class="small muted">{item.summary}</p>}
						<PaperList papers={papers.filter(({ itemId }) => itemId === item.id)} />
					</div>
					{item.kind !== 'break' && <Tag tone={item.kind === 'case' ? 'accent' : undefined}>{kinds[item.kind]}</Tag>}
				</li>
			))}
		</ol>
	)
}

/** What is for the meeting as a whole. */
function WholePapers({ view, papers }: MeetingProps) {
	const { tabs } = words(view.language)
	const whole = papers.filter(({ itemId }) => itemId === null)
	if (whole.length === 0) return null
	return (
		<section class="flow" aria-labelledby="material">
			<h2 id="material">{tabs.material}</h2>
			<PaperList papers={whole} />
		</section>
	)
}

/** Long names that a slash holds together fit into a narrow column. */
function breakable(text: string) {
	if (!text.includes('/')) return text
	return text.split('/').flatMap((part, index) => (index === 0 ? [part] : ['/', <wbr key={index} />, part]))
}

function placePairs(view: View, meeting: Meeting): Pair[] {
	const { page, list } = words(view.language)
	const online = meeting.onlineUrl === '' ? '' : <a href={meeting.onlineUrl}>{meeting.onlineUrl}</a>
	return [
		{ term: page.host, value: meeting.hostName ?? list.noHost },
		{
			term: page.place,
			value: breakable([meeting.venue, meeting.address, meeting.region].filter((one) => one !== '').join(', ')),
		},
		{ term: page.online, value: online },
		{ term: page.access, value: meeting.access },
		{ term: page.directions, value: meeting.directions },
	].filter(({ value }) => value !== '')
}

/** What the facilitator can do next with the meeting. */
function Steps(props: MeetingProps) {
	const { view, meeting, at, draft, faults } = props
	const { page, reasons } = words(view.language)
	const hindrance = whyNotAnnounced(meeting, at)
	return (
		<>
			{meeting.state === 'planned' && (
				<form method="post" action={`/meetings/${meeting.id}/announcement`} class="flow">
					<p class="muted">{hindrance === undefined ? page.announceHint : reasons[hindrance]}</p>
					{hindrance === undefined && (
						<p>
							<Button>{page.announce}</Button>
						</p>
					)}
				</form>
			)}
			{whyNotCancelled(meeting, at) === undefined && (
				<div class="folds">
					<Fold summary={page.cancel} open={faults?.reason !== undefined}>
						<form method="post" action={`/meetings/${meeting.id}/cancellation`} class="flow" noValidate>
							<p>{page.cancelLead}</p>
							<TextField
								name="reason"
								rows={2}
								label={page.cancelReason}
								value={draft?.reason}
								fault={faults?.reason}
							/>
							<p>
								<Button kind="bad">{page.cancel}</Button>
							</p>
						</form>
					</Fold>
				</div>
			)}
		</>
	)
}
