import type { ComponentChildren } from 'preact'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { whenText } from '../meetings/index.ts'
import { type CallLink, programmeSide, themed } from '../programmes/index.ts'
import { EventStatus } from './event-status.tsx'
import { words } from './messages.ts'
import { canChangeEvent } from './policy.ts'
import type { PublicEvent } from './public-event.ts'
import type { Counts } from './sign-up.ts'
import type { Actor } from '../../platform/actor.ts'

export type RunProps = {
	view: View
	actor: Actor
	event: PublicEvent
	counts: Counts
	calls: readonly CallLink[]
	at: Date
}

type FrameProps = RunProps & { title: string; faults?: Faults | undefined; children: ComponentChildren }

/** What each page of those who run an event has around it. */
export function EventFrame(props: FrameProps) {
	const { event, title, faults, children } = props
	const view = themed(props.view, event.programme)
	const { run } = words(view.language)
	const crumbs = [
		{ label: run.title, href: `/programmes/${event.programme.slug}/events` },
		{ label: event.title, href: `/events/${event.id}/attendees` },
		{ label: title },
	]
	return (
		<WorkspaceLayout
			view={view}
			title={`${title} – ${event.title}`}
			side={programmeSide(view, event.programme, props.calls)}
			faults={faults}
		>
			<div class="ws__head nethead">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{event.title}</h1>
					<p class="nethead__facts">
						<span>
							<Icon name="cal" /> {whenText(view, event, event)}
						</span>
						<EventStatus {...props} />
					</p>
				</div>
			</div>
			<Tabs label={event.title} tabs={tabsOf(props)} />
			{children}
		</WorkspaceLayout>
	)
}

function tabsOf({ view, actor, event, counts }: FrameProps) {
	const { tabs } = words(view.language).run
	const own = `/events/${event.id}`
	return [
		{ href: `${own}/attendees`, label: tabs.attendees, count: counts.places },
		{ href: `${own}/needs`, label: tabs.needs },
		...(canChangeEvent(actor, event) ? [{ href: `${own}/edit`, label: tabs.edit }] : []),
		{ href: own, label: tabs.page },
	].map((tab) => ({ ...tab, current: view.path.split('?')[0] === tab.href }))
}
