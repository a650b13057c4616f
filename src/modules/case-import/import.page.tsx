import { formatNumber, plural } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CaseImport, ReportRow } from './case-import.ts'
import { ImportFrame } from './import-frame.tsx'
import { words } from './messages.ts'
import { noteText } from './note-text.ts'

export type ImportPageProps = {
	view: View
	list: CaseImport
	/** What would become of the rows, or what did. */
	rows: readonly ReportRow[]
	told?: 'imported' | 'undone' | undefined
	refusal?: string | undefined
	reason?: string | undefined
	faults?: Faults | undefined
}

export function ImportPage(props: ImportPageProps) {
	const { view, list, told, faults } = props
	const text = words(view.language)
	const isOpen = list.state === 'open'
	return (
		<ImportFrame
			view={view}
			list={list}
			title={isOpen ? text.dry : text.report}
			lead={isOpen ? text.dryLead : text.states[list.state]}
			faults={faults}
		>
			<ErrorSummary language={view.language} faults={faults} />
			{told && <Notice kind="ok" title={text[told]} />}
			<Refusal {...props} />
			<Counts {...props} />
			{isOpen && <Begin {...props} />}
			<Rows {...props} />
			{list.state === 'imported' && <Undo {...props} />}
		</ImportFrame>
	)
}

function Refusal({ view, refusal }: ImportPageProps) {
	const { refusals, outdated } = words(view.language)
	if (refusal === undefined) return null
	const reasons: Record<string, string> = { ...refusals, outdated }
	return <Notice kind="bad" role="alert" title={reasons[refusal] ?? refusal} />
}

function Counts({ view, list, rows }: ImportPageProps) {
	const text = words(view.language)
	const count = (fits: (row: ReportRow) => boolean) => formatNumber(view.language, rows.filter(fits).length)
	const pairs = [
		{ term: text.rows, value: formatNumber(view.language, rows.length) },
		{ term: list.state === 'open' ? text.made : text.madeDone, value: count(({ outcome }) => outcome === 'made') },
		{ term: text.faulty, value: count(({ outcome }) => outcome === 'faulty') },
		{ term: text.duplicate, value: count(({ outcome }) => outcome === 'duplicate') },
		{ term: text.notesOnly, value: count(({ outcome, notes }) => outcome === 'made' && notes.length > 0) },
	]
	return (
		<Card>
			<Facts pairs={pairs} />
		</Card>
	)
}

function Begin({ view, list }: ImportPageProps) {
	const text = words(view.language)
	return (
		<Card title={text.doIt}>
			<form method="post" action={`/cases/imports/${list.id}/import`} class="flow">
				<input type="hidden" name="version" value={list.version} />
				<p>{text.doItLead}</p>
				<p class="row">
					<Button>{text.doIt}</Button>
					<LinkButton kind="second" href={`/cases/imports/${list.id}/mapping`}>
						{text.again}
					</LinkButton>
				</p>
			</form>
		</Card>
	)
}

const SHOWN = 200

function Rows({ view, list, rows }: ImportPageProps) {
	const text = words(view.language)
	const noted = rows.filter(({ notes }) => notes.length > 0)
	return (
		<Card title={text.report}>
			<div class="flow">
				<p>
					<a href={`/cases/imports/${list.id}/report.csv`}>{text.csv}</a>
				</p>
				{noted.length === 0 && <p>{text.nothing}</p>}
				{noted.length > SHOWN && <p>{plural(view.language, SHOWN, { one: text.firstOnly, other: text.firstOnly })}</p>}
				{noted.length > 0 && <NoteTable view={view} rows={noted.slice(0, SHOWN)} />}
				{list.state === 'imported' && (
					<p>
						<a href="/library?kind=case">{text.toLibrary}</a>
					</p>
				)}
			</div>
		</Card>
	)
}

function NoteTable({ view, rows }: Pick<ImportPageProps, 'view' | 'rows'>) {
	const text = words(view.language)
	return (
		<Table
			caption={text.report}
			captionHidden
			rows={rows}
			rowKey={({ line }) => line}
			columns={[
				{ heading: text.line, cell: ({ line }) => line },
				{
					heading: text.row,
					cell: ({ title, slug }) => (slug === null ? title : <a href={`/cases/${slug}/edit`}>{title}</a>),
				},
				{ heading: text.outcome, cell: ({ outcome }) => text.outcomes[outcome] },
				{
					heading: text.note,
					cell: ({ notes }) => (
						<ul>
							{notes.map((note, index) => (
								<li key={index}>{noteText(view.language, note)}</li>
							))}
						</ul>
					),
				},
			]}
		/>
	)
}

function Undo({ view, list, reason, faults }: ImportPageProps) {
	const text = words(view.language)
	return (
		<Card title={text.undo}>
			<form method="post" action={`/cases/imports/${list.id}/undoing`} class="flow">
				<p>{text.undoLead}</p>
				<TextField name="reason" label={text.reason} value={reason} fault={faults?.['reason']} rows={2} />
				<Button kind="bad">{text.undo}</Button>
			</form>
		</Card>
	)
}
