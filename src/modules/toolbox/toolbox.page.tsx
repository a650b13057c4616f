import { plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs, Pager } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { Term } from '../taxonomy/index.ts'
import { type Facets, labelOf, PAGE_SIZE, sortsFor, type Wish, wishAddress } from './browse.ts'
import { ChosenTags } from './chosen-tags.tsx'
import { FacetForm, FORM } from './facet-form.tsx'
import type { ListedMeasure } from './measure.ts'
import { MeasureList } from './measure-list.tsx'
import { words } from './messages.ts'

export type ToolboxPageProps = {
	view: View
	wish: Wish
	facets: Facets
	/** In order; the page shows its part of them. */
	measures: readonly ListedMeasure[]
	terms: readonly Term[]
	/** What was typed, and what was looked for in its place. */
	corrections: readonly { typed: string; meant: readonly string[] }[]
	mayPropose: boolean
}

export function ToolboxPage(props: ToolboxPageProps) {
	const { view, wish, facets, measures, terms, corrections, mayPropose } = props
	const pages = Math.max(1, Math.ceil(measures.length / PAGE_SIZE))
	const page = Math.min(wish.page, pages)
	const shown = measures.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
	return (
		<PublicLayout
			view={view}
			title={titleOf(view, wish, terms)}
			feed={{ href: '/toolbox/feed.atom', title: words(view.language).toolbox }}
		>
			<div class="wrap tb">
				<Head view={view} wish={wish} count={measures.length} terms={terms} />
				<div class="tb__grid">
					<FacetForm view={view} wish={wish} facets={facets} terms={terms} />
					<section aria-labelledby="result">
						<Bar view={view} wish={wish} count={measures.length} />
						<Corrections view={view} corrections={corrections} />
						<ChosenTags view={view} wish={wish} terms={terms} />
						{measures.length === 0 ? <Nothing view={view} /> : <MeasureList view={view} measures={shown} />}
						<Pager
							language={view.language}
							page={page}
							pages={pages}
							href={(number) => wishAddress({ ...wish, page: number })}
						/>
						{mayPropose && <Missing view={view} />}
					</section>
				</div>
			</div>
		</PublicLayout>
	)
}

/** One challenge alone gives the page its name: people come looking for it. */
function titleOf(view: View, { chosen }: Wish, terms: readonly Term[]): string {
	const [only, ...others] = chosen.challenge
	const label = only !== undefined && others.length === 0 ? labelOf(view.language, terms, only) : undefined
	return label ?? words(view.language).toolbox
}

type HeadProps = Pick<ToolboxPageProps, 'view' | 'wish' | 'terms'> & { count: number }

function Head({ view, wish, count, terms }: HeadProps) {
	const { toolbox, list } = words(view.language)
	const title = titleOf(view, wish, terms)
	const isAll = title === toolbox
	return (
		<header class="tb__head">
			{!isAll && <Crumbs language={view.language} crumbs={[{ label: toolbox, href: '/toolbox' }, { label: title }]} />}
			<h1>{title}</h1>
			<p class="lead">{isAll ? list.lead : plural(view.language, count, list.leadOf)}</p>
			<search class="tb__search">
				<label class="field__label" for="q">
					{list.search}
				</label>
				<div class="input-row">
					<input class="input" id="q" name="q" type="search" value={wish.text} form={FORM} autocomplete="off" />
					<button class="btn" type="submit" form={FORM}>
						<Icon name="search" />
						{list.searchButton}
					</button>
				</div>
			</search>
		</header>
	)
}

function Bar({ view, wish, count }: { view: View; wish: Wish; count: number }) {
	const { list } = words(view.language)
	return (
		<div class="row row--between tb__bar">
			<h2 id="result" class="tb__n">
				{plural(view.language, count, list.count)}
			</h2>
			<div class="row tb__sorting">
				<label class="small" for="sort">
					{list.sort}
				</label>
				<select class="input tb__sort" id="sort" name="sort" form={FORM}>
					{sortsFor(wish.text).map((sort) => (
						<option key={sort} value={sort} selected={sort === wish.sort}>
							{list.sorts[sort]}
						</option>
					))}
				</select>
				<button class="btn btn--second btn--s" type="submit" form={FORM} aria-label={list.sortButton}>
					<Icon name="right" />
				</button>
			</div>
		</div>
	)
}

function Corrections({ view, corrections }: Pick<ToolboxPageProps, 'view' | 'corrections'>) {
	const { list } = words(view.language)
	if (corrections.length === 0) return null
	return (
		<p class="tb__tags">{corrections.map(({ typed, meant }) => list.corrected(typed, meant.join(', '))).join(' ')}</p>
	)
}

function Missing({ view }: { view: View }) {
	const { list } = words(view.language)
	return (
		<div class="tb__missing">
			<Empty title={list.missing}>
				<p>{list.missingText}</p>
				<LinkButton href="/toolbox/propose" kind="second">
					{list.propose}
				</LinkButton>
			</Empty>
		</div>
	)
}

function Nothing({ view }: { view: View }) {
	const { list } = words(view.language)
	return (
		<div class="tb__none">
			<h3>{list.none}</h3>
			<p>{list.noneText}</p>
			<p>
				<a href="/toolbox">{list.clear}</a>
			</p>
		</div>
	)
}
