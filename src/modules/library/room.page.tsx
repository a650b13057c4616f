import { formatDay, formatNumber, type Language } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide } from '../taxonomy/index.ts'
import { isDueForReview, type Item, type ItemKind, itemKinds, kindAddress } from './item.ts'
import { ItemStatus } from './item-status.tsx'
import { words } from './messages.ts'

type RoomPageProps = {
	view: View
	items: readonly Item[]
	kind: ItemKind | undefined
	/** Those that this installation can make. */
	kinds: readonly ItemKind[]
	/** Translations whose original has gone on since. */
	behind: readonly Behind[]
	today: string
}

export type Behind = { item: Item; language: Language; ofEdition: number }

/** What waits for the secretariat comes first; what is well comes last. */
export function RoomPage({ view, items, kind, kinds, behind, today }: RoomPageProps) {
	const { room, newKinds } = words(view.language)
	const due = items.filter((item) => isDueForReview(item, today))
	const inState = (state: Item['state']) => items.filter((item) => item.state === state)
	const retired = inState('retired')
	return (
		<WorkspaceLayout view={view} title={room.title} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<h1>{room.title}</h1>
					<p>{room.lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<KindTabs view={view} kind={kind} />
				<p class="row">
					{kinds.map((made) => (
						<LinkButton key={made} href={`${kindAddress(made)}/new`} kind="second" icon="plus">
							{newKinds[made]}
						</LinkButton>
					))}
				</p>
				<Items view={view} id="proposed" title={room.proposed} none={room.proposedNone} items={inState('proposed')} />
				<Items view={view} id="due" title={room.due} none={room.dueNone} items={due} />
				<BehindItems view={view} behind={behind} />
				<Items view={view} title={room.draft} none={room.draftNone} items={inState('draft')} />
				<Items view={view} title={room.published} none={room.publishedNone} items={inState('published')} />
				{retired.length > 0 && <Items view={view} title={room.retired} none="" items={retired} />}
			</div>
		</WorkspaceLayout>
	)
}

function KindTabs({ view, kind }: { view: View; kind: ItemKind | undefined }) {
	const { room, kinds } = words(view.language)
	const tabs = itemKinds.map((known) => ({
		href: `/library?kind=${known}`,
		label: kinds[known],
		current: kind === known,
	}))
	return (
		<Tabs label={room.filter} tabs={[{ href: '/library', label: room.all, current: kind === undefined }, ...tabs]} />
	)
}

type ItemsProps = { view: View; id?: string | undefined; title: string; none: string; items: readonly Item[] }

function Items({ view, id, title, none, items }: ItemsProps) {
	return (
		<Card id={id} title={title} beside={<span class="muted">{formatNumber(view.language, items.length)}</span>}>
			{items.length === 0 ? (
				<p class="muted">{none}</p>
			) : (
				<Table caption={title} captionHidden columns={columns(view)} rows={items} rowKey={({ id }) => id} />
			)}
		</Card>
	)
}

function BehindItems({ view, behind }: { view: View; behind: readonly Behind[] }) {
	const { room, item: text, languageNames } = words(view.language)
	return (
		<Card
			id="behind"
			title={room.behind}
			beside={<span class="muted">{formatNumber(view.language, behind.length)}</span>}
		>
			{behind.length === 0 ? (
				<p class="muted">{room.behindNone}</p>
			) : (
				<Table
					caption={room.behind}
					captionHidden
					rows={behind}
					rowKey={({ item, language }) => `${item.id} ${language}`}
					columns={[
						{ heading: room.item, cell: ({ item }) => <TitleLink view={view} item={item} /> },
						{
							heading: room.language,
							cell: ({ item, language }) => (
								<a href={`/library/${item.id}/translations/${language}`}>{languageNames[language]}</a>
							),
						},
						{ heading: room.edition, cell: ({ item, ofEdition }) => text.lag(ofEdition, item.edition) },
					]}
				/>
			)}
		</Card>
	)
}

function columns(view: View): Column<Item>[] {
	const { room, kinds } = words(view.language)
	return [
		{ heading: room.item, cell: (item) => <TitleLink view={view} item={item} /> },
		{ heading: room.kind, cell: ({ kind }) => kinds[kind] },
		{ heading: room.state, cell: (item) => <ItemStatus view={view} item={item} /> },
		{ heading: room.editor, cell: (item) => item.editorName ?? item.proposedForName ?? room.noEditor },
		{
			heading: room.review,
			cell: ({ reviewOn }) => (reviewOn === null ? room.noReview : formatDay(view.language, reviewOn)),
		},
		{ heading: room.edition, numeric: true, cell: ({ edition }) => formatNumber(view.language, edition) },
	]
}

function TitleLink({ view, item }: { view: View; item: Item }) {
	return (
		<a href={`/library/${item.id}`} lang={item.language === view.language ? undefined : item.language}>
			{item.title}
		</a>
	)
}
