import type { ComponentChildren } from 'preact'
import { formatAmount } from '../../platform/amount.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { asList } from '../../ui/roles.ts'
import { Tags } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type AskedReading, Citation, type Item, ReadingNote } from '../library/index.ts'
import { type Term, termLabel } from '../taxonomy/index.ts'
import type { CaseContent } from './case.ts'
import { budgetText, formText, periodText, placeNames } from './case-words.ts'
import { words } from './messages.ts'
import type { LinkedMeasure, Sites } from './queries.ts'

export type CasePageProps = AskedReading & {
	view: View
	item: Item
	content: CaseContent
	sites: Sites
	terms: readonly Term[]
	measures: readonly LinkedMeasure[]
	canEdit: boolean
	/** It has just been sent. */
	hasProposed?: boolean
	/** What stands above it where it is not public yet, instead of that it is a draft. */
	above?: ComponentChildren
}

export function CasePage(props: CasePageProps) {
	const { view, item, content, canEdit } = props
	const { cases, page } = words(view.language)
	return (
		<PublicLayout
			view={view}
			title={content.title}
			canonical={props.canonical}
			noindex={props.noindex}
			feed={{ href: '/cases/feed.atom', title: cases }}
		>
			<article class="wrap sec flow">
				<Crumbs language={view.language} crumbs={[{ label: cases, href: '/cases' }, { label: content.title }]} />
				<h1 lang={langOf(props)}>{content.title}</h1>
				<p class="lead" lang={langOf(props)}>
					{content.summary}
				</p>
				{props.hasProposed && <Notice kind="ok" title={page.thanks} />}
				{props.above ?? <State view={view} item={item} />}
				<ReadingNote {...props} />
				<Knowns {...props} />
				<Story {...props} />
				<Blocks {...props} />
				<Partners view={view} content={content} />
				<Money view={view} content={content} />
				<Source {...props} />
				<p class="row noprint">
					{item.edition > 0 && <FollowLink language={view.language} what="case" id={item.id} about={content.title} />}
					{canEdit && <Keep view={view} item={item} />}
				</p>
			</article>
		</PublicLayout>
	)
}

/** A proposal is answered before anybody edits it. */
function Keep({ view, item }: Pick<CasePageProps, 'view' | 'item'>) {
	const { page } = words(view.language)
	const isProposal = item.state === 'proposed'
	return (
		<LinkButton href={isProposal ? `/library/${item.id}` : `/cases/${item.slug}/edit`} kind="second">
			{isProposal ? page.answer : page.edit}
		</LinkButton>
	)
}

function langOf({ view, content }: Pick<CasePageProps, 'view' | 'content'>) {
	return content.language === view.language ? undefined : content.language
}

function State({ view, item }: Pick<CasePageProps, 'view' | 'item'>) {
	const { page } = words(view.language)
	if (item.state === 'proposed') return <Notice kind="info" title={page.proposed} />
	if (item.state === 'retired' && item.edition === 0) return <Notice kind="info" title={page.declined} />
	if (item.edition === 0) {
		return (
			<Notice kind="info" title={page.draft}>
				<p>{page.draftText}</p>
			</Notice>
		)
	}
	if (item.state !== 'retired') return null
	return (
		<Notice kind="warn" title={page.retired}>
			<p>{page.retiredText}</p>
		</Notice>
	)
}

function Knowns({ view, item, content, sites, terms }: CasePageProps) {
	const { page } = words(view.language)
	const used = terms.filter(({ id }) => item.terms.some((term) => term.id === id))
	const pairs = [
		{ term: page.where, value: placeNames(content, sites).join('; ') },
		{ term: page.when, value: periodText(view.language, content) ?? '' },
		{ term: page.form, value: formText(view.language, content).join('. ') },
		{ term: page.cost, value: budgetText(view.language, content) ?? '' },
	]
	return (
		<>
			<Facts pairs={pairs.filter(({ value }) => value !== '')} />
			{used.length > 0 && <Tags words={used.map((term) => termLabel(view.language, term))} />}
		</>
	)
}

