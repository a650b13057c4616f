import type { Draft, Faults } from '../../platform/web.tsx'
import { TextField } from '../../ui/field.tsx'
import { PlanFormFrame, type PlanRoomData } from '../plans/index.ts'
import type { PlanHead } from './edit-plan.ts'
import { words } from './messages.ts'

export type HeadProps = PlanRoomData & {
	draft?: Draft<PlanHead>
	faults?: Faults<PlanHead>
	outdated?: boolean
}

/** What the plan is called, and what kind of plan the parties say it is. */
export function HeadPage(props: HeadProps) {
	const { view, plan, draft = {}, faults = {}, outdated } = props
	const { head: t } = words(view.language)
	const field = (name: 'title' | 'typeName' | 'lead') => {
		return { name, lang: plan.language, value: draft[name] ?? plan[name], fault: faults[name] }
	}
	return (
		<PlanFormFrame
			{...props}
			{...{ faults, outdated }}
			title={t.title}
			action={`/plans/${plan.slug}/work/edit`}
			button={t.save}
			version={plan.version}
		>
			<TextField {...field('title')} label={t.name} required />
			<TextField {...field('typeName')} label={t.typeName} hint={t.typeNameHint} required short />
			<TextField {...field('lead')} label={t.leadLabel} rows={2} />
		</PlanFormFrame>
	)
}
