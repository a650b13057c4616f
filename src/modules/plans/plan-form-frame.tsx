import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import type { Crumb } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Plan } from './plan.ts'
import { PlanFrame } from './plan-frame.tsx'

type FrameProps = {
	view: View
	plan: Plan
	actor: Actor
	title: string
	/** Between the plan and this page. */
	above?: readonly Crumb[]
	/** Where the form is sent to. */
	action: string
	button: string
	faults?: Faults | undefined
	outdated?: boolean | undefined
	/** Of what is changed; a new thing has none. */
	version?: number | undefined
	removal?: { label: string; lead?: string | undefined; action: string } | undefined
	children: ComponentChildren
}

/** One form of the plan on a page of its own, with the way to take away what it changes. */
export function PlanFormFrame(props: FrameProps) {
	const { view, plan, actor, title, above = [], action, button, faults, outdated, version, removal, children } = props
	const crumbs = [{ label: plan.title, href: `/plans/${plan.slug}/work` }, ...above, { label: title }]
	return (
		<PlanFrame {...{ view, plan, actor, title, crumbs, faults }}>
			<div class="flow formpage">
				{outdated && <Notice kind="warn" role="alert" title={words(view.language).outdated} />}
				<form method="post" action={action} class="flow" noValidate>
					{version !== undefined && <input type="hidden" name="version" value={version} />}
					{children}
					<p>
						<Button>{button}</Button>
					</p>
				</form>
				{removal && <Removal {...removal} />}
			</div>
		</PlanFrame>
	)
}

function Removal({ label, lead, action }: NonNullable<FrameProps['removal']>) {
	return (
		<div class="folds">
			<Fold summary={label}>
				<form method="post" action={action} class="flow">
					{lead !== undefined && <p>{lead}</p>}
					<p>
						<Button kind="bad">{label}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
