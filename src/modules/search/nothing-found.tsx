import { addresses } from '../../ui/shell.tsx'
import { words } from './messages.ts'
import { addressOf, facets, type SearchQuestion, withoutFacet } from './question.ts'
import type { SearchPageProps } from './search.page.tsx'

/** What to try next; nothing is offered that would find nothing either. */
export function NothingFound({ view, question, answer }: SearchPageProps) {
	const text = words(view.language)
	if (answer.total > 0) {
		return (
			<p>
				{text.notThatFar}. <a href={addressOf({ ...question, page: 1 })}>{text.firstPage}</a>
			</p>
		)
	}
	const everything = withoutFacets(question)
	return (
		<div class="prose">
			<p>{text.noneHelp}</p>
			<ul>
				{question.text !== '' && <li>{text.noneWords}</li>}
				{addressOf(everything) !== addressOf(question) && question.text !== '' && (
					<li>
						<a href={addressOf(everything)}>{text.noneFilters}</a>
					</li>
				)}
				{!view.signedInAs && (
					<li>
						<a href={addresses.signIn}>{text.noneSignIn}</a>
					</li>
				)}
				<li>
					<a href={addresses.programmes}>{text.noneProgrammes}</a>
				</li>
			</ul>
		</div>
	)
}

function withoutFacets(question: SearchQuestion): SearchQuestion {
	return facets.reduce((less, facet) => withoutFacet(less, facet), { ...question, page: 1 })
}
