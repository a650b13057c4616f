import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import type { Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { editAddress, productAddress } from './addresses.ts'
import { words } from './messages.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']

export type EditProps = {
	view: View
	room: Room
	actor: Actor
	reason?: Reason | undefined
	isSaved?: boolean | undefined
}

type FrameProps = EditProps & {
	title: string
	lead?: string
	/** Between the editor's first page and this one. */
	crumbs?: readonly Crumb[] | undefined
	faults?: Faults<Record<string, string>> | undefined
	children: ComponentChildren
}

/** What every page of the editors has around it. */
export function EditFrame(props: FrameProps) {
	const { room, actor, title, lead, crumbs, faults = {}, reason, isSaved, children } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const above = [{ label: t.title, href: productAddress(room) }]
	const own =
		crumbs === undefined ? [{ label: t.edit.title }] : [{ label: t.edit.title, href: editAddress(room) }, ...crumbs]
	return (
		<WorkspaceLayout view={view} title={title} side={roomSide(view, room, actor)} faults={faults}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[...above, ...own]} />
					<h1>{title}</h1>
					{lead !== undefined && <p>{lead}</p>}
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{isSaved && (
				<output>
					<Notice kind="ok" title={t.told.saved} />
				</output>
			)}
			{children}
		</WorkspaceLayout>
	)
}

type PlacingProps = { view: View; action: string; about: string; index: number; count: number }

/** One up, one down; at the edges only what is possible. */
export function Placing({ view, action, about, index, count }: PlacingProps) {
	const { edit: t } = words(view.language)
	return (
		<form method="post" action={action} class="row">
			{index > 0 && (
				<Button kind="quiet" size="small" name="way" value="earlier" about={about}>
					{t.earlier}
				</Button>
			)}
			{index < count - 1 && (
				<Button kind="quiet" size="small" name="way" value="later" about={about}>
					{t.later}
				</Button>
			)}
		</form>
	)
}
