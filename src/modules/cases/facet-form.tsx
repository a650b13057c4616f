import { formatNumber } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import type { View } from '../../ui/view.ts'
import { type Term, termLabel } from '../taxonomy/index.ts'
import { type FacetKey, facetKeys, type FacetOption, type Facets, type Wish, wishAddress, without } from './browse.ts'
import { asList } from '../../ui/roles.ts'
import { words } from './messages.ts'

/** The search field stands elsewhere on the page and belongs to this form. */
export const FORM = 'narrow'

/** How places and themes are called, by their codes and keys. */
export type Names = { terms: readonly Term[]; places: ReadonlyMap<string, string> }

type FacetFormProps = { view: View; facets: Facets; names: Names }

export function FacetForm({ view, facets, names }: FacetFormProps) {
	const { list } = words(view.language)
	return (
		<form class="facets" id={FORM} action="/cases" aria-label={list.narrow}>
			<h2 class="vh">{list.narrow}</h2>
			{facetKeys.map((key) => (
				<Facet key={key} view={view} facet={key} options={facets[key]} names={names} />
			))}
			<p class="facets__show">
				<Button kind="second" size="small">
					{list.show}
				</Button>
			</p>
		</form>
	)
}

/** Long ones, and those that most visitors do without, are folded until something in them is chosen. */
const OPEN: readonly FacetKey[] = ['theme', 'region']

type FacetProps = { view: View; facet: FacetKey; options: readonly FacetOption[]; names: Names }

function Facet({ view, facet, options, names }: FacetProps) {
	if (options.length === 0) return null
	const open = OPEN.includes(facet) || options.some((option) => option.chosen)
	const named = options.map((option) => ({ ...option, label: facetLabel(view, names, [facet, option.value]) }))
	return (
		<details class="facet" open={open}>
			<summary>{words(view.language).facets[facet]}</summary>
			<div>
				{inOrder(facet, named).map(({ value, count, chosen, label }) => (
					<label key={value} class="choice choice--s">
						<input type="checkbox" name={facet} value={value} checked={chosen} />
						<OptionWords label={label} count={formatNumber(view.language, count)} />
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

const alphabet = new Intl.Collator('da')
const NAMED: readonly FacetKey[] = ['theme', 'region', 'municipality']

function inOrder<Named extends { label: string }>(facet: FacetKey, options: readonly Named[]): Named[] {
	return NAMED.includes(facet) ? [...options].sort((a, b) => alphabet.compare(a.label, b.label)) : [...options]
}

export function facetLabel(view: View, { terms, places }: Names, [facet, value]: readonly [FacetKey, string]): string {
	const text = words(view.language)
	if (facet === 'theme') {
		const term = terms.find(({ key }) => key === value)
		return term ? termLabel(view.language, term) : value
	}
	if (facet === 'region' || facet === 'municipality') return places.get(value) ?? value
	if (facet === 'period') return `${value}–${Number(value) + 4}`
	const labels = { depth: text.depths, formality: text.formalities, parties: text.parties, money: text.moneyBands }
	return (labels[facet] as Record<string, string>)[value] ?? value
}

/** What is chosen, each a link that takes it away. */
export function ChosenTags({ view, wish, names }: { view: View; wish: Wish; names: Names }) {
	const { list } = words(view.language)
	const tags = facetKeys.flatMap((key) => wish.chosen[key].map((value) => ({ key, value })))
	if (tags.length === 0) return null
	return (
		<ul class="tags tb__tags" {...asList} aria-label={list.chosen}>
			{tags.map(({ key, value }) => (
				<li key={`${key} ${value}`}>
					<a class="tag" href={wishAddress(without(wish, key, value))}>
						{facetLabel(view, names, [key, value])}
						<svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
							<path d="M3 3l10 10M13 3 3 13" />
						</svg>
						<span class="vh">, {list.remove}</span>
					</a>
				</li>
			))}
		</ul>
	)
}
