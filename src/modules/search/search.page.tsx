import { formatNumber, plural, quote } from '../../platform/i18n.ts'
import { Pager } from '../../ui/crumbs.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { SearchAnswer } from './answer.ts'
import { ChosenTags, FacetForm } from './facet-form.tsx'
import { followWish } from './follow-wish.ts'
import { words } from './messages.ts'
import { NothingFound } from './nothing-found.tsx'
import { addressOf, isEmpty, type SearchQuestion } from './question.ts'
import { resultEntry } from './result-entry.tsx'
import { SearchField } from './search-field.tsx'
import { SearchNotes } from './search-notes.tsx'

export type SearchPageProps = { view: View; question: SearchQuestion; answer: SearchAnswer }

export function SearchPage({ view, question, answer }: SearchPageProps) {
	const text = words(view.language)
	return (
		<PublicLayout
			view={view}
			title={question.text === '' ? text.title : text.titleOf(question.text)}
			islands={['suggestions']}
		>
			<div class="wrap search">
				<header class="search__head">
					<h1>{text.title}</h1>
					{isEmpty(question) && <p class="lead">{text.lead}</p>}
					<SearchField language={view.language} value={question.text} />
				</header>
				{!isEmpty(question) && <Found view={view} question={question} answer={answer} />}
			</div>
		</PublicLayout>
	)
}

function Found(props: SearchPageProps) {
	const { view, question, answer } = props
	return (
		<div class="search__grid">
			<FacetForm {...props} />
			<section aria-labelledby="results">
				<h2 class="search__n" id="results">
					{countText(props)}
				</h2>
				<ChosenTags {...props} />
				<Follow {...props} />
				<SearchNotes view={view} answer={answer} />
				{answer.results.length === 0 ? <NothingFound {...props} /> : <Results {...props} />}
				<Pager
					language={view.language}
					page={question.page}
					pages={answer.pages}
					href={(page) => addressOf({ ...question, page })}
				/>
			</section>
		</div>
	)
}

function Follow({ view, question }: SearchPageProps) {
	return (
		<p class="noprint">
			<FollowLink language={view.language} size="small" about={words(view.language).title} {...followWish(question)} />
		</p>
	)
}

function countText({ view, question, answer }: SearchPageProps): string {
	const text = words(view.language)
	if (answer.total === 0) return question.text === '' ? text.noneChosen : text.none(quote(view.language, question.text))
	if (answer.isMore) return text.more(formatNumber(view.language, answer.total))
	return plural(view.language, answer.total, text.count)
}

function Results({ view, answer }: SearchPageProps) {
	const text = words(view.language)
	return (
		<>
			<IndexList entries={answer.results.map((result) => resultEntry(view, result))} />
			<div class="folds search__order">
				<Fold summary={text.order}>
					<p>{text.orderText}</p>
				</Fold>
			</div>
		</>
	)
}
