import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { allow, found, NotFound, Refused, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import type { ReportRow, WholeImport } from './case-import.ts'
import { whyNotReadableColumns } from './columns.ts'
import { dryRun } from './dry-run.ts'
import { importCases } from './import-cases.ts'
import { ImportPage, type ImportPageProps } from './import.page.tsx'
import { ImportsPage } from './imports.page.tsx'
import { mappingDraft, mappingForm, settingsIn } from './mapping-form.ts'
import { MappingPage, type MappingPageProps } from './mapping.page.tsx'
import { words } from './messages.ts'
import { canImport } from './policy.ts'
import { findImport, listImports, listReport } from './queries.ts'
import { MOST_BYTES, readTable } from './read-table.ts'
import { receiveList } from './receive-list.ts'
import { reportCsv } from './report-csv.ts'
import { setMapping } from './set-mapping.ts'
import { undoImport } from './undo-import.ts'

export const caseImportRoutes = new Hono<Web>()
const ROOM = '/cases/imports'

caseImportRoutes.get(ROOM, (c) => showRoom(c, undefined))

caseImportRoutes.post(ROOM, async (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	const { language } = c.get('view')
	const { faults } = words(language)
	// The form around the file needs a little room too.
	if (Number(c.req.header('content-length') ?? 0) > MOST_BYTES + 100_000) return showRoom(c, faults.tooBig)
	const file = (await c.req.formData()).get('file')
	if (!(file instanceof File) || file.name === '') return showRoom(c, faults.fileMissing)
	const bytes = new Uint8Array(await file.arrayBuffer())
	const table = readTable(bytes)
	if (typeof table === 'string') return showRoom(c, faults[table])
	const name = file.name
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.slice(0, 200)
	const list = { name, bytes, table, language, programmeId: null }
	const id = await change(c, (tx, actor) => receiveList(tx, actor, list))
	return c.redirect(`${ROOM}/${id}/mapping`, 303)
})

caseImportRoutes.get(`${ROOM}/:id/mapping`, async (c) => {
	const list = await readOwn(c)
	if (list.state !== 'open') return c.redirect(`${ROOM}/${list.id}`, 303)
	return showMapping(c, list, {})
})

caseImportRoutes.post(`${ROOM}/:id/mapping`, async (c) => {
	const list = await readOwn(c)
	const { faults } = words(c.get('view').language)
	const width = Math.max(...list.table.rows.map(({ cells }) => cells.length))
	const form = await readForm(c, mappingForm(width), faults)
	if (!form.ok) return showMapping(c, list, { draft: form.draft, faults: form.faults }, 422)
	const settings = settingsIn(form.value, width)
	const why = whyNotReadableColumns(settings.columns)
	if (why) {
		const column = why.field === undefined ? 0 : settings.columns.lastIndexOf(why.field)
		return showMapping(c, list, { draft: form.draft, faults: { [`column${column}`]: faults[why.reason] } }, 422)
	}
	const mapping = { id: list.id, version: form.value.version, settings }
	const isSaved = await unlessOutdated(change(c, (tx, actor) => setMapping(tx, actor, mapping)))
	if (!isSaved)
		return showMapping(c, found(await findImport(c.get('db'), list.id)), { draft: form.draft, outdated: true }, 409)
	return c.redirect(`${ROOM}/${list.id}`, 303)
})

caseImportRoutes.get(`${ROOM}/:id`, async (c) => {
	const told = (['imported', 'undone'] as const).find((done) => done === c.req.query('told'))
	return showImport(c, await readOwn(c), { told })
})

caseImportRoutes.get(`${ROOM}/:id/report.csv`, async (c) => {
	const list = await readOwn(c)
	const csv = reportCsv(c.get('view').language, await rowsOf(c, list))
	c.header('content-disposition', 'attachment; filename="report.csv"')
	return c.body(csv, 200, { 'content-type': 'text/csv; charset=utf-8' })
})

const VersionForm = z.object({ version: z.coerce.number().int() })

caseImportRoutes.post(`${ROOM}/:id/import`, async (c) => {
	const list = await readOwn(c)
	const form = await readForm(c, VersionForm, {})
	const order = { id: list.id, version: form.ok ? form.value.version : 0 }
	try {
		const isDone = await unlessOutdated(change(c, (tx, actor) => importCases(tx, actor, order)))
		if (!isDone) return await showImport(c, list, { refusal: 'outdated' }, 409)
	} catch (error) {
		return showRefusal(c, list, error)
	}
	return c.redirect(`${ROOM}/${list.id}?told=imported`, 303)
})

const UndoForm = z.object({ reason: z.string().trim().min(1, 'reasonMissing').max(1000, 'reasonLong') })

caseImportRoutes.post(`${ROOM}/:id/undoing`, async (c) => {
	const list = await readOwn(c)
	const form = await readForm(c, UndoForm, words(c.get('view').language).faults)
	if (!form.ok) return showImport(c, list, { reason: form.draft.reason, faults: form.faults }, 422)
	const undoing = { ...form.value, id: list.id }
	try {
		await change(c, (tx, actor) => undoImport(tx, actor, undoing))
	} catch (error) {
		return showRefusal(c, list, error)
	}
	return c.redirect(`${ROOM}/${list.id}?told=undone`, 303)
})

async function readOwn(c: Context<Web>): Promise<WholeImport> {
	const actor = signedIn(c)
	const list = found(await findImport(c.get('db'), idParam<'caseImport'>(c, 'id')))
	if (!canImport(actor, list)) throw new NotFound()
	return list
}

async function showRefusal(c: Context<Web>, { id }: WholeImport, error: unknown) {
	if (!(error instanceof Refused)) throw error
	return showImport(c, found(await findImport(c.get('db'), id)), { refusal: error.reason }, 409)
}

async function showRoom(c: Context<Web>, fault: string | undefined) {
	const actor = signedIn(c)
	allow(isSecretariatSomewhere(actor))
	const lists = (await listImports(c.get('db'))).filter((list) => canImport(actor, list))
	const faults = fault === undefined ? undefined : { file: fault }
	return page(c, <ImportsPage view={c.get('view')} lists={lists} faults={faults} />, fault === undefined ? 200 : 422)
}

type MappingState = Partial<Pick<MappingPageProps, 'draft' | 'faults' | 'outdated'>>

function showMapping(c: Context<Web>, list: WholeImport, state: MappingState, status: Status = 200) {
	const props = { draft: mappingDraft(list), version: list.version, ...state }
	return page(c, <MappingPage view={c.get('view')} list={list} {...props} />, status)
}

type ImportState = Partial<Pick<ImportPageProps, 'told' | 'refusal' | 'reason' | 'faults'>>

async function showImport(c: Context<Web>, list: WholeImport, state: ImportState, status: Status = 200) {
	const rows = await rowsOf(c, list)
	return page(c, <ImportPage view={c.get('view')} list={list} rows={rows} {...state} />, status)
}

async function rowsOf(c: Context<Web>, list: WholeImport): Promise<ReportRow[]> {
	if (list.state !== 'open') return listReport(c.get('db'), list.id)
	const tried = await dryRun(c.get('db'), list)
	return tried.map(({ line, title, outcome, notes }) => ({ line, title, outcome, notes, slug: null }))
}
