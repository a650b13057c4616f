import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { findMeeting, listMeetings } from '../meetings/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { askToWait, WaitForm } from './ask-to-wait.ts'
import { caseAddress, casesAddress } from './case-address.ts'
import { CasePage, type CaseProps } from './case.page.tsx'
import { CasesPage } from './cases.page.tsx'
import { CheckForm, checkBack } from './check-back.ts'
import { holdCase } from './hold-case.ts'
import { atCase, inRoom, refusalOf } from './in-room.routes.tsx'
import { words } from './messages.ts'
import type { FindReleased } from './released.tsx'
import { findWait, listCases, listNotes, listTakeAways } from './queries.ts'
import { findKindred, findSlot, listPlaces } from './room-cases.ts'
import { TakeForm, takeCase } from './take-case.ts'
import { TakeHomeForm, takeHome } from './take-home.ts'
import { withdrawCase } from './withdraw-case.ts'
import { NoteForm, writeNote } from './write-note.ts'

const CASES = '/programmes/:slug/room/cases'

/** `findReleased` knows what left the room of a case. */
export function peerCasesRoutes(findReleased: FindReleased): Hono<Web> {
	const routes = new Hono<Web>()

	routes.get(CASES, async (c) => {
		const { actor, room } = await inRoom(c)
		const cases = await listCases(c.get('db'), actor, room)
		const meetings = await listMeetings(c.get('db'), actor, room)
		return page(c, <CasesPage view={c.get('view')} {...{ room, actor, cases, meetings }} />)
	})

	routes.get(`${CASES}/:id`, async (c) => {
		const asked = c.req.query('told')
		const told = (['offered', 'drafted', 'saved'] as const).find((one) => one === asked)
		return page(c, <CasePage {...(await caseData(c, findReleased))} told={told} />)
	})

	addForms(routes, findReleased)
	addSteps(routes, findReleased)
	return routes
}

/** Each form of the page about a case, and what it does. */
function addForms(routes: Hono<Web>, findReleased: FindReleased): void {
	formAt('taking', TakeForm, takeCase)
	formAt('wait', WaitForm, askToWait)
	formAt('notes', NoteForm, writeNote)
	formAt('take-aways', TakeHomeForm, takeHome)
	formAt('checks', CheckForm, checkBack)

	function formAt<Value extends object>(path: string, schema: z.ZodType<Value>, verb: Verb<Value>): void {
		routes.post(`${CASES}/:id/${path}`, async (c) => {
			const { room, one } = await atCase(c)
			const form = await readForm(c, schema, words(c.get('view').language).faults)
			const typed = { draft: form.draft as NonNullable<CaseProps['draft']> }
			if (!form.ok) {
				const faults = form.faults as CaseProps['faults'] & {}
				return page(c, <CasePage {...(await caseData(c, findReleased))} {...typed} faults={faults} />, 422)
			}
			const reason = await refusalOf(change(c, (tx, actor) => verb(tx, actor, { ...form.value, id: one.id })))
			if (reason) return page(c, <CasePage {...(await caseData(c, findReleased))} {...typed} reason={reason} />, 409)
			return c.redirect(`${caseAddress(room, one)}?told=saved`, 303)
		})
	}
}

type Verb<Value> = (tx: Tx, actor: Actor, wish: Value & { id: Id<'peerCase'> }) => Promise<void>

function addSteps(routes: Hono<Web>, findReleased: FindReleased): void {
	routes.post(`${CASES}/:id/holding`, async (c) => {
		const { room, one } = await atCase(c)
		const reason = await refusalOf(change(c, (tx, actor) => holdCase(tx, actor, one.id)))
		if (reason) return page(c, <CasePage {...(await caseData(c, findReleased))} reason={reason} />, 409)
		return c.redirect(caseAddress(room, one), 303)
	})

	routes.post(`${CASES}/:id/withdrawal`, async (c) => {
		const { room, one } = await atCase(c)
		const reason = await refusalOf(change(c, (tx, actor) => withdrawCase(tx, actor, one.id)))
		if (reason) return page(c, <CasePage {...(await caseData(c, findReleased))} reason={reason} />, 409)
		return c.redirect(casesAddress(room), 303)
	})
}

async function caseData(c: Context<Web>, findReleased: FindReleased): Promise<CaseProps> {
	const { actor, room, one } = await atCase(c)
	const db = c.get('db')
	const { language } = c.get('view')
	const meeting = one.meetingId === null ? undefined : await findMeeting(db, one.meetingId)
	const [terms, slot, places, wait, notes, takeAways, kindred, released] = await Promise.all([
		listTerms(db, 'theme'),
		meeting && findSlot(db, one, meeting),
		listPlaces(db, { actor, room, one }),
		findWait(db, one.id),
		listNotes(db, one.id),
		listTakeAways(db, [one.id]),
		findKindred(db, { actor, room, one, language }),
		findReleased(db, one.id),
	])
	const found = { terms, slot, places, wait, notes, takeAways, kindred, released }
	return { view: c.get('view'), room, actor, one, meeting, at: now(), ...found }
}
