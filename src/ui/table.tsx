import type { ComponentChildren } from 'preact'
import { asCell, asColumnHeader, asRow, asRowGroup, asRowHeader, asTable } from './roles.ts'

export type Column<Row> = {
	heading: string
	cell: (row: Row) => ComponentChildren
	/** Figures stand at the right in even digits. */
	numeric?: boolean | undefined
	/** For a column of buttons: the heading is read aloud but not shown. */
	headingHidden?: boolean | undefined
	/** Where a click on the heading leads, and how the rows are sorted by it now. */
	sort?: { href: string; now: 'ascending' | 'descending' | undefined } | undefined
}

type TableProps<Row> = {
	caption: string
	captionHidden?: boolean | undefined
	/** The first one names its row. */
	columns: readonly Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row) => string | number
	/** Where it folds into blocks: under 40rem of its own width, under 30rem, or never. */
	fold?: 'wide' | 'narrow' | 'never' | undefined
	isChosen?: ((row: Row) => boolean) | undefined
	class?: string | undefined
}

const folds = { wide: ' table--stack', narrow: ' table--stack-s', never: '' }

/** The roles keep it a table for those who listen, also when it folds and `display` changes. */
export function Table<Row>({ caption, captionHidden, columns, rows, fold = 'wide', ...props }: TableProps<Row>) {
	return (
		<div class="tablewrap" {...(fold === 'never' && { tabIndex: 0, role: 'region', 'aria-label': caption })}>
			<table class={`table${folds[fold]}${props.class ? ` ${props.class}` : ''}`} {...asTable}>
				<caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
				<thead {...asRowGroup}>
					<tr {...asRow}>
						{columns.map((column) => (
							<Heading key={column.heading} {...column} />
						))}
					</tr>
				</thead>
				<tbody {...asRowGroup}>
					{rows.map((row) => (
						<tr key={props.rowKey(row)} {...asRow} data-on={props.isChosen?.(row) ? '' : undefined}>
							{columns.map((column, index) => (
								<Cell key={column.heading} column={column} row={row} first={index === 0} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}

type HeadingProps = Pick<Column<unknown>, 'heading' | 'numeric' | 'headingHidden' | 'sort'>

function Heading({ heading, numeric, headingHidden, sort }: HeadingProps) {
	return (
		<th scope="col" {...asColumnHeader} class={numeric ? 'n' : undefined} aria-sort={sort?.now}>
			{sort ? <a href={sort.href}>{heading}</a> : headingHidden ? <span class="vh">{heading}</span> : heading}
		</th>
	)
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
	if (first) {
		return (
			<th scope="row" {...asRowHeader}>
				{column.cell(row)}
			</th>
		)
	}
	return (
		<td
			{...asCell}
			class={column.numeric ? 'n' : undefined}
			data-label={column.headingHidden ? undefined : column.heading}
		>
			<div>{column.cell(row)}</div>
		</td>
	)
}
