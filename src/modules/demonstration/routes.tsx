import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { moveClock, now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { callPhase, listCalls } from '../calls/index.ts'
import { findMail, listMails } from '../messages/index.ts'
import { openSession, setSessionCookie } from '../people/index.ts'
import { assessAsDemo } from './assess-as-demo.ts'
import { catchUp, setClock } from './clock-setting.ts'
import { DemoPage } from './demo.page.tsx'
import { MailboxPage } from './mailbox.page.tsx'
import { MailPage } from './mail.page.tsx'
import { words } from './messages.ts'
import { listDemoPeople } from './queries.ts'

const demoRoutes = new Hono<Web>()

demoRoutes.get('/demo', async (c) => {
	return page(c, <DemoPage {...(await demoData(c))} />)
})

async function demoData(c: Context<Web>) {
	const db = c.get('db')
	const at = now()
	const closed = (await listCalls(db, undefined)).filter(
		(call) => call.programme.invented && callPhase(call, at) === 'closed',
	)
	return { view: c.get('view'), people: await listDemoPeople(db), closed, at }
}

const SessionForm = z.object({ person: z.uuid().transform((id) => id as Id<'person'>) })

demoRoutes.post('/demo/sessions', async (c) => {
	const form = await readForm(c, SessionForm, {})
	if (!form.ok) return c.redirect('/demo', 303)
	const userAgent = c.req.header('user-agent') ?? ''
	const secret = await c
		.get('db')
		.transaction()
		.execute((tx) => openSession(tx, form.value.person, userAgent))
	setSessionCookie(c, secret)
	return c.redirect('/desk', 303)
})

const MOST_DAYS = 5000
const ClockForm = z.object({
	days: z
		.string()
		.trim()
		.regex(/^-?\d{1,4}$/, 'daysWrong')
		.transform(Number)
		.refine((days) => Math.abs(days) <= MOST_DAYS, 'daysWrong'),
})

/** The demonstration's own assessors finish what they have not touched, in one of the two open calls. */
demoRoutes.post('/demo/assessments', async (c) => {
	const form = await readForm(c, AssessmentForm, {})
	if (!form.ok) return c.redirect('/demo', 303)
	await c
		.get('db')
		.transaction()
		.execute((tx) => assessAsDemo(tx, form.value.call))
	return c.redirect('/demo', 303)
})

const AssessmentForm = z.object({ call: z.uuid().transform((id) => id as Id<'call'>) })

demoRoutes.get('/demo/mails', async (c) => {
	return page(c, <MailboxPage view={c.get('view')} mails={await listMails(c.get('db'), { limit: 500 })} />)
})

demoRoutes.get('/demo/mails/:id', async (c) => {
	const mail = found(await findMail(c.get('db'), idParam(c, 'id')))
	return page(c, <MailPage view={c.get('view')} mail={mail} />)
})

/** With the tasks that are done by the clock, which a clock that jumps would leave out. */
export function demonstrationRoutes(scheduled: readonly string[]): Hono<Web> {
	return new Hono<Web>().route('/', demoRoutes).route('/', clockRoutes(scheduled))
}

function clockRoutes(scheduled: readonly string[]): Hono<Web> {
	/** `0` sets the clock right again; any other number moves it that many days on from where it stands. */
	return new Hono<Web>().post('/demo/clock', async (c) => {
		const form = await readForm(c, ClockForm, words(c.get('view').language).faults)
		if (!form.ok) {
			return page(c, <DemoPage {...(await demoData(c))} draft={form.draft} faults={form.faults} />, 422)
		}
		const standing = now().getTime() - Date.now()
		const offset = form.value.days === 0 ? 0 : Math.round(standing) + form.value.days * 86_400_000
		const db = c.get('db')
		await db.transaction().execute((tx) => setClock(tx, offset))
		moveClock(offset)
		// Not before the clock of this process stands there: they ask it for the time.
		await db.transaction().execute((tx) => catchUp(tx, scheduled))
		return c.redirect('/demo', 303)
	})
}
