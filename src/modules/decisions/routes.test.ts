import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aConflict } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aConfirmedProposal, aProposal } from '../../../tests/support/decisions.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { prepareLetters } from './prepare-letters.ts'
import { listLetters } from './queries.ts'
import { sendLetters } from './send-letters.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)
const terms = { appealNotice: 'Der kan klages inden fire uger.', signature: 'Sekretariatet' }

function make<Made>(work: (tx: Tx) => Promise<Made>): Promise<Made> {
	return db.transaction().execute(work)
}

test('from a proposal to a published result', async () => {
	const { call, proposalId, decisionMaker, secretariat, applicants, applications } = await make(aProposal)
	const room = `/calls/${call.slug}/decision`

	expect(await (await browser.get(room, decisionMaker)).text()).toContain('Træf afgørelse')
	expect(await (await browser.get(room, secretariat)).text()).not.toContain('Træf afgørelse')
	const decided = await browser.post(`/proposals/${proposalId}/decision`, { outcome: 'confirmed' }, decisionMaker)
	expect(decided.headers.get('location')).toBe(room)

	const letters = /\/decisions\/[0-9a-f-]{36}\/letters/.exec(await (await browser.get(room, secretariat)).text())![0]
	expect((await browser.post(letters, terms, secretariat)).status).toBe(303)
	const dispatch = letters.replace('letters', 'dispatch')
	expect(await (await browser.get(dispatch, secretariat)).text()).toContain('3 tilsagn og 1 afslag')
	expect((await browser.post(dispatch, {}, secretariat)).status).toBe(303)
	expect((await browser.post(letters.replace('letters', 'publication'), {}, secretariat)).status).toBe(303)

	const own = await browser.get(`/applications/${applications[3]!.id}/letter`, applicants[3])
	expect(await own.text()).toContain('I er ikke udvalgt denne gang')
	const page = await (await browser.get(`/programmes/${call.programme.slug}`)).text()
	expect(page).toContain(applications[0]!.place.name)
	expect(page).not.toContain(applications[3]!.place.name)
})

test('the decision maker and the secretariat are told of a conflict that was declared too late', async () => {
	const { call, proposalId, decisionMaker, secretariat, assessors, applications } = await make(aProposal)
	const room = `/calls/${call.slug}/decision`
	const told = async () => {
		const pages = [await browser.get(room, decisionMaker), await browser.get(`/proposals/${proposalId}`, secretariat)]
		return Promise.all(pages.map(async (page) => (await page.text()).includes(sentence)))
	}
	const sentence = `${assessors[0]!.name} om ${applications[1]!.place.name}, `
	expect(await told()).toEqual([false, false])

	travelTo(new Date(now().getTime() + 60_000))
	await make((tx) => aConflict(tx, assessors[0]!, applications[1]!.id))

	expect(await told()).toEqual([true, true])
})

test('sending back without a reason comes back with what is missing', async () => {
	const { proposalId, decisionMaker } = await make(aProposal)

	const answer = await browser.post(
		`/proposals/${proposalId}/decision`,
		{ outcome: 'sent_back', reason: '' },
		decisionMaker,
	)

	expect(answer.status).toBe(422)
	expect(await answer.text()).toContain('Skriv, hvorfor du sender tilbage')
})

test('letters without complaint guidance are not written, and nothing typed is lost', async () => {
	const { decisionId, secretariat } = await make(aConfirmedProposal)

	const answer = await browser.post(
		`/decisions/${decisionId}/letters`,
		{ appealNotice: '', signature: 'Karen H.' },
		secretariat,
	)
	const html = await answer.text()

	expect(answer.status).toBe(422)
	expect(html).toContain('Skriv en klagevejledning')
	expect(html).toContain('Karen H.')
	expect(await listLetters(db, decisionId)).toEqual([])
})

test('whoever saves a letter second sees both texts', async () => {
	const { decisionId, secretariat } = await make(aConfirmedProposal)
	await db.transaction().execute((tx) => prepareLetters(tx, secretariat, { decisionId, ...terms }))
	const [letter] = await listLetters(db, decisionId)
	const path = `/letters/${letter!.id}`
	await browser.post(
		path,
		{ subject: 'Først', body: 'Den første tekst', version: String(letter!.version) },
		secretariat,
	)

	const second = await browser.post(
		path,
		{ subject: 'Sidst', body: 'Den anden tekst', version: String(letter!.version) },
		secretariat,
	)
	const html = await second.text()

	expect(second.status).toBe(409)
	expect(html).toContain('Den første tekst')
	expect(html).toContain('Den anden tekst')
})

test('others get no further than they may', async () => {
	const { call, proposalId, decisionId, decisionMaker, assessors, applicants, applications, secretariat } =
		await make(aConfirmedProposal)
	await db.transaction().execute((tx) => prepareLetters(tx, secretariat, { decisionId, ...terms }))
	const [letter] = await listLetters(db, decisionId)
	const room = `/calls/${call.slug}/decision`
	const status = async (path: string, as?: { id: (typeof decisionMaker)['id'] }) => (await browser.get(path, as)).status

	expect(await status(room)).toBe(401)
	expect(await status(room, assessors[0])).toBe(403)
	expect(await status(room, applicants[0])).toBe(403)
	expect(await status(`/decisions/${decisionId}/letters`, decisionMaker)).toBe(403)
	expect(await status(`/decisions/${decisionId}/letters`, applicants[0])).toBe(404)
	expect(await status(`/letters/${letter!.id}`, applicants[0])).toBe(404)
	expect(await status(`/decisions/${proposalId}/letters`, secretariat)).toBe(404)
	expect(await status('/decisions/x/letters', secretariat)).toBe(404)
	expect((await browser.post(`/decisions/${decisionId}/dispatch`, {}, decisionMaker)).status).toBe(403)
	expect(await status(`/applications/${applications[0]!.id}/letter`, applicants[0])).toBe(404)

	await db.transaction().execute((tx) => sendLetters(tx, secretariat, decisionId))
	expect(await status(`/applications/${applications[0]!.id}/letter`, applicants[0])).toBe(200)
	expect(await status(`/applications/${applications[0]!.id}/letter`, applicants[1])).toBe(404)
})
