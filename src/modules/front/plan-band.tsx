import { More } from '../../ui/button.tsx'
import { Rail, Section } from '../../ui/facade.tsx'
import type { View } from '../../ui/view.ts'
import { SeekingList, type SeekingPlan } from '../public-plans/index.ts'
import { words } from './messages.ts'

const PLANS = 3

/** Where somebody is missing: the plans that were published last. */
export function PlanBand({ view, plans }: { view: View; plans: readonly SeekingPlan[] }) {
	const { plans: text } = words(view.language)
	if (plans.length === 0) return null
	const lead = (
		<>
			<p>{text.lead}</p>
			<p>
				<More href="/plans">{text.all}</More>
			</p>
		</>
	)
	return (
		<Section tint>
			<Rail title={text.title} lead={lead}>
				<SeekingList view={view} plans={plans.slice(0, PLANS)} />
			</Rail>
		</Section>
	)
}
