import { formatNumber, listWords, plural } from '../../platform/i18n.ts'
import { Button, LinkButton, More } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { SelectField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { type Term, termLabel } from '../taxonomy/index.ts'
import { AnswerStatus } from './answer-status.tsx'
import {
	type Browsed,
	type FacetKey,
	facetKeys,
	type Facets,
	type Group,
	groupsOf,
	isNarrowed,
	type Wish,
} from './browse.ts'
import { words } from './messages.ts'
import { answersTo } from './recommendation.ts'

export type RecommendationsPageProps = {
	view: View
	wish: Wish
	facets: Facets
	recommendations: readonly Browsed[]
	programmes: readonly { slug: string; name: string }[]
	themes: readonly Term[]
	mayPropose: boolean
}

export function RecommendationsPage(props: RecommendationsPageProps) {
	const { view, wish, recommendations, mayPropose } = props
	const text = words(view.language)
	const isEmpty = recommendations.length === 0
	return (
		<PublicLayout
			view={view}
			title={text.recommendations}
			feed={{ href: '/recommendations/feed.atom', title: text.recommendations }}
		>
			<div class="wrap sec flow">
				<h1>{text.recommendations}</h1>
				<p class="lead">{text.list.lead}</p>
				{(!isEmpty || isNarrowed(wish)) && <NarrowForm {...props} />}
				{isEmpty ? (
					<Nothing view={view} wish={wish} />
				) : (
					<p class="muted">{plural(view.language, recommendations.length, text.list.count)}</p>
				)}
				{groupsOf(recommendations).map((group) => (
					<GroupOf key={group.programme?.slug ?? ''} view={view} group={group} />
				))}
				{mayPropose && (
					<p>
						<LinkButton href="/recommendations/propose" kind="second">
							{text.list.propose}
						</LinkButton>
					</p>
				)}
			</div>
		</PublicLayout>
	)
}

function NarrowForm(props: RecommendationsPageProps) {
	const { view, wish, facets } = props
	const { list } = words(view.language)
	return (
		<form action="/recommendations" class="recform" aria-label={list.narrow}>
			{facetKeys.map((key) => (
				<SelectField
					key={key}
					name={key}
					label={list[key]}
					value={wish[key]}
					empty={list.any}
					options={facets[key].map(({ value, count }) => ({
						value,
						label: list.option(labelOf(props, key, value), formatNumber(view.language, count)),
					}))}
				/>
			))}
			<p class="row recform__end">
				<Button kind="second">{list.show}</Button>
				{isNarrowed(wish) && <a href="/recommendations">{list.clear}</a>}
			</p>
		</form>
	)
}

function labelOf({ view, programmes, themes }: RecommendationsPageProps, key: FacetKey, value: string): string {
	const text = words(view.language)
	const term = themes.find((known) => known.key === value)
	const labels: Record<FacetKey, string | undefined> = {
		addressee: (text.addressees as Record<string, string>)[value],
		answer: (text.answers as Record<string, string>)[value],
		programme: programmes.find(({ slug }) => slug === value)?.name,
		theme: term && termLabel(view.language, term),
	}
	return labels[key] ?? value
}

function Nothing({ view, wish }: Pick<RecommendationsPageProps, 'view' | 'wish'>) {
	const { list } = words(view.language)
	const narrowed = isNarrowed(wish)
	return (
		<Empty title={narrowed ? list.none : list.empty}>
			<p>{narrowed ? list.noneText : list.emptyText}</p>
		</Empty>
	)
}

function GroupOf({ view, group: { programme, recommendations } }: { view: View; group: Group }) {
	const { list } = words(view.language)
	return (
		<section class="flow recgroup">
			<h2>{programme?.name ?? list.house}</h2>
			<IndexList entries={recommendations.map((one) => entryOf(view, one))} />
			{programme !== undefined && (
				<p>
					<More href={`/programmes/${programme.slug}/recommendations`}>{list.matrix}</More>
				</p>
			)}
		</section>
	)
}

function entryOf(view: View, recommendation: Browsed) {
	const text = words(view.language)
	const { slug, title, summary, language, number, addressees } = recommendation
	const lang = language === view.language ? undefined : language
	const names = addressees.map((addressee) => text.addressees[addressee])
	return {
		href: `/recommendations/${slug}`,
		title: (
			<>
				{number !== null && <span class="muted">{formatNumber(view.language, number)}. </span>}
				<span lang={lang}>{title}</span>
			</>
		),
		meta: <span lang={lang}>{summary}</span>,
		end: (
			<>
				{answersTo(recommendation).map((answer) => (
					<AnswerStatus key={answer} view={view} answer={answer} />
				))}
				<span class="small muted">{names.length === 0 ? text.noAddressee : listWords(view.language, names)}</span>
			</>
		),
	}
}
