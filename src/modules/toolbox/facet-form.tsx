import { formatNumber, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { View } from '../../ui/view.ts'
import type { Term } from '../taxonomy/index.ts'
import { type FacetKey, facetKeys, type FacetOption, type Facets, labelOf, type Wish } from './browse.ts'
import { words } from './messages.ts'

/** The search field and the sorting stand elsewhere on the page and belong to this form. */
export const FORM = 'narrow'

type FacetFormProps = { view: View; wish: Wish; facets: Facets; terms: readonly Term[] }

/** Beside the list on wide screens, in a sheet on small ones; a plain form either way. */
export function FacetForm({ view, wish, facets, terms }: FacetFormProps) {
	const { list } = words(view.language)
	const chosen = facetKeys.reduce((sum, key) => sum + wish.chosen[key].length, 0)
	return (
		<>
			<button class="btn btn--second facetbtn" type="button" popovertarget={FORM}>
				<Icon name="filter" />
				{chosen === 0 ? list.narrow : plural(view.language, chosen, list.narrowChosen)}
			</button>
			<form class="facets" id={FORM} popover action="/toolbox" aria-label={list.narrow}>
				<button class="btn btn--quiet facetclose" type="button" popovertarget={FORM} popovertargetaction="hide">
					<Icon name="close" />
					{list.close}
				</button>
				<h2 class="vh">{list.narrow}</h2>
				{facetKeys.map((key) => (
					<Facet key={key} view={view} facet={key} options={facets[key]} terms={terms} />
				))}
				<p class="facets__show">
					<Button kind="second" size="small">
						{list.show}
					</Button>
				</p>
			</form>
		</>
	)
}

/** The last ones are folded until something in them is chosen. */
const FOLDED: readonly FacetKey[] = ['cost', 'part']

type FacetProps = { view: View; facet: FacetKey; options: readonly FacetOption[]; terms: readonly Term[] }

function Facet({ view, facet, options, terms }: FacetProps) {
	const { list } = words(view.language)
	if (options.length === 0) return null
	const open = !FOLDED.includes(facet) || options.some((option) => option.chosen)
	return (
		<details class="facet" open={open}>
			<summary>{list.facets[facet]}</summary>
			<div>
				{options.map(({ value, count, chosen }) => (
					<label key={value} class="choice choice--s">
						<input type="checkbox" name={facet} value={value} checked={chosen} />
						<OptionWords label={facetLabel(view, terms, facet, value)} count={formatNumber(view.language, count)} />
					</label>
				))}
			</div>
		</details>
	)
}

function OptionWords({ label, count }: { label: string; count: string }) {
	return (
		<span class="facet__l">
			<span>{label}</span>
			<span class="faint">{count}</span>
		</span>
	)
}

export function facetLabel(view: View, terms: readonly Term[], facet: FacetKey, value: string): string {
	const { leaders, durations, costs, parts } = words(view.language)
	if (facet === 'challenge') return labelOf(view.language, terms, value) ?? value
	const labels: Record<string, string> = { leader: leaders, duration: durations, cost: costs, part: parts }[facet]
	return labels[value] ?? value
}
