import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import type { Crumb } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlanFrame } from '../plans/index.ts'
import { words } from './messages.ts'
import { actionAddress, workAddress } from './plan-address.ts'
import type { PlanData } from './plan-data.ts'
import type { ActionView } from './action-view.ts'

type FrameProps = PlanData & {
	one?: ActionView | undefined
	title: string
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
export function FormFrame(props: FrameProps) {
	const { view, plan, actor, one, title, action, button, faults, outdated, version, removal, children } = props
	const { form: t, aside } = words(view.language)
	const crumbs: Crumb[] = [
		{ label: plan.title, href: workAddress(plan) },
		...(one ? [{ label: aside.number(one.action.number), href: actionAddress(plan, one.action) }] : []),
		{ label: title },
	]
	return (
		<PlanFrame {...{ view, plan, actor, title, crumbs, faults }}>
			<div class="flow formpage">
				{outdated && <Notice kind="warn" role="alert" title={t.outdated} />}
				<form method="post" action={action} class="flow" noValidate>
					{version !== undefined && <input type="hidden" name="version" value={version} />}
					{children}
					<p>
						<Button>{button}</Button>
					</p>
				</form>
				{removal && (
					<div class="folds">
						<Fold summary={removal.label}>
							<form method="post" action={removal.action} class="flow">
								{removal.lead !== undefined && <p>{removal.lead}</p>}
								<p>
									<Button kind="bad">{removal.label}</Button>
								</p>
							</form>
						</Fold>
					</div>
				)}
			</div>
		</PlanFrame>
	)
}
