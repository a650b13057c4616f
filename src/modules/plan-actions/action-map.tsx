import type { Language } from '../../platform/i18n.ts'
import { AreaMap } from '../../ui/map/area-map.tsx'
import type { Contribution } from '../contributions/index.ts'
import { type Plan, type PlanContent, pointsOf } from '../plans/index.ts'
import { ActionList } from './action-list.tsx'
import type { ActionView } from './action-view.ts'
import { words } from './messages.ts'

type MapProps = {
	language: Language
	plan: Plan
	content: PlanContent
	views: readonly ActionView[]
	today: string
	gifts: readonly Contribution[]
	href: (number: number) => string
}

/** The actions where they happen; below the map those that have a place, and those that have none. */
export function ActionMap({ content, views, ...props }: MapProps) {
	const { language, href } = props
	const { list: t } = words(language)
	const isPlaced = ({ action }: ActionView) => action.lon !== null
	const points = pointsOf({ actions: views.map(({ action }) => action) }, href)
	const groups = [
		{ title: t.placed, views: views.filter(isPlaced) },
		{ title: t.unplaced, views: views.filter((one) => !isPlaced(one)) },
	]
	return (
		<div class="flow">
			{points.length === 0 ? (
				<p class="muted">{t.noPlaces}</p>
			) : (
				<AreaMap boundary={content.boundary} points={points} label={t.mapOf(points.length)} />
			)}
			<ActionList {...props} groups={groups.filter((group) => group.views.length > 0)} chosen={undefined} />
		</div>
	)
}
