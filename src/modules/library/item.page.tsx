import { formatDate, formatDay } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide, type Term, termLabel } from '../taxonomy/index.ts'
import { type ActsProps, ItemActs } from './item-acts.tsx'
import { type Edition, editionAddress, type Item, itemAddress } from './item.ts'
import { type HistoryProps, ItemHistory } from './item-history.tsx'
import { ItemStatus } from './item-status.tsx'
import { words } from './messages.ts'
import type { Answer } from './queries.ts'
import { otherLanguages, stateOf, type Translation, whyNotTranslatable } from './translation.ts'
import { TranslationStatus } from './translation-status.tsx'

export const outcomes = ['answer', 'review', 'retirement', 'restoration'] as const
export type Told = (typeof outcomes)[number]

export type ItemPageProps = ActsProps & {
	programmeName: string | null | undefined
	terms: readonly Term[]
	editions: readonly Edition[]
	answer: Answer | undefined
	events: HistoryProps['events']
	refusal?: string | undefined
	translations: readonly Translation[]
	told?: Told | undefined
}

export function ItemPage(props: ItemPageProps) {
	const { view, item, faults, refusal, told } = props
	const text = words(view.language)
	const reason = refusalText(view, refusal)
	return (
		<WorkspaceLayout view={view} title={item.title} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[{ label: text.room.title, href: '/library' }, { label: item.title }]}
					/>
					<h1 lang={item.language === view.language ? undefined : item.language}>{item.title}</h1>
					<p lang={item.language === view.language ? undefined : item.language}>{item.summary}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				{reason !== undefined && <Notice kind="bad" role="alert" title={reason} />}
				{told && <Notice kind="ok" title={text.item.told[told]} />}
				<About {...props} />
				<ItemActs {...props} />
				<Translations {...props} />
				<Editions view={view} item={item} editions={props.editions} />
				<ItemHistory view={view} events={props.events} />
			</div>
		</WorkspaceLayout>
	)
}

function refusalText(view: View, refusal: string | undefined): string | undefined {
	const { refusals } = words(view.language)
	const known = (Object.keys(refusals) as (keyof typeof refusals)[]).find((key) => key === refusal)
	return known && refusals[known]
}

function About({ view, item, programmeName, terms, answer }: ItemPageProps) {
	const { item: text, room, kinds } = words(view.language)
	const used = terms.filter(({ id }) => item.terms.some((term) => term.id === id))
	return (
		<Card title={text.about} beside={<ItemStatus view={view} item={item} />}>
			<div class="flow">
				<Rows
					kind="tight"
					pairs={[
						{ term: room.kind, value: kinds[item.kind] },
						{ term: text.programme, value: programmeName ?? text.house },
						{ term: room.editor, value: item.editorName ?? room.noEditor },
						{ term: room.review, value: item.reviewOn ? formatDay(view.language, item.reviewOn) : room.noReview },
						{ term: text.terms, value: used.map((term) => termLabel(view.language, term)).join(', ') },
						...(item.proposedForName === null ? [] : [{ term: text.proposedBy, value: item.proposedForName }]),
						...(answer ? [{ term: text.answered[answer.outcome], value: answer.reason }] : []),
					]}
				/>
				<p class="row">
					{item.state !== 'proposed' && <LinkButton href={`${itemAddress(item)}/edit`}>{text.edit}</LinkButton>}
					<LinkButton href={itemAddress(item)} kind="second" icon="eye">
						{text.page}
					</LinkButton>
				</p>
			</div>
		</Card>
	)
}

/** In which other languages it can be read, and whether they follow it. */
function Translations({ view, item, translations }: ItemPageProps) {
	const { translation: text, languageNames } = words(view.language)
	if (item.edition === 0) return null
	const languages = otherLanguages(item).filter((language) => whyNotTranslatable(item, language) === undefined)
	if (languages.length === 0) return null
	return (
		<Card title={text.card}>
			<Rows
				pairs={languages.map((language) => {
					const translation = translations.find((one) => one.language === language)
					return {
						term: languageNames[language],
						value: (
							<>
								<p class="row row--between">
									<TranslationStatus view={view} state={stateOf(translation, item)} />
									<LinkButton
										href={`/library/${item.id}/translations/${language}`}
										kind="second"
										size="small"
										about={languageNames[language]}
									>
										{translation === undefined ? text.translate : text.change}
									</LinkButton>
								</p>
								{typeof translation?.publishedOf === 'number' && (
									<p class="small muted">{text.ofEdition(translation.publishedOf)}</p>
								)}
							</>
						),
					}
				})}
			/>
		</Card>
	)
}

type EditionsProps = { view: View; item: Item; editions: readonly Edition[] }

function Editions({ view, item, editions }: EditionsProps) {
	const text = words(view.language).item
	return (
		<Card title={text.editions}>
			{editions.length === 0 ? (
				<p class="muted">{text.editionsNone}</p>
			) : (
				<Rows
					pairs={editions.map(({ edition, changes, publishedAt, publishedByName }) => ({
						term: text.edition(edition),
						value: (
							<>
								{changes === '' ? text.first : changes}
								<p class="small muted">
									{text.published(
										formatDate(view.language, publishedAt, HOME_TIME_ZONE),
										publishedByName ?? text.torvet,
									)}
								</p>
								<EditionActs view={view} item={item} edition={edition} />
							</>
						),
					}))}
				/>
			)}
		</Card>
	)
}

/** What is written now is told of in the history, so nothing is lost by bringing an older edition back. */
function EditionActs({ view, item, edition }: { view: View; item: Item; edition: number }) {
	const text = words(view.language).item
	const about = text.edition(edition)
	return (
		<form method="post" action={`/library/${item.id}/restoration`} class="row">
			<input type="hidden" name="version" value={item.version} />
			<LinkButton href={`${editionAddress(item, edition)}?original`} kind="quiet" size="small" about={about}>
				{text.see}
			</LinkButton>
			{edition < item.edition && (
				<Button name="edition" value={`${edition}`} kind="second" size="small" about={about}>
					{text.restore}
				</Button>
			)}
		</form>
	)
}
