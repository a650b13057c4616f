import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aParty, aPartyLink, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { editParty } from './edit-party.ts'
import { letWork } from './let-work.ts'
import { findPartnership, listPartnerships } from './queries.ts'
import { listRegister } from './register.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

let made = 0

/** A town with two parties, of whom the one that joined has an account, and a known owner of whom the team knows much. */
async function aScene() {
	return inOne(async (tx) => {
		made += 1
		const town = await aTown(tx)
		const anna = await aPerson(tx, `Anna ${made}`)
		const writer = await aPerson(tx, `Skriver ${made}`)
		const { email, name } = writer
		const about = { partnershipId: town.partnership.id, language: 'da' as const, publicUrl: 'https://torvet.example' }
		await letWork(tx, town.planner, { ...about, name, email, role: 'writer', lastDay: null })
		const shop = await aParty(tx, town, 'Butikken', { kind: 'shop', contactEmail: anna.email })
		const owner = await aParty(tx, town, 'Ejeren', { kind: 'owner', standing: 'known' })
		const secret = { contactName: 'Kvintskildpadde', contactEmail: 'havtorn@example.dk', contactPhone: '87654321' }
		const judged = { interest: 2, influence: 5, note: 'Guldbrandsdalsost', organisationId: null }
		const form = { id: owner, version: 1, name: 'Ejeren', kind: 'owner' as const, isPerson: true }
		await editParty(tx, town.planner, { ...form, ...secret, ...judged })
		const { token } = await aPartyLink(tx, town, { partyId: owner })
		return { town, anna, writer, shop, owner, token, address: `/partnerships/${town.partnership.slug}` }
	})
}

test('the register opens for the team alone, and its words stand nowhere else', async () => {
	const { town, anna, writer, owner, token, address } = await aScene()
	const outsider = await inOne((tx) => aPerson(tx, `Outsider ${made}`))
	const register = [`${address}/parties`, `${address}/parties/new`, `${address}/parties/${owner}`]
	const pages = [...register, `${address}/parties/${owner}/edit`]
	const statuses = (who: Somebody, paths: string[]) =>
		Promise.all(paths.map(async (path) => (await browser.get(path, who)).status))

	for (const who of [town.planner, town.secretariat, writer])
		expect(await statuses(who, pages)).toEqual([200, 200, 200, 200])
	expect(await statuses(anna, pages)).toEqual([403, 403, 403, 403])
	expect(await statuses(outsider, pages)).toEqual([404, 404, 404, 404])
	const text = await (await browser.get(`${address}/parties/${owner}`, writer)).text()
	const secrets = ['Kvintskildpadde', 'havtorn@example.dk', '87654321', 'Guldbrandsdalsost']
	expect(secrets.filter((word) => text.includes(word))).toEqual(secrets)

	const { slug } = town.room.programme
	const elsewhere = [address, `${address}/team`, `/p/${token}/membership`, `/programmes/${slug}`, '/', '/sitemap.xml']
	for (const path of [...elsewhere, `/programmes/${slug}/partnerships`, '/search?q=Guldbrandsdalsost']) {
		for (const who of [undefined, outsider, anna, town.planner]) {
			const html = await (await browser.get(path, who)).text()
			// The search repeats what was asked.
			expect([path, secrets.filter((word) => html.includes(word) && !path.includes(word))]).toEqual([path, []])
		}
	}
})

test('who reads and leads which page', async () => {
	const { town, anna, writer, address } = await aScene()
	const outsider = await inOne((tx) => aPerson(tx, `Outsider ${made}`))
	const { slug } = town.room.programme
	const paths = [address, `${address}/edit`, `${address}/team`, `/programmes/${slug}/partnerships`]
	const statuses = (who: Somebody) => Promise.all(paths.map(async (path) => (await browser.get(path, who)).status))

	expect(await statuses(town.planner)).toEqual([200, 200, 200, 200])
	expect(await statuses(writer)).toEqual([200, 403, 403, 403])
	expect(await statuses(anna)).toEqual([200, 403, 403, 403])
	expect(await statuses(outsider)).toEqual([404, 404, 404, 403])
	const founding = `/programmes/${slug}/partnerships/new`
	expect((await browser.get(founding, town.planner)).status).toBe(200)
	expect((await browser.get(founding, anna)).status).toBe(403)
})

