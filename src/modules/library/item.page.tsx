import { formatDate, formatDay } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide, type Term, termLabel } from '../taxonomy/index.ts'
import { type ActsProps, ItemActs } from './item-acts.tsx'
import { type Edition, itemAddress } from './item.ts'
import { type HistoryProps, ItemHistory } from './item-history.tsx'
import { ItemStatus } from './item-status.tsx'
import { words } from './messages.ts'
import type { Answer } from './queries.ts'

export type ItemPageProps = ActsProps & {
	programmeName: string | null | undefined
	terms: readonly Term[]
	editions: readonly Edition[]
	answer: Answer | undefined
	events: HistoryProps['events']
	refusal?: string | undefined
	told?: 'answer' | 'review' | 'retirement' | undefined
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
				<Editions view={view} editions={props.editions} />
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

function Editions({ view, editions }: { view: View; editions: readonly Edition[] }) {
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
							</>
						),
					}))}
				/>
			)}
		</Card>
	)
}
