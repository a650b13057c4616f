import { formatNumber, listWords, plural } from '../../platform/i18n.ts'
import { PlaceMap } from '../../ui/map/place-map.tsx'
import { asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import { points } from './points.ts'
import { type CaseApplicant, SCORE_SCALE } from './selection-case.ts'

type CohortProps = {
	view: View
	call: CallDetail
	applicants: readonly CaseApplicant[]
	/** Ids of the case. */
	selected: readonly string[]
}

/** Above this the names would cover the map: it has numbers then, and the list beside it has them too. */
export const NAMED_AT_MOST = 8

/** The chosen, the best assessed first. */
function inOrder(applicants: readonly CaseApplicant[], selected: readonly string[]): CaseApplicant[] {
	return applicants.filter(({ id }) => selected.includes(id)).toSorted((a, b) => b.score - a.score)
}

/** Squares are chosen, rings are not. The table of applicants says the same. */
export function CohortMap({ view, applicants, selected }: Omit<CohortProps, 'call'>) {
	const { map } = words(view.language)
	const count = plural(view.language, applicants.length, map.applicants)
	const chosen = applicants.filter(({ id }) => selected.includes(id)).map(({ name }) => name)
	const order = inOrder(applicants, selected).map(({ id }) => id)
	const numbered = order.length > NAMED_AT_MOST
	const pins = applicants.map(({ id, name, lon, lat }) => {
		const isIn = selected.includes(id)
		const number = isIn && numbered ? order.indexOf(id) + 1 : undefined
		return { label: name, longitude: lon, latitude: lat, chosen: isIn, number }
	})
	return (
		<div class="studio__map">
			<PlaceMap
				language={view.language}
				pins={pins}
				label={chosen.length > 0 ? map.label(count, listWords(view.language, chosen)) : map.empty(count)}
			/>
		</div>
	)
}

/** Who is in, what they come to together, and which themes they bring. */
export function CohortCard({ view, call, applicants, selected }: CohortProps) {
	const { cohort } = words(view.language)
	const chosen = inOrder(applicants, selected)
	const numbered = chosen.length > NAMED_AT_MOST
	const total = chosen.reduce((sum, { score }) => sum + Math.round(score * SCORE_SCALE), 0)
	return (
		<section class="cohort" aria-labelledby="cohort">
			<h2 id="cohort">{cohort.title}</h2>
			<ol class="cohort__list" {...asList}>
				{chosen.map((applicant, index) => (
					<li key={applicant.id}>
						<div>
							<b>
								{numbered && `${index + 1}. `}
								{applicant.name}
							</b>
							<span>{whereabouts(view, applicant)}</span>
							<span>{themeLabels(call, applicant.themes)}</span>
						</div>
						<b class="num">{formatNumber(view.language, applicant.score, 2)}</b>
					</li>
				))}
			</ol>
			<p class="cohort__sum">
				<span>{cohort.total}</span>
				<b class="num">{points(view.language, total)}</b>
			</p>
			<Themes view={view} call={call} chosen={chosen} />
		</section>
	)
}

function Themes({ view, call, chosen }: { view: View; call: CallDetail; chosen: readonly CaseApplicant[] }) {
	const { cohort } = words(view.language)
	if (call.themes.length === 0) return null
	return (
		<ul class="themes" aria-label={cohort.themes} {...asList}>
			{call.themes.map(({ key, label }) => {
				const count = chosen.filter(({ themes }) => themes.includes(key)).length
				return (
					<li key={key}>
						<Status glyph={count > 0 ? 'done' : 'dash'} tone={count > 0 ? 'ink' : undefined}>
							{label}
						</Status>
						<span class="tiny muted">{count > 0 ? formatNumber(view.language, count) : cohort.none}</span>
					</li>
				)
			})}
		</ul>
	)
}

/** `Midtjylland, 8.940 indb.` */
export function whereabouts(view: View, { regionName, population }: CaseApplicant): string {
	return [regionName ?? [], population === null ? [] : inhabitants(view, population)].flat().join(', ')
}

export function inhabitants(view: View, population: number): string {
	return words(view.language).inhabitants(formatNumber(view.language, population))
}

export function themeLabels({ themes }: CallDetail, keys: readonly string[]): string {
	return themes
		.filter(({ key }) => keys.includes(key))
		.map(({ label }) => label)
		.join(', ')
}
