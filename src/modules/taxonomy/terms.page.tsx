import { formatNumber, languages, type Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import { librarySide } from './side.ts'
import { byLabel, type Term, type TermKind, termKinds, termLabel } from './term.ts'

type CountedTerm = Term & { uses: number }
type FormerKeys = ReadonlyMap<Id<'term'>, string[]>
type TermsPageProps = {
	view: View
	terms: readonly CountedTerm[]
	formerKeys: FormerKeys
	told?: 'added' | 'saved' | 'merged' | undefined
}

export function TermsPage({ view, terms, formerKeys, told }: TermsPageProps) {
	const { list } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={list.title} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<h1>{list.title}</h1>
					<p>{list.lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				{told && <Notice kind="ok" title={list[told]} />}
				{termKinds.map((kind) => (
					<KindCard key={kind} view={view} kind={kind} formerKeys={formerKeys} terms={ofKind(view, terms, kind)} />
				))}
			</div>
		</WorkspaceLayout>
	)
}

function ofKind({ language }: View, terms: readonly CountedTerm[], kind: TermKind): CountedTerm[] {
	return terms.filter((term) => term.kind === kind).sort(byLabel(language))
}

type KindCardProps = { view: View; kind: TermKind; terms: readonly CountedTerm[]; formerKeys: FormerKeys }

function KindCard({ view, kind, terms, formerKeys }: KindCardProps) {
	const { list } = words(view.language)
	return (
		<Card title={list.kinds[kind]} id={kind}>
			<div class="flow">
				{terms.length === 0 ? <p>{list.none}</p> : <TermTable {...{ view, kind, terms, formerKeys }} />}
				<p>
					<LinkButton href={`/taxonomy/new?kind=${kind}`} kind="second" icon="plus">
						{list.add[kind]}
					</LinkButton>
				</p>
			</div>
		</Card>
	)
}

function TermTable({ view, kind, terms, formerKeys }: KindCardProps) {
	const { list } = words(view.language)
	return (
		<Table
			caption={list.kinds[kind]}
			captionHidden
			rows={terms}
			rowKey={({ id }) => id}
			columns={[
				{ heading: list.term, cell: (term) => <TermCell view={view} term={term} keys={formerKeys.get(term.id)} /> },
				{ heading: list.other, cell: (term) => <OtherLabels language={view.language} term={term} /> },
				{ heading: list.used, numeric: true, cell: ({ uses }) => formatNumber(view.language, uses) },
				{ heading: list.actions, headingHidden: true, cell: (term) => <EditLink view={view} term={term} /> },
			]}
		/>
	)
}

function TermCell({ view, term, keys = [] }: { view: View; term: Term; keys?: string[] | undefined }) {
	const { list } = words(view.language)
	return (
		<>
			{termLabel(view.language, term)}
			{keys.length > 0 && <p class="small muted">{list.former(keys.join(', '))}</p>}
		</>
	)
}

export function OtherLabels({ language, term }: { language: Language; term: Pick<Term, 'labels'> }) {
	const others = languages.filter((other) => other !== language)
	return (
		<span class="small muted">
			{others.map((other, index) => (
				<span key={other}>
					{index > 0 && ' · '}
					<span lang={other}>{term.labels[other]}</span>
				</span>
			))}
		</span>
	)
}

function EditLink({ view, term }: { view: View; term: Term }) {
	return (
		<LinkButton href={`/taxonomy/${term.key}`} kind="second" size="small" about={termLabel(view.language, term)}>
			{words(view.language).list.edit}
		</LinkButton>
	)
}
