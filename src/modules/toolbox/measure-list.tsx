import { plural } from '../../platform/i18n.ts'
import { Stones } from '../../ui/progress.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import type { ListedMeasure } from './measure.ts'
import { words } from './messages.ts'

/** More than fourteen are no longer counted at a glance. */
const MOST_STONES = 14

export function MeasureList({ view, measures }: { view: View; measures: readonly ListedMeasure[] }) {
	return (
		<ul class="index greb" {...asList}>
			{measures.map((measure) => (
				<li key={measure.id} class="cover">
					<div lang={measure.language === view.language ? undefined : measure.language}>
						<h3 class="index__title">
							<a class="cover__link" href={`/toolbox/${measure.slug}`}>
								{measure.title}
							</a>
						</h3>
						<p class="greb__s">{measure.summary}</p>
					</div>
					<MeasureFacts view={view} measure={measure} />
				</li>
			))}
		</ul>
	)
}

function MeasureFacts({ view, measure }: { view: View; measure: ListedMeasure }) {
	const { page, durations, costs, towns, list } = words(view.language)
	const counted = plural(view.language, measure.towns, towns)
	const stones = Array.from({ length: Math.min(measure.towns, MOST_STONES) }, () => 'done' as const)
	return (
		<dl class="greb__f">
			{measure.duration && (
				<div>
					<dt class="vh">{page.time}</dt>
					<dd>{durations[measure.duration]}</dd>
				</div>
			)}
			{measure.cost && (
				<div>
					<dt class="vh">{page.price}</dt>
					<dd>{costs[measure.cost]}</dd>
				</div>
			)}
			<div>
				<dt class="vh">{page.tested}</dt>
				<dd>
					{measure.towns > 0 && <Stones stones={stones} label={counted} />}
					<span>{measure.towns > 0 ? counted : list.untested}</span>
				</dd>
			</div>
		</dl>
	)
}
