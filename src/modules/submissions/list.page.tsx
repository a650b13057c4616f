import { formatNumber, plural } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Segmented } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { applicationWords, deadlineText, populationText, shortDateTime } from '../applications/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { filters, isRow, type ListView, listAddress, type Row, rowsOf, type SortKey } from './list-view.ts'
import { words } from './messages.ts'
import type { ListedApplication } from './queries.ts'

type ListPageProps = {
	view: View
	call: CallDetail
	side: Side
	applications: readonly ListedApplication[]
	shown: ListView
	/** Whether drafts and addresses are for these eyes. */
	runs: 'call' | 'nothing'
}

/** Who has applied to a call: what was handed in, and who has begun. */
export function ListPage(props: ListPageProps) {
	const { view, call, side, applications, shown, runs } = props
	const { list } = words(view.language)
	const rows = rowsOf(applications, shown)
	return (
		<WorkspaceLayout view={view} title={`${list.title}: ${call.title}`} side={side}>
			<div class="ws__head edhead">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[{ label: call.title, href: `/calls/${call.slug}` }, { label: list.title }]}
					/>
					<h1>{list.title}</h1>
					<p>{countsText(props)}</p>
				</div>
				{runs === 'call' && (
					<div class="row">
						<LinkButton kind="second" icon="download" href={`/calls/${call.slug}/applications.csv`} download>
							{list.download}
						</LinkButton>
					</div>
				)}
			</div>
			<div class="flow">
				<Filter {...props} />
				{rows.length > 0 ? <Rows {...props} rows={rows} /> : <Nothing {...props} />}
				{runs === 'call' && <Begun {...props} />}
			</div>
		</WorkspaceLayout>
	)
}

function countsText({ view, applications, runs }: ListPageProps): string {
	const { language } = view
	const { list } = words(language)
	const count = (state: ListedApplication['state']) => applications.filter((a) => a.state === state).length
	return [
		plural(language, count('submitted'), list.submitted),
		...(count('withdrawn') > 0 ? [plural(language, count('withdrawn'), list.withdrawn)] : []),
		...(runs === 'call' && count('draft') > 0 ? [plural(language, count('draft'), list.begun)] : []),
	].join(', ')
}

function Filter({ view, call, applications, shown }: ListPageProps) {
	const { list } = words(view.language)
	const { states } = applicationWords(view.language)
	if (!applications.some(({ state }) => state === 'withdrawn')) return null
	const rows = applications.filter(isRow)
	const choices = filters.map((state) => ({
		href: listAddress(call.slug, { ...shown, state }),
		label: state === 'all' ? list.all : states[state],
		count: ` ${state === 'all' ? rows.length : rows.filter((row) => row.state === state).length}`,
		current: state === shown.state,
	}))
	return <Segmented label={list.filter} choices={choices} />
}

function Nothing({ view, call, shown }: ListPageProps) {
	const { list } = words(view.language)
	if (shown.state !== 'all') return <Empty title={list.noneFiltered} />
	return (
		<Empty title={list.none}>
			<p>{list.noneText(deadlineText(view.language, call))}</p>
		</Empty>
	)
}

function Rows({ view, call, shown, rows }: ListPageProps & { rows: Row[] }) {
	const { language } = view
	const { list } = words(language)
	const sortable = (key: SortKey) => ({ heading: list[key], sort: sortOf(call.slug, shown, key) })
	const columns: Column<Row>[] = [
		{
			...sortable('number'),
			cell: ({ id, facts }) => (
				<a class="nowrap" href={`/applications/${id}/submission`}>
					{facts.number}
				</a>
			),
		},
		{ ...sortable('place'), cell: ({ facts }) => <PlaceName facts={facts} /> },
		{ ...sortable('region'), cell: ({ facts }) => facts.place.regionName ?? applicationWords(language).place.unknown },
		{ ...sortable('population'), cell: ({ facts }) => populationText(language, facts.place), numeric: true },
		{ heading: list.themes, cell: ({ facts }) => facts.themes.map(({ label }) => label).join(', ') },
		{ ...sortable('state'), cell: ({ state }) => <State view={view} state={state} /> },
		{
			...sortable('submittedAt'),
			cell: ({ submittedAt }) => shortDateTime(language, submittedAt, call.programme.timeZone),
		},
		{ ...sortable('words'), cell: ({ facts }) => formatNumber(language, facts.words), numeric: true },
	]
	return <Table caption={list.caption} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
}

function PlaceName({ facts }: Pick<Row, 'facts'>) {
	const { place, organisation } = facts
	if (organisation.name.startsWith(place.name)) return <>{place.name}</>
	return (
		<>
			{place.name} <span class="muted">{organisation.name}</span>
		</>
	)
}

function State({ view, state }: { view: View; state: Row['state'] }) {
	const { states } = applicationWords(view.language)
	return state === 'submitted' ? (
		<Status glyph="done" tone="ok">
			{states.submitted}
		</Status>
	) : (
		<Status glyph="shut">{states[state]}</Status>
	)
}

/** A second click on a heading turns the order round. */
function sortOf(slug: string, shown: ListView, key: SortKey): NonNullable<Column<Row>['sort']> {
	const isNow = shown.sort === key
	const order = isNow && shown.order === 'asc' ? 'desc' : 'asc'
	const now = isNow ? (shown.order === 'asc' ? 'ascending' : 'descending') : undefined
	return { href: listAddress(slug, { ...shown, sort: key, order }), now }
}

/** Who has begun, and nothing of what they write. */
function Begun({ view, applications }: ListPageProps) {
	const { list } = words(view.language)
	const { states } = applicationWords(view.language)
	const drafts = applications.filter(({ state }) => state === 'draft')
	if (drafts.length === 0) return null
	return (
		<section class="flow">
			<h2>{list.begunTitle}</h2>
			<p class="muted">{list.begunText}</p>
			<ul>
				{drafts.map(({ id, organisationName, reopened }) => (
					<li key={id}>
						{organisationName}
						{reopened && ` (${states.reopened})`}
					</li>
				))}
			</ul>
		</section>
	)
}
