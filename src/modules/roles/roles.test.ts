import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { findActor, findPersonByEmail } from '../people/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { endPartner } from './end-partner.ts'
import { endRole } from './end-role.ts'
import { ensureAdministrator } from './ensure-administrator.ts'
import { giveRole, type Post } from './give-role.ts'
import { letApply } from './let-apply.ts'
import { letPropose } from './let-propose.ts'
import { listGrants, listPartners } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)

let made = 0

async function aStaff(tx: Tx) {
	made += 1
	const administrator = await aPerson(tx, `Pia Admin ${made}`, { roles: ['administrator'] })
	const programmeId = await aPublishedProgramme(tx, administrator)
	const secretariat = await aPerson(tx, `Karen Sekretær ${made}`, { roles: [{ role: 'secretariat', programmeId }] })
	const post: Post = { programmeId, place: 'Bymidter', url: 'http://localhost:3000/sign-in', language: 'da' }
	return { administrator, secretariat, programmeId, post }
}

/** Of the mandates that others gave nothing is asked. */
async function givenBy(tx: Tx, { id }: { id: string }) {
	return (await trailOf(tx, 'mandate.given')).filter(({ actorId }) => actorId === id)
}

const lise = { name: 'Lise Ny', email: 'lise.ny@forskning.example' }

test('somebody new gets a role, an event and a mail that says how to come in', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, post, programmeId } = await aStaff(tx)

		await giveRole(tx, secretariat, { ...lise, role: 'assessor' }, post)

		const person = (await findPersonByEmail(tx, lise.email))!
		expect((await findActor(tx, person.id, now()))?.grants).toEqual([{ role: 'assessor', programmeId }])
		expect(await trailOf(tx, 'role.given')).toMatchObject([
			{ actorId: secretariat.id, programmeId, particulars: { role: 'assessor' } },
		])
		const mails = await tx.selectFrom('mails').select(['recipient', 'subject', 'body_text']).execute()
		expect(mails).toMatchObject([{ recipient: lise.email, subject: 'Du er med i Bymidter' }])
		expect(mails[0]!.body_text).toContain('Du har fået rollen Bedømmer i Bymidter.')
	}))

test('a role is held once', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, post } = await aStaff(tx)
		await giveRole(tx, secretariat, { ...lise, role: 'assessor' }, post)

		await expect(giveRole(tx, secretariat, { ...lise, role: 'assessor' }, post)).rejects.toThrow(
			new Refused('alreadyHeld'),
		)
		await giveRole(tx, secretariat, { ...lise, role: 'committee' }, post)
	}))

test('a secretariat makes no administrators and staffs no other programme', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, administrator, post } = await aStaff(tx)
		const elsewhere = await aPublishedProgramme(tx, administrator)

		await expect(giveRole(tx, secretariat, { ...lise, role: 'administrator' }, post)).rejects.toThrow(Forbidden)
		await expect(
			giveRole(tx, secretariat, { ...lise, role: 'reader' }, { ...post, programmeId: elsewhere }),
		).rejects.toThrow(Forbidden)
		await expect(
			giveRole(tx, secretariat, { ...lise, role: 'reader' }, { ...post, programmeId: null }),
		).rejects.toThrow(Forbidden)
	}))

test('a role that is taken back ends at once, and that it was held stays on record', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, post, programmeId } = await aStaff(tx)
		await giveRole(tx, secretariat, { ...lise, role: 'assessor' }, post)
		const person = (await findPersonByEmail(tx, lise.email))!
		travelTo('2026-04-01T10:00:00Z')
		const grant = (await listGrants(tx, programmeId, '2026-04-01')).find(({ personId }) => personId === person.id)!

		await endRole(tx, secretariat, grant.id)

		expect((await findActor(tx, person.id, now()))?.grants).toEqual([])
		const kept = await tx
			.selectFrom('role_grants')
			.select(['valid_from', 'valid_to'])
			.where('id', '=', grant.id)
			.execute()
		expect(kept).toEqual([{ valid_from: '2026-03-10', valid_to: '2026-03-31' }])
		expect(await trailOf(tx, 'role.ended')).toMatchObject([
			{ actorId: secretariat.id, particulars: { role: 'assessor' } },
		])
	}))