test('a partnership is founded for one’s own seat, with an address made of its name', async () => {
	const { town, address } = await aScene()
	const { programme, seats } = town.room
	const founding = `/programmes/${programme.slug}/partnerships/new`
	const name = `Østergade ${made}`
	const form = { seat: seats[0]!.id, name, kind: 'project', form: 'formal', steeredBy: 'private', slug: '' }

	const empty = await browser.post(founding, { vision: 'Bliver her' }, town.planner)
	expect(empty.status).toBe(422)
	const page = await empty.text()
	for (const fault of ['Vælg, hvem det er for', 'Skriv et navn', 'Vælg, hvem der leder det', 'Bliver her']) {
		expect(page).toContain(fault)
	}
	const made1 = await browser.post(founding, form, town.planner)
	expect([made1.status, made1.headers.get('location')]).toEqual([303, `/partnerships/oestergade-${made}`])
	const again = await browser.post(founding, form, town.planner)
	expect([again.status, (await again.text()).includes('Et andet partnerskab har den adresse')]).toEqual([422, true])
	const listed = await listPartnerships(db, programme.id)
	const place = { municipalityCode: town.partnership.municipalityCode, convenerId: town.partnership.convenerId }
	expect(listed.find((one) => one.name === name)).toMatchObject({ ...place, kind: 'project', form: 'formal' })
	expect(await (await browser.get(`/programmes/${programme.slug}/partnerships`, town.planner)).text()).toContain(
		`href="${address}"`,
	)
})

test('a party is written in, corrected and spoken with, and nothing typed is lost', async () => {
	const { town, address } = await aScene()
	const parties = `${address}/parties`
	const typed = {
		name: 'Ungerådet',
		kind: 'young',
		standing: 'joined',
		contactEmail: 'ikke en adresse',
		note: 'Skolen',
	}

	const wrong = await browser.post(`${parties}/new`, typed, town.planner)
	expect(wrong.status).toBe(422)
	const page = await wrong.text()
	expect([page.includes('ligner ikke en e-mailadresse'), page.includes('Skolen')]).toEqual([true, true])
	const organisation = town.partnership.convenerId
	const right = { ...typed, contactEmail: 'UNGE@example.dk', interest: '5', influence: '', organisation }
	expect((await browser.post(`${parties}/new`, right, town.planner)).status).toBe(303)
	const taken = await browser.post(`${parties}/new`, right, town.planner)
	expect([taken.status, (await taken.text()).includes('Navnet står allerede i registret')]).toEqual([422, true])
	const party = (await listRegister(db, town.partnership.id)).find(({ name }) => name === 'Ungerådet')!
	const kept = { contactEmail: 'unge@example.dk', interest: 5, influence: null, organisationId: organisation }
	expect(party).toMatchObject({ ...kept, standing: 'joined', note: 'Skolen' })

	const edit = { ...right, organisation: 'somebody else’s', version: '1', note: 'Skolen og klubben' }
	expect((await browser.post(`${parties}/${party.id}/edit`, edit, town.planner)).status).toBe(303)
	const late = await browser.post(`${parties}/${party.id}/edit`, { ...edit, note: 'Sent' }, town.planner)
	expect([late.status, (await late.text()).includes('Sent</textarea>')]).toEqual([409, true])
	const contact = { happenedOn: '9. marts 2026', way: 'visit', words: 'De vil have en scene' }
	const bad = await browser.post(`${parties}/${party.id}/contacts`, { ...contact, happenedOn: 'i går' }, town.planner)
	expect([bad.status, (await bad.text()).includes('De vil have en scene</textarea>')]).toEqual([422, true])
	expect((await browser.post(`${parties}/${party.id}/contacts`, contact, town.planner)).status).toBe(303)
	const after = (await listRegister(db, town.partnership.id)).find(({ id }) => id === party.id)!
	expect(after).toMatchObject({ organisationId: null, note: 'Skolen og klubben' })
	expect(after.contacts).toMatchObject([{ happenedOn: '2026-03-09', words: 'De vil have en scene' }])
})

