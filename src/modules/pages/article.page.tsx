import type { ComponentChildren } from 'preact'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import { contentLanguage, type Programme, programmeFeed, themed } from '../programmes/index.ts'
import { Blocks } from './blocks.tsx'
import type { Content } from './content.ts'
import { words } from './messages.ts'
import { type PageKind, rooms } from './page.ts'
import { articleThings } from './structured-article.ts'

export type Article = {
	kind: PageKind
	content: Content
	files: readonly StoredFile[]
	/** Missing while nothing was published: a preview. */
	shown?: { firstAt: Date; sinceAt: Date } | undefined
}

export type ArticlePageProps = {
	view: View
	/** Without one it is a page of the house. */
	programme: Programme | null
	article: Article
	/** Where those who may do so edit it. */
	editHref?: string | undefined
	/** Above everything: that this is only a preview. */
	note?: ComponentChildren
}

/** A page, a news item or a publication. The preview is this very page, so what one sees there is what comes. */
export function ArticlePage(props: ArticlePageProps) {
	const { view, programme, article, note } = props
	const { content, files } = article
	const title = programme === null ? content.title : `${content.title} – ${programme.name}`
	const lang = contentLanguage(view, content)
	return (
		<PublicLayout
			view={programme === null ? view : themed(view, programme)}
			title={title}
			feed={programme === null ? undefined : programmeFeed(programme)}
			structuredData={articleThings(view, programme, article)}
		>
			{note}
			<article>
				<Head {...props} />
				<div class="wrap articlebody">
					<Blocks language={view.language} blocks={content.blocks} files={files} lang={lang} />
				</div>
			</article>
		</PublicLayout>
	)
}

function Head(props: ArticlePageProps) {
	const { view, programme, article } = props
	const { title, summary } = article.content
	const lang = contentLanguage(view, article.content)
	const head = (
		<>
			<Crumbs language={view.language} crumbs={crumbsOf(props)} />
			{programme && (
				<ProgrammeName>
					<span lang={contentLanguage(view, programme)}>{programme.name}</span>
				</ProgrammeName>
			)}
			<h1 lang={lang}>{title}</h1>
			{summary !== '' && (
				<p class="lead" lang={lang}>
					{summary}
				</p>
			)}
			<Told {...props} />
		</>
	)
	if (programme !== null) return <Facade class="hero--article">{head}</Facade>
	return (
		<div class="proghead">
			<div class="wrap">{head}</div>
		</div>
	)
}

function crumbsOf({ view, programme, article }: ArticlePageProps): Crumb[] {
	const text = words(view.language)
	const here = { label: article.content.title }
	if (programme === null) return [{ label: text.home, href: '/' }, here]
	const address = `/programmes/${programme.slug}`
	const room = { label: text.rooms[article.kind], href: `${address}/${rooms[article.kind]}` }
	const way = [
		{ label: text.programmes, href: '/programmes' },
		{ label: programme.name, href: address },
	]
	return article.kind === 'page' ? [...way, here] : [...way, room, here]
}

/** Who, when and on which terms. */
function Told({ view, article, editHref }: ArticlePageProps) {
	const text = words(view.language)
	return (
		<>
			{article.kind === 'publication' && <PublicationFacts view={view} content={article.content} />}
			{article.shown && article.kind !== 'page' && (
				<p class="small">
					<Dates view={view} {...article.shown} />
				</p>
			)}
			{editHref !== undefined && (
				<p>
					<LinkButton href={editHref} kind="second" icon="edit">
						{text.edit}
					</LinkButton>
				</p>
			)}
		</>
	)
}

function PublicationFacts({ view, content }: { view: View; content: Content }) {
	const text = words(view.language)
	const pairs = [
		{ term: text.facts.authors, value: content.authors },
		{ term: text.facts.year, value: content.year },
		{ term: text.facts.language, value: text.languages[content.language] },
		{ term: text.facts.licence, value: text.licences[content.licence] },
	]
	return <Facts pairs={pairs.filter(({ value }) => value !== '')} />
}

function Dates({ view, firstAt, sinceAt }: { view: View; firstAt: Date; sinceAt: Date }) {
	const text = words(view.language)
	const [first, since] = [dayAt(firstAt, HOME_TIME_ZONE), dayAt(sinceAt, HOME_TIME_ZONE)]
	return (
		<>
			<time dateTime={first}>{text.published(formatDay(view.language, first))}</time>
			{since > first && (
				<>
					{'. '}
					<time dateTime={since}>{text.updated(formatDay(view.language, since))}</time>
				</>
			)}
		</>
	)
}
