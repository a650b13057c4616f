import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Page, pageKinds } from '../pages/index.ts'
import type { Room } from '../roles/index.ts'
import { EditorFrame } from './frame.tsx'
import { words } from './messages.ts'
import { PageStatus } from './page-status.tsx'
import { contentPath } from './room.ts'

export type ListPageProps = {
	view: View
	room: Room
	pages: readonly Page[]
	at: Date
	draft?: { kind?: string; title?: string } | undefined
	faults?: Faults | undefined
}

/** Everything that is written for a programme or for the house, and the way to something new. */
export function ListPage(props: ListPageProps) {
	const { view, room, pages, faults } = props
	const text = words(view.language)
	return (
		<EditorFrame view={view} room={room} title={text.content} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			<p class="muted">{room.programme === null ? text.houseLead : text.contentLead}</p>
			{pages.length === 0 ? (
				<Empty title={text.list.none}>
					<p>{text.list.noneText}</p>
				</Empty>
			) : (
				<Written {...props} />
			)}
			<Fresh {...props} />
		</EditorFrame>
	)
}

function Written({ view, room, pages, at }: ListPageProps) {
	const { list, kinds } = words(view.language)
	return (
		<Table
			caption={list.caption}
			captionHidden
			columns={[
				{
					heading: list.title,
					cell: (page) => (
						<a href={`/content/${page.id}`} lang={page.draft.language}>
							{page.draft.title}
						</a>
					),
				},
				{ heading: list.kind, cell: (page) => kinds[page.kind] },
				{ heading: list.state, cell: (page) => <PageStatus {...{ view, room, page, at }} /> },
			]}
			rows={pages}
			rowKey={({ id }) => id}
		/>
	)
}

function Fresh({ view, room, draft, faults }: ListPageProps) {
	const { fresh, kinds, kindHints } = words(view.language)
	const options = pageKinds.map((value) => ({ value, label: kinds[value], hint: kindHints[value] }))
	return (
		<Card title={fresh.title} id="new">
			<form method="post" action={contentPath(room)} class="flow" style={{ '--field': 'var(--measure)' }}>
				{room.programme === null ? (
					<input type="hidden" name="kind" value="page" />
				) : (
					<ChoiceGroup
						kind="one"
						name="kind"
						label={fresh.kind}
						value={draft?.kind}
						fault={faults?.['kind']}
						options={options}
					/>
				)}
				<TextField name="title" label={fresh.name} value={draft?.title} fault={faults?.['title']} autocomplete="off" />
				<p>
					<Button>{fresh.start}</Button>
				</p>
			</form>
		</Card>
	)
}
