import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { docxFile, pdfFile } from '../../platform/documents/index.ts'
import { allow, NotFound } from '../../platform/errors.ts'
import { page, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listRegister } from '../partnerships/index.ts'
import { listReports } from '../plan-progress/index.ts'
import { canWritePlan, listVersions, readPlan } from '../plans/index.ts'
import { FilesPage } from './files.page.tsx'
import { writeHandover } from './handover.ts'
import { addressOf, type PlanFacts } from './plan-facts.ts'
import { type Format, formats, planFiles } from './plan-files.ts'
import { readPublishedFacts, readWorkingFacts } from './queries.ts'

export const planDocumentRoutes = new Hono<Web>()

planDocumentRoutes.get('/plans/:slug/work/files', async (c) => {
	const actor = signedIn(c)
	const plan = await readPlan(c.get('db'), actor, textParam(c, 'slug'))
	const versions = await listVersions(c.get('db'), plan.id)
	const { publicUrl } = c.get('config')
	return page(c, <FilesPage view={c.get('view')} actor={actor} plan={plan} versions={versions} publicUrl={publicUrl} />)
})

/** Says how to reach people: for those who write the plan. */
for (const format of ['pdf', 'docx'] as const) {
	planDocumentRoutes.get(`/plans/:slug/work/files/handover.${format}`, async (c) => {
		const actor = signedIn(c)
		const db = c.get('db')
		const plan = await readPlan(db, actor, textParam(c, 'slug'))
		allow(canWritePlan(actor, plan))
		const facts = await readWorkingFacts(db, actor, plan.slug)
		const reports = await listReports(db, plan.id)
		const register = await listRegister(db, plan.partnership.id)
		const today = dayAt(now(), HOME_TIME_ZONE)
		const written = writeHandover({ facts, reports, register, now: now(), today })
		const body = format === 'pdf' ? await pdfFile(written) : await docxFile(written)
		return c.body(body, 200, headersOf(format, `${plan.slug}-handover`))
	})
}

for (const format of formats) {
	planDocumentRoutes.get(`/plans/:slug/plan.${format}`, async (c) =>
		fileOf(c, format, await readPublishedFacts(c.get('db'), textParam(c, 'slug'))),
	)

	planDocumentRoutes.get(`/plans/:slug/versions/:number/plan.${format}`, async (c) =>
		fileOf(c, format, await readPublishedFacts(c.get('db'), textParam(c, 'slug'), numberOf(c))),
	)

	planDocumentRoutes.get(`/plans/:slug/work/files/plan.${format}`, async (c) =>
		fileOf(c, format, await readWorkingFacts(c.get('db'), signedIn(c), textParam(c, 'slug'))),
	)
}

/** The file brings its own style and asks nobody for anything. */
const ITSELF = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

async function fileOf(c: Context<Web>, format: Format, facts: PlanFacts) {
	const version = facts.edition ? `-${facts.edition.number}` : ''
	const body = await planFiles[format].make(facts, c.get('config').publicUrl)
	// For search engines: the page, and not one of its files, is what is found.
	c.header('link', `<${c.get('config').publicUrl}${addressOf(facts)}>; rel="canonical"`)
	return c.body(body, 200, headersOf(format, `${facts.plan.slug}${version}`))
}

function headersOf(format: Format, name: string) {
	return {
		'content-type': planFiles[format].type,
		'content-disposition': `${shown[format]}; filename="${name}.${format}"`,
		'content-security-policy': ITSELF,
		'cache-control': 'private, no-cache',
	}
}

const shown = { pdf: 'inline', html: 'inline', json: 'inline', docx: 'attachment', xlsx: 'attachment' } as const

function numberOf(c: Context<Web>): number {
	const { success, data } = z.coerce.number().int().min(1).max(99_999).safeParse(textParam(c, 'number'))
	if (!success) throw new NotFound()
	return data
}