test('joining, leaving and forgetting by the team', async () => {
	const { town, owner, address } = await aScene()
	const send = (noun: string) => browser.post(`${address}/parties/${owner}/${noun}`, {}, town.planner)
	const ownerNow = async () => (await listRegister(db, town.partnership.id)).find(({ id }) => id === owner)!

	expect([(await send('leaving')).status, (await send('joining')).status]).toEqual([409, 303])
	expect((await ownerNow()).standing).toBe('joined')
	expect([(await send('joining')).status, (await send('leaving')).status]).toEqual([409, 303])
	expect([(await send('forgetting')).status, (await ownerNow()).note]).toEqual([303, ''])
})

test('behind its link a party says yes, sees since when, and leaves', async () => {
	const { town, owner, token } = await aScene()
	const membership = `/p/${token}/membership`
	const standing = async () => (await listRegister(db, town.partnership.id)).find(({ id }) => id === owner)!.standing

	expect(await (await browser.get(membership)).text()).toContain('Ja, vi er med')
	const joined = () => browser.post(`/p/${token}/joining`)
	expect((await joined()).headers.get('location')).toBe(`/p/${token}?told=joined`)
	expect((await joined()).status).toBe(303)
	expect(await standing()).toBe('joined')
	expect(await (await browser.get(membership)).text()).toContain('I har været med siden 10. marts 2026')
	expect(await (await browser.post(`/p/${token}/leaving`)).text()).toContain('I er trådt ud')
	expect(await standing()).toBe('left')
	expect((await browser.get(membership)).status).toBe(404)
	expect((await browser.post(`/p/${token}/joining`)).status).toBe(404)
})

test('what it says of itself, its state and its team are changed on its pages', async () => {
	const { town, address } = await aScene()
	const edit = { name: 'Nyt navn', kind: 'strategic', form: 'informal', steeredBy: 'private', version: '1' }
	const { id } = town.partnership

	expect((await browser.post(`${address}/edit`, { ...edit, name: '' }, town.planner)).status).toBe(422)
	expect((await browser.post(`${address}/edit`, edit, town.planner)).status).toBe(303)
	expect((await browser.post(`${address}/edit`, edit, town.planner)).status).toBe(409)
	expect(await findPartnership(db, id)).toMatchObject({ name: 'Nyt navn', steeredBy: 'private' })
	const early = await browser.post(`${address}/beginning`, {}, town.planner)
	expect([early.status, (await early.text()).includes('mindst to parter')]).toEqual([409, true])

	const adviser = { name: 'Ida Raad', email: `ida-${made}@example.dk`, role: 'adviser' }
	const open = await browser.post(`${address}/team`, adviser, town.planner)
	expect([open.status, (await open.text()).includes('En rådgiver skal have en sidste dag')]).toEqual([422, true])
	const past = await browser.post(`${address}/team`, { ...adviser, lastDay: '9. marts 2026' }, town.planner)
	expect([past.status, (await past.text()).includes('kan ikke være gået')]).toEqual([422, true])
	const until = { ...adviser, lastDay: '10. marts 2026' }
	expect((await browser.post(`${address}/team`, until, town.planner)).status).toBe(303)
	expect((await browser.post(`${address}/team`, until, town.planner)).status).toBe(422)
	const member = (await findPartnership(db, id))!.team.find(({ role }) => role === 'adviser')!
	expect((await browser.post(`${address}/team/${member.id}/end`, {}, town.planner)).status).toBe(303)
	expect((await findPartnership(db, id))!.team.some(({ role }) => role === 'adviser')).toBe(false)
})
