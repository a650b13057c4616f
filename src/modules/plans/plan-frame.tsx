import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { type Side, type SideEntry, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { partnershipSide } from '../partnerships/index.ts'
import { words } from './messages.ts'
import type { Plan } from './plan.ts'

type FrameProps = {
	view: View
	plan: Plan
	actor: Actor
	title: string
	crumbs?: readonly Crumb[]
	lead?: string
	faults?: Faults | undefined
	/** Buttons beside the heading. */
	commands?: ComponentChildren
	/** Scripts that this page is better with; it works without. */
	islands?: readonly 'autosave'[] | undefined
	children: ComponentChildren
}

/** What a page of a plan's workroom has around it: the ways to the others, its heading, and what is wrong with what was sent. */
export function PlanFrame(props: FrameProps) {
	const { view, plan, actor, title, crumbs = [], lead, faults = {}, commands, islands, children } = props
	const all = [{ label: plan.partnership.name, href: `/partnerships/${plan.partnership.slug}` }, ...crumbs]
	return (
		<WorkspaceLayout view={view} title={title} side={planSide(view, plan, actor)} faults={faults} islands={islands}>
			<div class={commands ? 'ws__head ws__head--commands' : 'ws__head'}>
				<div>
					<Crumbs language={view.language} crumbs={all} />
					<h1>{title}</h1>
					{lead !== undefined && <p>{lead}</p>}
				</div>
				{commands}
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{children}
		</WorkspaceLayout>
	)
}

/** The navigation of a plan's workroom, above that of its partnership. */
export function planSide(view: View, plan: Plan, actor: Actor): Side {
	const { side } = words(view.language)
	const address = `/plans/${plan.slug}/work`
	const path = view.path.split('?')[0] ?? ''
	const entry = (href: string, icon: SideEntry['icon'], label: string): SideEntry => ({
		href,
		icon,
		label,
		current: path === href || (href !== address && path.startsWith(`${href}/`)),
	})
	const shown = { href: `/plans/${plan.slug}`, icon: 'eye' as const, label: side.page }
	const items = [
		{ ...entry(address, 'list', side.actions), current: path === address || path.startsWith(`${address}/actions`) },
		entry(`${address}/text`, 'book', side.text),
		entry(`${address}/contributions`, 'hand', side.contributions),
		entry(`${address}/interplay`, 'people', side.interplay),
		entry(`${address}/milestones`, 'flag', side.milestones),
		entry(`${address}/progress`, 'chart', side.progress),
		entry(`${address}/consultations`, 'chat', side.consultations),
		entry(`${address}/adoption`, 'check', side.adoption),
		entry(`${address}/files`, 'doc', side.files),
		...(plan.state === 'draft' ? [] : [shown]),
	]
	return partnershipSide(view, plan.partnership, actor, [{ title: plan.typeName, items }])
}