test('an outsider takes no role back', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, programmeId } = await aStaff(tx)
		const outsider = await aPerson(tx, 'Udefra')
		const [grant] = (await listGrants(tx, programmeId, '2026-03-10')).filter(
			({ personId }) => personId === secretariat.id,
		)

		await expect(endRole(tx, outsider, grant!.id)).rejects.toThrow(Forbidden)
	}))

test('the last administrator stays', () =>
	inTransaction(db, async (tx) => {
		await tx.deleteFrom('role_grants').where('role', '=', 'administrator').execute()
		const { administrator } = await aStaff(tx)
		const [own] = (await listGrants(tx, null, '2026-03-10')).filter(({ personId }) => personId === administrator.id)

		await expect(endRole(tx, administrator, own!.id)).rejects.toThrow(new Refused('lastAdministrator'))
	}))

test('somebody is let apply for a municipality that had no organisation here', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, post } = await aStaff(tx)
		const { municipalityCode, organisationId } = await aMunicipality(tx)
		await tx.deleteFrom('organisations').where('id', '=', organisationId).execute()

		await letApply(tx, secretariat, { ...lise, municipality: municipalityCode }, post)

		const person = (await findPersonByEmail(tx, lise.email))!
		expect((await findActor(tx, person.id, now()))?.mandates).toMatchObject([{ role: 'applicant' }])
		expect(await givenBy(tx, secretariat)).toMatchObject([{ particulars: { role: 'applicant' } }])
	}))

test('the first administrator comes from the environment, once', async () => {
	await ensureAdministrator(db, 'first@torvet.example')
	await ensureAdministrator(db, 'first@torvet.example')

	const grants = (await listGrants(db, null, '2026-03-10')).filter(({ email }) => email === 'first@torvet.example')
	expect(grants.map(({ role }) => role)).toEqual(['administrator'])
})

