import type { Language } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { Glyph } from '../../ui/icon.tsx'
import { asCell, asColumnHeader, asRow, asRowGroup, asRowHeader, asTable } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import { planWords, type PlanAction, type Progress } from '../plans/index.ts'
import { type Matrix, type MatrixCell, type MatrixRole, type MatrixRow, type Side } from './matrix.ts'
import { words } from './messages.ts'

type Look = { glyph: GlyphName; tone?: 'ink' | 'warn' | 'ok' | 'bad' }
const looks: Record<MatrixRole, Look> = {
	leads: { glyph: 'full', tone: 'ink' },
	contributes: { glyph: 'half' },
	asked: { glyph: 'dash', tone: 'warn' },
	accepted: { glyph: 'done', tone: 'ok' },
	partly: { glyph: 'q1', tone: 'warn' },
	rejected: { glyph: 'shut', tone: 'bad' },
}

type Props = {
	language: Language
	matrix: Matrix
	progress: ReadonlyMap<PlanAction['id'], Progress>
	/** Where an action is told of; without it the titles lead nowhere. */
	hrefOf?: (action: PlanAction) => string
}

/** Action by side: a wide table on a screen, one block for each action on a phone. */
export function MatrixTable({ language, matrix, progress, hrefOf }: Props) {
	const { matrix: t, sides } = words(language)
	return (
		<div class="tablewrap matwrap">
			<table class="table mat" {...asTable}>
				<caption class="vh">{t.caption}</caption>
				<thead {...asRowGroup}>
					<tr {...asRow}>
						<th scope="col" {...asColumnHeader}>
							{t.action}
						</th>
						{matrix.columns.map((side) => (
							<th key={side} scope="col" class="c" {...asColumnHeader}>
								{sides[side]}
							</th>
						))}
						<th scope="col" {...asColumnHeader}>
							{t.state}
						</th>
					</tr>
				</thead>
				<tbody {...asRowGroup}>
					{matrix.rows.map((row) => (
						<Row
							key={row.action.id}
							language={language}
							row={row}
							columns={matrix.columns}
							progress={progress.get(row.action.id)}
							href={hrefOf?.(row.action)}
						/>
					))}
				</tbody>
			</table>
		</div>
	)
}

type RowProps = {
	language: Language
	row: MatrixRow
	columns: readonly Side[]
	progress: Progress | undefined
	href: string | undefined
}

function Row({ language, row, columns, progress, href }: RowProps) {
	const { matrix: t } = words(language)
	const { action, agenda, cells } = row
	return (
		<tr {...asRow}>
			<th scope="row" {...asRowHeader}>
				{href === undefined ? action.title : <a href={href}>{action.title}</a>}
				{agenda !== '' && <span class="mat__a">{agenda}</span>}
			</th>
			{columns.map((side) => (
				<RoleCell key={side} language={language} side={side} cell={cells.find((one) => one.side === side)} />
			))}
			<td data-label={t.state} {...asCell}>
				<Standing language={language} action={action} progress={progress} />
			</td>
		</tr>
	)
}

type CellProps = { language: Language; side: Side; cell: MatrixCell | undefined }

function RoleCell({ language, side, cell }: CellProps) {
	const { matrix: t, sides, roles } = words(language)
	if (cell === undefined) {
		return (
			<td class="c is-empty" data-label={sides[side]} {...asCell}>
				<span class="vh">{t.none}</span>
			</td>
		)
	}
	const { glyph, tone } = looks[cell.role]
	return (
		<td class="c" data-label={sides[side]} title={cell.parties.map(({ name }) => name).join(', ')} {...asCell}>
			<span class="status" data-tone={tone}>
				<Glyph name={glyph} />
				<span class="mat__w">{roles[cell.role]}</span>
			</span>
		</td>
	)
}

/** What has not begun because something is missing says what. */
function Standing({ language, action, progress }: Pick<RowProps, 'language' | 'progress'> & { action: PlanAction }) {
	const { matrix: t } = words(language)
	const { state = 'not_begun', stateWords = '' } = progress ?? {}
	const text = stateWords === '' ? planWords(language).actionStates[state] : stateWords
	if (state === 'done') return <Status glyph="done" tone="ok" children={text} />
	if (state === 'under_way') return <Status glyph="half" tone="accent" children={text} />
	if (state === 'stopped') return <Status glyph="shut" children={text} />
	if (action.sought !== '') return <Status glyph="dash" tone="warn" children={t.asked(action.sought)} />
	return <Status glyph="ring" children={text} />
}

/** What the marks mean, beside the heading. */
export function MatrixKey({ language, matrix }: { language: Language; matrix: Matrix }) {
	const { roles } = words(language)
	const used = new Set(matrix.rows.flatMap(({ cells }) => cells.map(({ role }) => role)))
	const shown = Object.entries(looks).filter(([role]) => used.has(role as MatrixRole))
	return (
		<p class="small keyr">
			{shown.map(([role, { glyph }]) => (
				<span key={role}>
					<Glyph name={glyph} /> {roles[role as MatrixRole]}
				</span>
			))}
		</p>
	)
}
