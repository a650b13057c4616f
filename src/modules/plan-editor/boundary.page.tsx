import type { Draft, Faults } from '../../platform/web.tsx'
import { TextField } from '../../ui/field.tsx'
import { AreaMap } from '../../ui/map/area-map.tsx'
import { canWritePlan, PlanFormFrame, type PlanRoomData, pointsOf } from '../plans/index.ts'
import type { BoundaryWords } from './draw-boundary.ts'
import { words } from './messages.ts'
import { rowsAddress } from './plan-address.ts'
import { writeRing } from './ring.ts'
import { RowsFrame } from './rows-frame.tsx'

export type BoundaryProps = PlanRoomData & {
	version: number
	draft?: Draft<BoundaryWords>
	faults?: Faults<BoundaryWords>
	outdated?: boolean
}

/** Which area the plan is about: on the map, and corner by corner. */
export function BoundaryPage(props: BoundaryProps) {
	const { view, plan, actor, content, version, draft = {}, faults = {}, outdated } = props
	const { boundary: t } = words(view.language)
	const address = rowsAddress(plan, 'boundary')
	if (!canWritePlan(actor, plan)) {
		return (
			<RowsFrame {...props} title={t.title} lead={t.lead}>
				<Drawn {...props} />
			</RowsFrame>
		)
	}
	return (
		<PlanFormFrame {...props} {...{ faults, outdated, version }} title={t.title} action={address} button={t.save}>
			<p>{t.lead}</p>
			<Drawn {...props} />
			<TextField
				name="ring"
				label={t.ring}
				hint={t.ringHint}
				rows={8}
				value={draft.ring ?? writeRing(content.boundary)}
				fault={faults.ring}
			/>
		</PlanFormFrame>
	)
}

/** The area, with the actions that have a place. */
function Drawn({ view, plan, content }: BoundaryProps) {
	const { boundary: t } = words(view.language)
	const points = pointsOf(content, (number) => `/plans/${plan.slug}/work/actions/${number}`)
	if (content.boundary.length === 0 && points.length === 0) return <p class="muted">{t.none}</p>
	return <AreaMap boundary={content.boundary} points={points} label={t.label(content.boundary.length, points.length)} />
}
