import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallDetail, callSide } from '../calls/index.ts'

type FrameProps = {
	view: View
	call: CallDetail
	actor: Actor
	title: string
	faults?: Partial<Record<string, string>> | undefined
	children: ComponentChildren
}

/** The room of a call, at its last door. */
export function DecisionFrame({ view, call, actor, title, faults, children }: FrameProps) {
	const { programme } = call
	const crumbs = [
		{ label: programme.name, href: `/programmes/${programme.slug}` },
		{ label: call.title, href: `/calls/${call.slug}` },
		{ label: title },
	]
	const side = callSide(view, call, 'decision', actor)
	return (
		<WorkspaceLayout view={{ ...view, programme: programme.theme }} title={title} faults={faults} side={side}>
			<div class="ws__head">
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>{title}</h1>
			</div>
			{children}
		</WorkspaceLayout>
	)
}
