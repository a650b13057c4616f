import { formatNumber, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import type { FacetValue, SearchAnswer } from './answer.ts'
import type { DocumentKind } from './document.ts'
import { words } from './messages.ts'
import { addressOf, chosenIn, type Facet, facets, withoutValue } from './question.ts'
import type { SearchPageProps } from './search.page.tsx'

const FORM = 'narrow'

/** Beside the list on wide screens, in a sheet on small ones; a plain form either way. */
export function FacetForm({ view, question, answer }: SearchPageProps) {
	const text = words(view.language)
	const chosen = facets.reduce((sum, facet) => sum + chosenIn(question, facet).length, 0)
	if (facets.every((facet) => answer.facets[facet].length === 0)) return <div />
	return (
		<div>
			<button class="btn btn--second facetbtn" type="button" popovertarget={FORM}>
				<Icon name="filter" />
				{chosen === 0 ? text.narrow : plural(view.language, chosen, text.narrowChosen)}
			</button>
			<form class="facets" id={FORM} popover action="/search" aria-label={text.narrow}>
				<button class="btn btn--quiet facetclose" type="button" popovertarget={FORM} popovertargetaction="hide">
					<Icon name="close" />
					{text.close}
				</button>
				<input type="hidden" name="q" value={question.text} />
				{facets.map((facet) => (
					<FacetFold key={facet} view={view} facet={facet} values={answer.facets[facet]} />
				))}
				<p class="facets__show">
					<Button kind="second" size="small">
						{text.show}
					</Button>
				</p>
			</form>
		</div>
	)
}

const OPEN: readonly Facet[] = ['kind', 'term', 'place']

function FacetFold({ view, facet, values }: { view: View; facet: Facet; values: readonly FacetValue[] }) {
	if (values.length === 0) return null
	return (
		<details class="facet" open={OPEN.includes(facet) || values.some(({ chosen }) => chosen)}>
			<summary>{words(view.language).facets[facet]}</summary>
			<div>
				{values.map((value) => (
					<label key={value.value} class="choice choice--s">
						<input type="checkbox" name={facet} value={value.value} checked={value.chosen} />
						<span class="facet__l">
							{valueLabel(view, facet, value)}
							<span class="faint">{formatNumber(view.language, value.count)}</span>
						</span>
					</label>
				))}
			</div>
		</details>
	)
}

function valueLabel(view: View, facet: Facet, { value, label }: FacetValue): string {
	return facet === 'kind' ? words(view.language).kinds[value as DocumentKind] : (label ?? value)
}

/** What is chosen, each a link that takes it away. */
export function ChosenTags({ view, question, answer }: SearchPageProps) {
	const text = words(view.language)
	const tags = facets.flatMap((facet) => chosenValues(answer, facet).map((value) => ({ facet, value })))
	if (tags.length === 0) return null
	return (
		<ul class="tags search__tags" {...asList} aria-label={text.chosen}>
			{tags.map(({ facet, value }) => (
				<li key={`${facet} ${value.value}`}>
					<a class="tag" href={addressOf(withoutValue(question, facet, value.value))}>
						{valueLabel(view, facet, value)}
						<Icon name="close" />
						<span class="vh">, {text.remove}</span>
					</a>
				</li>
			))}
		</ul>
	)
}

function chosenValues(answer: SearchAnswer, facet: Facet): readonly FacetValue[] {
	return answer.facets[facet].filter(({ chosen }) => chosen)
}
