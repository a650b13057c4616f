import { formatDate, formatDay, listWords, plural } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { Facts, type Pair } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type AskedReading, Citation, type Item, ReadingNote } from '../library/index.ts'
import { type Term, termLabel } from '../taxonomy/index.ts'
import type { ListedMeasure, MeasureContent } from './measure.ts'
import { MeasureAside } from './measure-aside.tsx'
import { Checklist, Examples, HowTo, Literature, Warnings } from './measure-parts.tsx'
import { words } from './messages.ts'
import { measureGuide } from './structured-measure.ts'
import { tallyOf, type Use, type Verdict } from './verdict.ts'
import { Stories } from './stories.tsx'
import type { Story } from './story.ts'
import { Uses } from './uses.tsx'
import { Verdicts } from './verdicts.tsx'

export type MeasurePageProps = AskedReading & {
	view: View
	item: Item
	content: MeasureContent
	terms: readonly Term[]
	verdicts: readonly Verdict[]
	uses: readonly Use[]
	related: readonly ListedMeasure[]
	stories: readonly Story[]
	mayEdit: boolean
	maySpeak: boolean
	told?: 'proposed' | 'verdict' | 'use' | undefined
}

export function MeasurePage(props: MeasurePageProps) {
	const { view, item, content, reading, canonical, noindex } = props
	const { toolbox, page } = words(view.language)
	const lang = langOf(view, content.language)
	// Sources and titles of books stand as they were written.
	const sourceLang = langOf(view, reading?.originalLanguage ?? content.language)
	return (
		<PublicLayout
			view={view}
			title={`${content.title} – ${toolbox}`}
			canonical={canonical}
			noindex={noindex}
			feed={{ href: '/toolbox/feed.atom', title: toolbox }}
			structuredData={measureGuide(view, item, content)}
		>
			<Head {...props} lang={lang} />
			<div class="wrap mgrid">
				<div class="mmain">
					<Standing {...props} />
					{content.problem !== '' && (
						<section>
							<h2>{page.problem}</h2>
							<WrittenText text={content.problem} lang={lang} />
						</section>
					)}
					{content.approach !== '' && (
						<section>
							<h2>{page.approach}</h2>
							<WrittenText text={content.approach} lang={lang} />
						</section>
					)}
					<HowTo view={view} content={content} lang={lang} />
					{item.edition > 0 && <Verdicts view={view} verdicts={props.verdicts} />}
					<Checklist view={view} content={content} lang={lang} />
					<Warnings view={view} content={content} lang={lang} />
					<Examples view={view} content={content} lang={lang} sourceLang={sourceLang} />
					<Stories view={view} stories={props.stories} />
					{item.edition > 0 && <Uses view={view} uses={props.uses} />}
					<Literature view={view} content={content} lang={lang} sourceLang={sourceLang} />
				</div>
				<MeasureAside {...props} edition={<Edition {...props} />} />
			</div>
		</PublicLayout>
	)
}

function langOf(view: View, language: string): string | undefined {
	return language === view.language ? undefined : language
}

function Head({ view, content, terms, verdicts, item, lang }: MeasurePageProps & { lang: string | undefined }) {
	const { toolbox, page } = words(view.language)
	const challenges = terms.filter(({ id, kind }) => kind === 'challenge' && item.terms.some((term) => term.id === id))
	return (
		<Facade class="mhead">
			<Crumbs language={view.language} crumbs={[{ label: toolbox, href: '/toolbox' }, { label: content.title }]} />
			<h1 lang={lang}>{content.title}</h1>
			<p class="lead" lang={lang}>
				{content.summary}
			</p>
			<Facts pairs={factsOf(view, content, tallyOf(verdicts).tested)} />
			{challenges.length > 0 && (
				<p>
					{page.helps}{' '}
					{challenges.map((term, index) => (
						<span key={term.id}>
							{index > 0 && ', '}
							<a href={`/toolbox?challenge=${term.key}`}>{termLabel(view.language, term)}</a>
						</span>
					))}
				</p>
			)}
		</Facade>
	)
}

function factsOf(view: View, content: MeasureContent, tested: number): Pair[] {
	const { page, durations, costs, leaders, towns, list } = words(view.language)
	const leads =
		content.ledNote ||
		listWords(
			view.language,
			content.ledBy.map((leader) => leaders[leader]),
		)
	return [
		content.duration ? { term: page.time, value: durations[content.duration] } : [],
		content.cost ? { term: page.price, value: costs[content.cost] } : [],
		leads === '' ? [] : { term: page.leads, value: leads },
		{ term: page.tested, value: tested > 0 ? plural(view.language, tested, towns) : list.untested },
	].flat()
}

/** What a reader must know first: that it is no longer recommended, or not public yet. */
function Standing({ told, ...props }: MeasurePageProps) {
	const { view, item } = props
	const { page } = words(view.language)
	const state = item.state === 'retired' && item.edition === 0 ? 'declined' : item.state
	return (
		<>
			{told && <Notice kind="ok" title={page.told[told]} />}
			{state !== 'published' && <Notice kind={state === 'retired' ? 'warn' : 'info'} title={page.states[state]} />}
			<ReadingNote {...props} />
		</>
	)
}

function Edition(props: MeasurePageProps) {
	const { view, item, reading, asked } = props
	const { page } = words(view.language)
	if (reading === undefined) return null
	const published = formatDate(view.language, reading.publishedAt, HOME_TIME_ZONE)
	return (
		<>
			<div class="small muted">
				<p>
					{page.edition(reading.edition, published)} {item.editorName !== null && page.editor(item.editorName)}{' '}
					{asked === undefined && item.reviewOn !== null && page.reviewOn(formatDay(view.language, item.reviewOn))}
				</p>
				{reading.changes !== '' && (
					<p>
						{page.changes}: <span lang={langOf(view, reading.originalLanguage)}>{reading.changes}</span>
					</p>
				)}
				<p>{page.estimate}</p>
				<p class="noprint">{page.print}</p>
			</div>
			<Citation {...props} />
		</>
	)
}
