import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { hostingAddress } from './hosting-address.ts'
import { words } from './messages.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']
export type Told = keyof ReturnType<typeof words>['told']

/** What became of what was just sent. */
export type Answered = { faults?: Faults | undefined; told?: Told | undefined; reason?: Reason | undefined }

type FrameProps = Answered & {
	view: View
	room: Room
	actor: Actor
	/** Of a page below the first one about hosting. */
	title?: string | undefined
	lead: string
	/** At the right of the heading. */
	buttons?: ComponentChildren
	children: ComponentChildren
}

/** What each page about the hosts of a room's meetings has around it. */
export function HostingFrame({ room, actor, title, lead, buttons, children, ...props }: FrameProps) {
	const view = themed(props.view, room.programme)
	const { overview } = words(view.language)
	const crumbs = [{ label: overview.title, href: hostingAddress(room) }, { label: title ?? '' }]
	return (
		<WorkspaceLayout
			view={view}
			title={title === undefined ? overview.title : `${title} – ${overview.title}`}
			side={roomSide(view, room, actor)}
			faults={props.faults}
		>
			<div class="ws__head">
				<div>
					{title !== undefined && <Crumbs language={view.language} crumbs={crumbs} />}
					<h1>{title ?? overview.title}</h1>
					<p>{lead}</p>
				</div>
				{buttons !== undefined && <div class="row">{buttons}</div>}
			</div>
			<Outcome {...props} view={view} />
			{children}
		</WorkspaceLayout>
	)
}

export function Outcome({ view, faults = {}, told, reason }: Answered & { view: View }) {
	const t = words(view.language)
	return (
		<>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
		</>
	)
}

/**
 * The version that a form was made from, also when it comes back with a fault: what somebody else saved meanwhile is not
 * overwritten unseen. Once that was said, it is the present one.
 */
export function formVersion(
	thing: { version: number } | undefined,
	{ draft, reason }: { draft?: { version?: string } | undefined; reason?: Reason | undefined },
): string {
	const present = `${thing?.version ?? 0}`
	return reason === 'outdated' ? present : (draft?.version ?? present)
}
