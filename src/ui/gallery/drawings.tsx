import { formatNumber } from '../../platform/i18n.ts'
import { ScoreRange, Spark } from '../chart/small-charts.tsx'
import { type CohortPoint, SpreadChart } from '../chart/spread-chart.tsx'
import { Facade } from '../facade.tsx'
import { PlaceMap } from '../map/place-map.tsx'
import { TownPlan } from '../plan/town-plan.tsx'
import { ProgrammeName } from '../programme.tsx'
import { Kit } from './kit.tsx'

const best = [
	{ spread: 2, score: 17.53 },
	{ spread: 3, score: 17.39 },
	{ spread: 4, score: 16.86 },
]
const possible = best.flatMap(({ spread, score }): CohortPoint[] =>
	Array.from({ length: 60 }, (_, index) => ({ spread, score: score - ((index * 7) % 60) / 20 })),
)

export function Charts() {
	return (
		<Kit title="Diagrammer">
			<div class="cols">
				<SpreadChart
					best={best}
					chosen={{ spread: 4, score: 16.86 }}
					possible={possible}
					axis="regioner på holdet"
					format={(score) => formatNumber('da', score)}
					label="Bedste hold fra 2 regioner har 17,53 point, fra 3 regioner 17,39, fra 4 regioner 16,86."
					caption="Hver prik er et muligt hold. Linjen viser det bedste for hvert antal regioner."
				/>
				<div class="flow">
					<p>
						<ScoreRange scores={[4.6, 4.4, 4]} from={3} label="Tre bedømmere: 4,6, 4,4 og 4" />
					</p>
					<p>
						Gnist i en linje: <Spark values={[9, 9, 10, 12, 12, 13, 14]} label="Stiger fra 9 til 14" /> <b>14 %</b>
					</p>
				</div>
			</div>
		</Kit>
	)
}

export function Places() {
	return (
		<Kit title="Kort og byplaner">
			<div class="flow">
				<div class="studio__map">
					<PlaceMap
						language="da"
						label="Kort over fem ansøgere. Ellekøbing, Bredsund og Rosenhavn er på holdet."
						pins={[
							{ label: 'Ellekøbing', longitude: 9.02, latitude: 56.5, chosen: true },
							{ label: 'Bredsund', longitude: 9.5, latitude: 55.3, chosen: true },
							{ label: 'Rosenhavn', longitude: 11.85, latitude: 55.32, chosen: true },
							{ label: 'Frederikshøj', longitude: 12.32, latitude: 55.96, chosen: false },
							{ label: 'Vindsted', longitude: 10.05, latitude: 56.33, chosen: false },
						]}
					/>
				</div>
				<Facade programme="levende-bymidter" plan={<TownPlan town="Rosenhavn" close people={40} />}>
					<ProgrammeName>Partnerskab for levende bymidter</ProgrammeName>
					<p class="big">Bliv testby</p>
					<p class="lead">Tre til fem byer skal prøve anbefalingerne af i praksis.</p>
				</Facade>
			</div>
		</Kit>
	)
}
