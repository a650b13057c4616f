import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { Partnership } from './partnership.ts'
import { partnershipSide } from './partnership-side.tsx'

type FrameProps = {
	view: View
	partnership: Partnership
	actor: Actor
	title: string
	/** Between the partnership and this page. */
	crumbs?: readonly Crumb[]
	lead?: string | undefined
	faults?: Faults | undefined
	/** Buttons beside the heading. */
	commands?: ComponentChildren
	children: ComponentChildren
}

/** What a page of a partnership has around it: the ways to the others, its heading, and what is wrong with what was sent. */
export function PartnershipFrame(props: FrameProps) {
	const { view, partnership, actor, title, crumbs = [], lead, faults = {}, commands, children } = props
	const home = { label: partnership.name, href: `/partnerships/${partnership.slug}` }
	return (
		<WorkspaceLayout view={view} title={title} side={partnershipSide(view, partnership, actor)} faults={faults}>
			<div class="ws__head">
				<div>
					{title !== partnership.name && (
						<Crumbs language={view.language} crumbs={[home, ...crumbs, { label: title }]} />
					)}
					<h1>{title}</h1>
					{lead !== undefined && lead !== '' && <p>{lead}</p>}
				</div>
				{commands}
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{children}
		</WorkspaceLayout>
	)
}
