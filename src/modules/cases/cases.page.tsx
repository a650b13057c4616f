import { plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Pager } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { type BrowsedCase, type Facets, PAGE_SIZE, type Wish, wishAddress } from './browse.ts'
import { CaseMap } from './case-map.tsx'
import { budgetText, formText, periodText, placeNames } from './case-words.ts'
import { ChosenTags, FacetForm, FORM, type Names } from './facet-form.tsx'
import { words } from './messages.ts'
import type { Sites } from './queries.ts'
import type { Spot } from './spots.ts'

export type CasesPageProps = {
	view: View
	wish: Wish
	facets: Facets
	/** In order; the page shows its part of them. */
	cases: readonly BrowsedCase[]
	sites: Sites
	names: Names
	/** For those who keep the library. */
	mayImport: boolean
	mayPropose: boolean
}

export function CasesPage(props: CasesPageProps) {
	const { view, wish, facets, cases, sites, names, mayImport, mayPropose } = props
	const { cases: title, list } = words(view.language)
	const pages = Math.max(1, Math.ceil(cases.length / PAGE_SIZE))
	const page = Math.min(wish.page, pages)
	const shown = cases.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
	return (
		<PublicLayout view={view} title={title} feed={{ href: '/cases/feed.atom', title }}>
			<div class="wrap sec tb">
				<Head view={view} wish={wish} mayImport={mayImport} />
				<div class="tb__grid">
					<FacetForm view={view} facets={facets} names={names} />
					<section class="flow" aria-labelledby="result">
						<h2 id="result" class="tb__n">
							{plural(view.language, cases.length, list.count)}
						</h2>
						<ChosenTags view={view} wish={wish} names={names} />
						<CaseMap view={view} cases={cases} sites={sites} several={(spot) => severalAt(wish, spot)} />
						{cases.length === 0 ? <Nothing view={view} /> : <CaseList view={view} cases={shown} sites={sites} />}
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

function Head({ view, wish, mayImport }: Pick<CasesPageProps, 'view' | 'wish' | 'mayImport'>) {
	const { cases, list } = words(view.language)
	return (
		<header class="tb__head flow">
			<h1>{cases}</h1>
			<p class="lead">{list.lead}</p>
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
			{mayImport && (
				<p>
					<a href="/cases/imports">{list.imports}</a>
				</p>
			)}
		</header>
	)
}

/** Several cases at a place are those of its municipality. */
function severalAt(wish: Wish, { municipalityCode }: Spot): string {
	const narrowed = municipalityCode === null ? wish.chosen : { ...wish.chosen, municipality: [municipalityCode] }
	return wishAddress({ ...wish, chosen: narrowed, page: 1 })
}

function CaseList({ view, cases, sites }: Pick<CasesPageProps, 'view' | 'cases' | 'sites'>) {
	const langOf = (one: BrowsedCase) => (one.language === view.language ? undefined : one.language)
	return (
		<IndexList
			entries={cases.map((one) => ({
				key: one.id,
				href: `/cases/${one.slug}`,
				title: <span lang={langOf(one)}>{one.title}</span>,
				meta: <span lang={langOf(one)}>{one.summary}</span>,
				end: <Facts view={view} one={one} sites={sites} />,
			}))}
		/>
	)
}

function Facts({ view, one, sites }: { view: View; one: BrowsedCase; sites: Sites }) {
	const facts = [
		placeNames(one, sites).join('; '),
		periodText(view.language, one),
		budgetText(view.language, one),
		formText(view.language, one)[0],
	]
	return (
		<>
			{facts
				.filter((fact) => fact !== undefined && fact !== '')
				.map((fact) => (
					<span key={fact} class="small">
						{fact}
					</span>
				))}
		</>
	)
}

function Missing({ view }: { view: View }) {
	const { list } = words(view.language)
	return (
		<Empty title={list.missing}>
			<p>{list.missingText}</p>
			<LinkButton href="/cases/propose" kind="second">
				{list.propose}
			</LinkButton>
		</Empty>
	)
}

function Nothing({ view }: { view: View }) {
	const { list } = words(view.language)
	return (
		<div class="flow">
			<h3>{list.none}</h3>
			<p>{list.noneText}</p>
			<p>
				<a href="/cases">{list.clear}</a>
			</p>
		</div>
	)
}
