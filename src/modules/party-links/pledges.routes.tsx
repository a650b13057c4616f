import { type Context, Hono } from 'hono'
import { refusalOf } from '../../platform/errors.ts'
import { idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { CodePage, OverPage } from './code.page.tsx'
import { CodeForm, type Confirmed, confirmPledge } from './confirm-pledge.ts'
import { type Reason, words } from './messages.ts'
import type { Pledge } from './pledge.ts'
import { findPledge } from './pledge.queries.ts'

/** Where an address is proven, by the code of a mail or its link. */
export const pledgesRoutes = new Hono<Web>()

pledgesRoutes.get('/pledges/:id', async (c) => {
	const view = c.get('view')
	const pledge = await findPledge(c.get('db'), idParam<'pledge'>(c, 'id'))
	if (!pledge) return page(c, <OverPage view={view} />, 404)
	return page(c, <CodePage view={view} pledge={pledge} proof={c.req.query('key') ?? ''} />)
})

pledgesRoutes.post('/pledges/:id', async (c) => {
	const view = c.get('view')
	const db = c.get('db')
	const { faults } = words(view.language)
	const pledge = await findPledge(db, idParam<'pledge'>(c, 'id'))
	const form = await readForm(c, CodeForm, faults)
	if (!pledge || !form.ok) return page(c, <OverPage view={view} />, 404)
	let outcome: Confirmed | undefined
	const reason = await refusalOf<Reason>(
		db.transaction().execute(async (tx) => {
			outcome = await confirmPledge(tx, pledge.id, form.value)
		}),
	)
	if (reason) return page(c, <CodePage view={view} pledge={pledge} proof={form.value.key} reason={reason} />, 409)
	return answered(c, pledge, outcome ?? { fault: 'pledgeOver' })
})

function answered(c: Context<Web>, pledge: Pledge, outcome: Confirmed) {
	const view = c.get('view')
	if ('token' in outcome) return c.redirect(`/p/${outcome.token}?told=pledged`, 303)
	if (outcome.fault === 'pledgeOver') return page(c, <OverPage view={view} />, 404)
	const fault = words(view.language).faults[outcome.fault]
	return page(c, <CodePage view={view} pledge={pledge} proof="" fault={fault} />, 422)
}
