import type { ComponentChildren } from 'preact'
import { PlanFrame, planWords, type PlanRoomData } from '../plans/index.ts'

type FrameProps = PlanRoomData & {
	title: string
	lead: string
	commands?: ComponentChildren
	children: ComponentChildren
}

/** What a page of rows that belong to a section has around it. */
export function RowsFrame({ view, plan, actor, title, lead, commands, children }: FrameProps) {
	const { side } = planWords(view.language)
	const crumbs = [
		{ label: plan.title, href: `/plans/${plan.slug}/work` },
		{ label: side.text, href: `/plans/${plan.slug}/work/text` },
		{ label: title },
	]
	return (
		<PlanFrame {...{ view, plan, actor, crumbs, title, lead, commands }}>
			<div class="actionpage">{children}</div>
		</PlanFrame>
	)
}
