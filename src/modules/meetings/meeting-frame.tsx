import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { formatTime, formatWeekdayDate } from '../../platform/i18n.ts'
import { standing } from '../../platform/dates-format.ts'
import { dayAt } from '../../platform/dates.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { canEnter, canReach, canUseSeat, type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import type { Meeting } from './meeting.ts'
import { words } from './messages.ts'
import { canPlan } from './policy.ts'

type FrameProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	/** Of a page below the meeting; the meeting's own page has none. */
	title?: string | undefined
	faults?: Faults | undefined
	/** On the page of the meeting's cases: how many it has taken. */
	caseCount?: number
	/** At the right of the heading. */
	buttons?: ComponentChildren
	children: ComponentChildren
}

/** What each page about one meeting has around it: when, where, and the ways to the others. */
export function MeetingFrame(props: FrameProps) {
	const { room, actor, meeting, at, title, faults, buttons, children } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const meetings = `/programmes/${room.programme.slug}/meetings`
	const own = `/meetings/${meeting.id}`
	const crumbs = [
		{ label: t.list.title, href: meetings },
		...(title === undefined ? [{ label: meeting.title }] : [{ label: meeting.title, href: own }, { label: title }]),
	]
	return (
		<WorkspaceLayout
			view={view}
			title={title === undefined ? meeting.title : `${title} – ${meeting.title}`}
			side={roomSide(view, room, actor)}
			faults={faults}
		>
			<div class="ws__head nethead">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title ?? meeting.title}</h1>
					<MeetingFacts view={view} room={room} meeting={meeting} at={at} />
				</div>
				{buttons !== undefined && <div class="row">{buttons}</div>}
			</div>
			{meeting.state === 'cancelled' && <Notice kind="bad" title={t.page.cancelled} />}
			<Tabs label={meeting.title} tabs={tabsOf(props)} />
			{children}
		</WorkspaceLayout>
	)
}

/** Addresses and words only: what stands there belongs to modules of its own. A tab is shown to those who may open it. */
function tabsOf({ view, room, actor, meeting, caseCount }: FrameProps): Tab[] {
	const { tabs } = words(view.language)
	const own = `/meetings/${meeting.id}`
	const host = room.seats.find(({ id }) => id === meeting.hostId)
	const isHost = host !== undefined && canUseSeat(actor, host)
	const ofMembers = [
		{ href: `${own}/participants`, label: tabs.participants },
		{ href: `${own}/cases`, label: tabs.cases, count: caseCount },
	]
	const ofKeepers = [
		{ href: `${own}/speakers`, label: tabs.speakers },
		{ href: `${own}/host`, label: tabs.host },
	]
	return [
		{ href: own, label: tabs.programme },
		{ href: `${own}/material`, label: tabs.material },
		...(canEnter(actor, room) ? ofMembers : []),
		...(canPlan(actor, room) || isHost ? ofKeepers : []),
		...summaryTab(view, { actor, room, meeting }),
		...(canPlan(actor, room) ? [{ href: `${own}/invitations`, label: tabs.invitations }] : []),
	].map((tab) => ({ ...tab, current: isAt(view, tab.href) }))
}

/** With how far it is, so that nobody has to look for it; others see the tab once it is published to them. */
function summaryTab(view: View, { actor, room, meeting }: Pick<FrameProps, 'actor' | 'room' | 'meeting'>): Tab[] {
	const { tabs } = words(view.language)
	const { summaryReach } = meeting
	const isOpen = canEnter(actor, room) || (summaryReach !== null && canReach(actor, room, summaryReach))
	const stage = summaryStage(view, meeting)
	const label = stage === undefined ? tabs.summary : `${tabs.summary}: ${stage}`
	return isOpen ? [{ href: `/meetings/${meeting.id}/summary`, label }] : []
}

/** How far what was said is written down; nothing as long as nobody has begun. */
export function summaryStage(view: View, { summaryState, summaryReach }: Meeting): string | undefined {
	const { summaries } = words(view.language)
	if (summaryState === null) return undefined
	return summaries[summaryReach === null ? summaryState : 'published']
}

function isAt(view: View, address: string): boolean {
	return view.path.split('?')[0] === address
}

type FactsProps = { view: View; room: Pick<Room, 'programme'>; meeting: Meeting; at: Date }

function MeetingFacts({ view, room, meeting, at }: FactsProps) {
	const place = [meeting.venue, meeting.region].filter((part) => part !== '').join(', ')
	return (
		<p class="nethead__facts">
			<span>
				<Icon name="cal" /> {whenText(view, room, meeting)}
			</span>
			{place !== '' && (
				<span>
					<Icon name="pin" /> {place}
				</span>
			)}
			<MeetingStatus view={view} meeting={meeting} at={at} />
		</p>
	)
}

/** `Torsdag 14. marts 2024 kl. 10.00–15.00`, and both days where it lasts longer than one. */
export function whenText(
	{ language }: Pick<View, 'language'>,
	{ programme: { timeZone } }: Pick<Room, 'programme'>,
	{ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>,
): string {
	const day = (instant: Date) => formatWeekdayDate(language, instant, timeZone)
	const time = (instant: Date) => formatTime(language, instant, timeZone)
	const between = language === 'da' ? ' kl. ' : ', '
	const isOneDay = dayAt(startsAt, timeZone) === dayAt(endsAt, timeZone)
	const end = isOneDay ? time(endsAt) : `${day(endsAt)}${between}${time(endsAt)}`
	return standing(`${day(startsAt)}${between}${time(startsAt)}${isOneDay ? '–' : ' – '}${end}`)
}

export function MeetingStatus({ view, meeting, at }: { view: View; meeting: Meeting; at: Date }) {
	const { states } = words(view.language)
	if (meeting.state === 'cancelled') return <Status glyph="shut">{states.cancelled}</Status>
	if (meeting.endsAt <= at) return <Status glyph="done">{states.held}</Status>
	return <Status glyph={meeting.state === 'announced' ? 'half' : 'q1'}>{states[meeting.state]}</Status>
}