test('on the page: given, refused with what was typed, taken back', async () => {
	const { secretariat, programmeId } = await db.transaction().execute(aStaff)
	const { slug } = (await findProgramme(db, programmeId))!
	const people = `/programmes/${slug}/people`

	const faulty = await browser.post(`/programmes/${slug}/roles`, { name: 'Ole', email: 'ole', role: '' }, secretariat)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Vælg en rolle')
	expect(html).toContain('value="ole"')

	const ole = { name: 'Ole Bedømmer', email: 'ole@forskning.example', role: 'assessor' }
	expect((await browser.post(`/programmes/${slug}/roles`, ole, secretariat)).status).toBe(303)
	expect((await browser.post(`/programmes/${slug}/roles`, ole, secretariat)).status).toBe(409)
	const wish = { 'partner-name': 'Sofie', 'partner-email': 'sofie', 'partner-organisation': 'Bylauget' }
	const unread = await browser.post(`/programmes/${slug}/partners`, wish, secretariat)
	expect([unread.status, (await unread.text()).includes('value="Bylauget"')]).toEqual([422, true])
	const partner = { ...wish, 'partner-email': 'sofie@handel.example' }
	const given = await browser.post(`/programmes/${slug}/partners`, partner, secretariat)
	expect(given.headers.get('location')).toBe(`${people}?told=partner`)
	expect(await (await browser.get(`${people}?told=partner`, secretariat)).text()).toContain('Personen kan nu foreslå')
	const page = await (await browser.get(people, secretariat)).text()
	expect(page).toContain('Ole Bedømmer')
	const [ending] = [...page.matchAll(/\/programmes\/[^"]+\/partners\/[0-9a-f-]{36}\/end/g)].map(([path]) => path)
	expect((await browser.post(ending!, {}, secretariat)).headers.get('location')).toBe(people)
	expect(await (await browser.get(people, secretariat)).text()).not.toContain('sofie@handel.example')
	expect((await browser.post(ending!, {}, secretariat)).status).toBe(404)
	const ends = [...page.matchAll(/\/roles\/[0-9a-f-]{36}\/end/g)].map(([path]) => path)
	for (const path of ends) await browser.post(path, {}, secretariat)
	expect((await browser.get(people, secretariat)).status).toBe(403)
})

test('the people of a programme are nobody else’s business', async () => {
	const { administrator, secretariat, programmeId } = await db.transaction().execute(aStaff)
	const outsider = await db.transaction().execute((tx) => aPerson(tx, 'Nysgerrig'))
	const { slug } = (await findProgramme(db, programmeId))!
	const people = `/programmes/${slug}/people`
	const status = async (path: string, as?: typeof outsider) => (await browser.get(path, as)).status

	expect([await status(people), await status(people, outsider), await status(people, secretariat)]).toEqual([
		401, 403, 200,
	])
	expect([
		await status('/people'),
		await status('/people', secretariat),
		await status('/people', administrator),
	]).toEqual([401, 403, 200])
	expect((await browser.post('/people/roles', { ...lise, role: 'administrator' }, secretariat)).status).toBe(403)
})

test('somebody speaks for a partner, which is registered once, and is told', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, post } = await aStaff(tx)
		const form = { 'partner-name': lise.name, 'partner-email': lise.email, 'partner-organisation': 'Handelsforeningen' }
		await letPropose(tx, secretariat, form, post)
		const other = { ...form, 'partner-email': 'bo@handel.example', 'partner-organisation': 'handelsforeningen' }
		await letPropose(tx, secretariat, other, post)

		const actor = (await findActor(tx, (await findPersonByEmail(tx, lise.email))!.id, now()))!
		expect(actor.mandates).toMatchObject([{ role: 'partner', organisationName: 'Handelsforeningen' }])
		const organisations = tx.selectFrom('organisations').select('kind').where('name', 'ilike', 'handelsforeningen')
		expect(await organisations.execute()).toEqual([{ kind: 'other' }])
		expect(await givenBy(tx, secretariat)).toMatchObject([
			{ particulars: { role: 'partner' } },
			{ particulars: { role: 'partner' } },
		])
		const mails = await tx.selectFrom('mails').select(['recipient', 'subject']).execute()
		expect(mails).toContainEqual({ recipient: lise.email, subject: 'Du kan foreslå for Handelsforeningen' })
		await expect(letPropose(tx, actor, form, post)).rejects.toThrow(Forbidden)
	}))

test('whoever was let speak for a partner is seen where it was given, and stops there, which stays on record', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, programmeId, post } = await aStaff(tx)
		const other = await aStaff(tx)
		const form = { 'partner-name': lise.name, 'partner-email': lise.email, 'partner-organisation': 'Bylauget' }
		await letPropose(tx, secretariat, form, post)
		const { id: personId } = (await findPersonByEmail(tx, lise.email))!
		const speaksOn = async (day: string) =>
			(await findActor(tx, personId, new Date(`${day}T12:00:00Z`)))?.mandates.length
		const seenIn = async (id: typeof programmeId) => (await listPartners(tx, id, '2026-03-20')).map(({ name }) => name)
		const [partner] = await listPartners(tx, programmeId, '2026-03-20')
		const mandateId = partner!.id
		travelTo('2026-03-20T10:00:00Z')

		expect([await seenIn(programmeId), await seenIn(other.programmeId)]).toEqual([[lise.name], []])
		await expect(endPartner(tx, other.secretariat, { programmeId, mandateId })).rejects.toThrow(Forbidden)
		await expect(endPartner(tx, other.secretariat, { programmeId: other.programmeId, mandateId })).rejects.toThrow(
			NotFound,
		)
		await endPartner(tx, secretariat, { programmeId, mandateId })

		expect([await seenIn(programmeId), await speaksOn('2026-03-19'), await speaksOn('2026-03-20')]).toEqual([[], 1, 0])
		const ended = (await trailOf(tx, 'mandate.ended')).filter(({ actorId }) => actorId === secretariat.id)
		expect(ended).toMatchObject([{ programmeId, particulars: { id: mandateId, personId, role: 'partner' } }])
		await expect(endPartner(tx, secretariat, { programmeId, mandateId })).rejects.toThrow(NotFound)
	}))
