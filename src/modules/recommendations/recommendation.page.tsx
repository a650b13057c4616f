import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay, formatNumber, listWords } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Facade } from '../../ui/facade.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type AskedReading, Citation, type Item, ReadingNote } from '../library/index.ts'
import { type Programme, themed } from '../programmes/index.ts'
import { FollowUps, Responses, Trials } from './recommendation-parts.tsx'
import { words } from './messages.ts'
import type { RecommendationContent } from './recommendation.ts'
import type { FollowUp, Response } from './response.ts'
import type { Trial, TrialTown } from './trial.ts'

export type RecommendationPageProps = AskedReading & {
	view: View
	item: Item
	content: RecommendationContent
	/** Undefined where the reader may not see it, or there is none. */
	programme: Programme | undefined
	responses: readonly Response[]
	followUps: readonly FollowUp[]
	towns: readonly TrialTown[]
	trials: readonly Trial[]
	mayEdit: boolean
	told?: 'proposed' | 'response' | 'followUp' | undefined
}

export function RecommendationPage(props: RecommendationPageProps) {
	const { view, item, content, programme } = props
	const { recommendations, page } = words(view.language)
	const lang = content.language === view.language ? undefined : content.language
	const isPublic = item.edition > 0
	return (
		<PublicLayout
			view={programme === undefined ? view : themed(view, programme)}
			title={`${content.title} – ${recommendations}`}
			canonical={props.canonical}
			noindex={props.noindex}
			feed={{ href: '/recommendations/feed.atom', title: recommendations }}
		>
			<Head {...props} lang={lang} />
			<div class="wrap recgrid">
				<div class="recmain">
					<Standing {...props} />
					{content.request !== '' && (
						<section>
							<h2>{page.request}</h2>
							<WrittenText text={content.request} lang={lang} />
						</section>
					)}
					<Grounds {...props} lang={lang} />
					{isPublic && <Responses {...props} />}
					{isPublic && <Trials {...props} />}
					{isPublic && <FollowUps {...props} />}
				</div>
				<Aside {...props} />
			</div>
		</PublicLayout>
	)
}

type Spoken = RecommendationPageProps & { lang: string | undefined }

function Head({ view, content, programme, towns, trials, lang }: Spoken) {
	const text = words(view.language)
	const tried = trials.filter(({ state }) => state === 'tried').length
	const names = content.addressees.map((addressee) => text.addressees[addressee])
	const triedIn = text.matrix.tried(formatNumber(view.language, tried), formatNumber(view.language, towns.length))
	return (
		<Facade class="rechead">
			<Crumbs
				language={view.language}
				crumbs={[{ label: text.recommendations, href: '/recommendations' }, { label: content.title }]}
			/>
			{content.number !== null && <p>{text.list.number(formatNumber(view.language, content.number))}</p>}
			<h1 lang={lang}>{content.title}</h1>
			<p class="lead" lang={lang}>
				{content.summary}
			</p>
			<Facts
				pairs={[
					{ term: text.page.to, value: names.length === 0 ? text.noAddressee : listWords(view.language, names) },
					...(programme === undefined
						? []
						: [{ term: text.page.programme, value: <ProgrammeLink {...{ view, programme }} /> }]),
					...(towns.length === 0 ? [] : [{ term: text.page.trials, value: triedIn }]),
				]}
			/>
		</Facade>
	)
}

function ProgrammeLink({ view, programme }: { view: View; programme: Programme }) {
	return (
		<a
			href={`/programmes/${programme.slug}`}
			lang={programme.language === view.language ? undefined : programme.language}
		>
			{programme.name}
		</a>
	)
}

/** What a reader must know first: that it no longer holds, or is not public yet. */
function Standing({ told, ...props }: RecommendationPageProps) {
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

function Grounds({ view, content, lang, reading }: Spoken) {
	const { page } = words(view.language)
	const written = reading?.originalLanguage ?? content.language
	const sourceLang = written === view.language ? undefined : written
	if (content.grounds === '' && content.source === '') return null
	return (
		<section>
			{content.grounds !== '' && (
				<>
					<h2>{page.grounds}</h2>
					<WrittenText text={content.grounds} lang={lang} />
				</>
			)}
			{content.source !== '' && (
				<p class="tiny muted" lang={sourceLang}>
					{page.source(content.source)}
				</p>
			)}
		</section>
	)
}

function Aside(props: RecommendationPageProps) {
	const { view, item, content, programme, mayEdit } = props
	const { page, addressees } = words(view.language)
	return (
		<aside class="recaside flow" aria-label={page.aside}>
			{item.edition > 0 && (
				<FollowLink language={view.language} what="recommendation" id={item.id} about={item.title} size="block" />
			)}
			{mayEdit && item.state !== 'proposed' && (
				<LinkButton href={`/recommendations/${item.slug}/edit`} kind="second" size="block" icon="edit">
					{page.edit}
				</LinkButton>
			)}
			{mayEdit && item.edition > 0 && (
				<>
					{content.addressees.map((addressee) => (
						<LinkButton
							key={addressee}
							href={`/recommendations/${item.slug}/responses/${addressee}`}
							kind="second"
							size="block"
						>
							{page.recordResponse(addressees[addressee])}
						</LinkButton>
					))}
					<LinkButton href={`/recommendations/${item.slug}/follow-ups/new`} kind="second" size="block">
						{page.addFollowUp}
					</LinkButton>
				</>
			)}
			{mayEdit && (
				<p>
					<a href={`/library/${item.id}`}>{page.keep}</a>
				</p>
			)}
			{programme !== undefined && (
				<p>
					<a href={`/programmes/${programme.slug}/recommendations`}>{page.matrix}</a>
				</p>
			)}
			<Edition {...props} />
			<Citation {...props} />
		</aside>
	)
}

function Edition({ view, item, reading, asked }: RecommendationPageProps) {
	const { page } = words(view.language)
	if (reading === undefined) return null
	const { edition, publishedAt, changes, originalLanguage } = reading
	const published = formatDate(view.language, publishedAt, HOME_TIME_ZONE)
	return (
		<div class="small muted">
			<p>
				{page.edition(formatNumber(view.language, edition), published)}{' '}
				{item.editorName !== null && page.editor(item.editorName)}{' '}
				{asked === undefined && item.reviewOn !== null && page.reviewOn(formatDay(view.language, item.reviewOn))}
			</p>
			{changes !== '' && (
				<p>
					{page.changes}:{' '}
					<span lang={originalLanguage === view.language ? undefined : originalLanguage}>{changes}</span>
				</p>
			)}
		</div>
	)
}
