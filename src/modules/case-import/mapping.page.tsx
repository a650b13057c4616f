import { languages } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { currencies } from '../../platform/amount.ts'
import type { WholeImport } from './case-import.ts'
import { fields } from './columns.ts'
import { headingsOf, tidy } from './header.ts'
import { ImportFrame } from './import-frame.tsx'
import type { MappingDraft } from './mapping-form.ts'
import { words } from './messages.ts'

export type MappingPageProps = {
	view: View
	list: WholeImport
	draft: MappingDraft
	version: number
	faults?: Faults | undefined
	outdated?: boolean | undefined
}

export function MappingPage(props: MappingPageProps) {
	const { view, list, faults, version, outdated } = props
	const text = words(view.language)
	const { openQuote } = list.table
	return (
		<ImportFrame view={view} list={list} title={text.mapping} lead={text.mappingLead} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{outdated && <Notice kind="warn" role="alert" title={text.outdated} />}
			{openQuote !== null && <Notice kind="warn" title={text.openQuote(String(openQuote))} />}
			<FirstRows view={view} list={list} />
			<form method="post" action={`/cases/imports/${list.id}/mapping`} class="flow" style={{ '--flow': '1.5rem' }}>
				<input type="hidden" name="version" value={version} />
				<ListFields {...props} />
				<ColumnFields {...props} />
				<Button>{text.try}</Button>
			</form>
		</ImportFrame>
	)
}

const SHOWN = 6

function FirstRows({ view, list }: Pick<MappingPageProps, 'view' | 'list'>) {
	const text = words(view.language)
	const { rows, format, encoding, delimiter } = list.table
	const between = delimiter === null ? undefined : text.delimiters[delimiter]
	const read = [format.toUpperCase(), encoding?.toUpperCase(), between].filter((part) => part !== undefined)
	return (
		<Card title={text.firstRows} beside={<span class="muted">{`${text.readAs} ${read.join(', ')}`}</span>}>
			<ol class="small">
				{rows.slice(0, SHOWN).map(({ line, cells }) => (
					<li key={line}>{cells.map(short).join(' · ')}</li>
				))}
			</ol>
		</Card>
	)
}

function short(cell: string | number | undefined): string {
	const whole = tidy(cell)
	return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole
}

function fieldOf({ draft, faults }: MappingPageProps) {
	return (name: string, label: string) => ({ name, label, value: draft[name], fault: faults?.[name] })
}

function ListFields(props: MappingPageProps) {
	const text = words(props.view.language)
	const field = fieldOf(props)
	const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
		values.map((value) => ({ value, label: labels[value] }))
	return (
		<Card title={text.about}>
			<div class="flow">
				<TextField {...field('source', text.source)} hint={text.sourceHint} />
				<TextField {...field('sourceUrl', text.sourceUrl)} type="url" autocomplete="off" />
				<SelectField {...field('language', text.language)} options={options(languages, text.languages)} short />
				<SelectField
					{...field('currency', text.currency)}
					options={currencies.map((value) => ({ value, label: value }))}
					short
				/>
				<SelectField
					{...field('decimalMark', text.decimalMark)}
					options={options(['comma', 'point'] as const, text.decimalMarks)}
					short
				/>
				<SelectField
					{...field('duplicates', text.duplicates)}
					options={options(['leave', 'make'] as const, text.duplicateChoices)}
				/>
				<TextField {...field('headerFirst', text.headerFirst)} inputmode="numeric" short autocomplete="off" />
				<TextField {...field('headerCount', text.headerCount)} inputmode="numeric" short autocomplete="off" />
			</div>
		</Card>
	)
}

function ColumnFields(props: MappingPageProps) {
	const { view, list } = props
	const text = words(view.language)
	const field = fieldOf(props)
	const { header } = list.settings
	const content = list.table.rows.slice(header.first + header.count)
	const options = fields.map((value) => ({ value, label: text.fields[value] }))
	return (
		<Card title={text.columns}>
			<div class="flow">
				{headingsOf(list.table.rows, header).map((heading, column) => {
					const samples = content.map((row) => short(row.cells[column])).filter((sample) => sample !== '')
					return (
						<SelectField
							key={column}
							{...field(`column${column}`, heading || `${column + 1}`)}
							hint={samples.length === 0 ? undefined : samples.slice(0, 3).join(' · ')}
							empty={text.leaveOut}
							options={options}
						/>
					)
				})}
			</div>
		</Card>
	)
}
