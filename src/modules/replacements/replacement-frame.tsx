import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProgrammeMark } from '../../ui/programme.tsx'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { canFollow, type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { replacementsAddress } from './replacement-address.ts'

export type Told = keyof ReturnType<typeof words>['told']
export type Reason = keyof ReturnType<typeof words>['refusals']

/** What became of what was just sent. */
export type Answered = { faults?: Faults | undefined; told?: Told | undefined; reason?: Reason | undefined }

type FrameProps = Answered & {
	view: View
	room: Room
	actor: Actor
	title: string
	lead?: string | undefined
	crumbs?: readonly Crumb[] | undefined
	children: ComponentChildren
}

/** What each page about replacements has around it, for those in the room and for those who only decide about seats. */
export function ReplacementFrame({ room, actor, title, lead, crumbs = [], children, ...props }: FrameProps) {
	const view = themed(props.view, room.programme)
	const { faults = {}, told, reason } = props
	const t = words(view.language)
	const side = canFollow(actor, room) ? roomSide(view, room, actor) : ownSide(view, room)
	return (
		<WorkspaceLayout view={view} title={title} side={side} faults={faults}>
			<div class="ws__head">
				<div>
					{crumbs.length > 0 && <Crumbs language={view.language} crumbs={[...crumbs, { label: title }]} />}
					<h1>{title}</h1>
					{lead !== undefined && <p>{lead}</p>}
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.refusals[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			<div class="flow">{children}</div>
		</WorkspaceLayout>
	)
}

/** Whoever only decides has no business in the room itself. */
function ownSide(view: View, room: Room): Side {
	const { side } = words(view.language)
	const { programme } = room
	return {
		heading: programme.name,
		sub: side.heading,
		mark: <ProgrammeMark />,
		groups: [
			{
				items: [
					{ href: '/desk', icon: 'home', label: side.desk },
					{ href: `/programmes/${programme.slug}`, icon: 'eye', label: side.page },
					{ href: replacementsAddress(room), icon: 'plus', label: side.replacements, current: true },
				],
			},
		],
	}
}