function Story(props: CasePageProps) {
	const { view, content } = props
	const { page } = words(view.language)
	return (
		<>
			{content.story !== '' && (
				<section class="flow">
					<h2>{page.story}</h2>
					<WrittenText text={content.story} lang={langOf(props)} />
				</section>
			)}
			{content.enabledBy !== '' && (
				<section class="flow">
					<h2>{page.enabledBy}</h2>
					<WrittenText text={content.enabledBy} lang={langOf(props)} />
				</section>
			)}
		</>
	)
}

/** A measure that nobody may read any more is named by its title here, if it has one, and not linked. */
function Blocks(props: CasePageProps) {
	const { view, content, measures } = props
	const { page } = words(view.language)
	const blocks = content.blocks.flatMap((block) => {
		const measure = measures.find(({ id }) => id === block.measureId)
		return measure === undefined && block.title === '' ? [] : [{ ...block, measure }]
	})
	if (blocks.length === 0) return null
	return (
		<section class="flow">
			<h2>{page.blocks}</h2>
			<p>{page.blocksLead}</p>
			<ol class="index" {...asList}>
				{blocks.map(({ measure, title, enabledBy }, index) => (
					<li key={index} class={measure && 'cover'}>
						<h3 class="index__title">
							{measure ? (
								<a
									class="cover__link"
									href={`/toolbox/${measure.slug}`}
									lang={measure.language === view.language ? undefined : measure.language}
								>
									{measure.title}
								</a>
							) : (
								<span lang={langOf(props)}>{title}</span>
							)}
						</h3>
						{measure && title !== '' && <p lang={langOf(props)}>{title}</p>}
						{enabledBy !== '' && <WrittenText text={enabledBy} lang={langOf(props)} />}
					</li>
				))}
			</ol>
		</section>
	)
}

function Partners({ view, content }: Pick<CasePageProps, 'view' | 'content'>) {
	const { page } = words(view.language)
	if (content.partners.length === 0) return null
	return (
		<section class="flow">
			<h2>{page.partners}</h2>
			<ul lang={langOf({ view, content })}>
				{content.partners.map(({ name, role }) => (
					<li key={name}>{role === '' ? name : `${name}, ${role}`}</li>
				))}
			</ul>
		</section>
	)
}

function Money({ view, content }: Pick<CasePageProps, 'view' | 'content'>) {
	const { page, moneySources } = words(view.language)
	const amount = (value: string) => formatAmount(view.language, Number(value), content.currency)
	const rows = content.money.map(({ source, amount: paid }) => ({ paidBy: moneySources[source], amount: amount(paid) }))
	if (rows.length === 0) return null
	const total = budgetText(view.language, content)
	return (
		<section class="flow">
			<h2>{page.money}</h2>
			<Table
				caption={page.moneyCaption}
				captionHidden
				fold="narrow"
				rows={total === undefined ? rows : [...rows, { paidBy: page.total, amount: total }]}
				rowKey={({ paidBy }) => paidBy}
				columns={[
					{ heading: page.paidBy, cell: ({ paidBy }) => paidBy },
					{ heading: page.amount, cell: (row) => row.amount, numeric: true },
				]}
			/>
		</section>
	)
}

function Source(props: CasePageProps) {
	const { view, content, reading } = props
	const { page } = words(view.language)
	const edition =
		reading && page.edition(reading.edition, formatDate(view.language, reading.publishedAt, HOME_TIME_ZONE))
	const written = reading?.originalLanguage ?? content.language
	const source = [content.source, content.sourceId].filter((part) => part !== '').join(', ')
	return (
		<footer class="flow">
			<h2>{page.source}</h2>
			<p lang={written === view.language ? undefined : written}>{source}</p>
			{content.sourceUrl !== '' && (
				<p>
					<a href={content.sourceUrl} rel="noopener noreferrer nofollow">
						{page.toSource}
					</a>
				</p>
			)}
			{edition && <p class="small muted">{edition}</p>}
			<Citation {...props} />
		</footer>
	)
}
