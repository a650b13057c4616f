import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation, PUBLIC_URL } from '../../../tests/support/hosting.ts'
import { fieldsOf } from '../../../tests/support/journey-http.ts'
import { closeSolver } from '../../methods/cohort-selection.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { setProgramme } from '../meetings/index.ts'
import { listInvitations } from './queries.ts'
import { replyToInvitation } from './reply-to-invitation.ts'

const db = await freshDatabase()
afterAll(async () => {
	await closeSolver()
	await db[Symbol.asyncDispose]()
})
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

async function scene() {
	const network = await inOne(aHostedNetwork)
	const { room, series, meetings } = network
	const hosting = `/programmes/${room.programme.slug}/room/hosting`
	return { ...network, hosting, own: `${hosting}/${series.id}`, host: `/meetings/${meetings[0].id}/host` }
}

test('a member says what the town can offer, and finds it again', async () => {
	const { west, facilitator, hosting, own } = await scene()
	const offer = `${own}/offers/${west.seat.id}`
	expect(await (await browser.get(hosting, west.head)).text()).toContain('Ikke besvaret endnu')

	const faulty = await browser.post(offer, { version: '0', rooms: 'Salen', 'day-2026-05-14': 'wish' }, west.head)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Vælg ja eller nej')
	expect(html).toContain('Salen')
	expect(html).toMatch(/name="day-2026-05-14" value="wish" checked/)

	const said = { version: '0', canHost: 'yes', rooms: 'Salen', visits: '', 'day-2026-09-10': 'away' }
	const saved = await browser.post(offer, said, west.head)
	expect([saved.status, saved.headers.get('location')]).toEqual([303, `${hosting}?told=offer`])
	expect(await (await browser.get(`${hosting}?told=offer`, west.head)).text()).toContain('Svaret er gemt')
	expect(await (await browser.get(own, facilitator)).text()).toContain('10. september 2026')

	const stale = await browser.post(offer, { ...said, rooms: 'For sent' }, west.head)
	const words = await stale.text()
	expect(stale.status).toBe(409)
	expect(words).toContain('For sent')
	expect(fieldsOf(words, offer)).toMatchObject({ version: '1' })
})

test('the facilitator sees the proposal, changes a host by hand, and keeps the plan with a reason', async () => {
	const { facilitator, west, mid, hosting, own } = await scene()
	expect((await browser.get(hosting, facilitator)).headers.get('location')).toBe(own)
	const html = await (await browser.get(own, facilitator)).text()
	expect(html).toContain('Det er bevist, at ingen anden plan')
	expect(html).toContain(`Over 3 møder rejser alle tilsammen 1.293\u00a0km, frem og tilbage.`)
	const onFyn = /name="host-2".*?<\/select>/s.exec(html)?.[0] ?? ''
	expect(
		[...onFyn.matchAll(/>(\p{L}+) \d+ Kommune(, mod reglerne)?</gu)].map(([, town, against]) => [town, against]),
	).toEqual([
		['Østby', undefined],
		['Midtby', ', mod reglerne'],
		['Vestby', ', mod reglerne'],
	])
	const proposed = fieldsOf(html, `${own}/plans`)
	const isWestFirst = proposed['host-1'] === west.seat.id
	const swapped = isWestFirst
		? { 'host-1': mid.seat.id, 'host-3': west.seat.id }
		: { 'host-1': west.seat.id, 'host-3': mid.seat.id }

	const looked = await (await browser.get(`${own}?${new URLSearchParams(swapped)}`, facilitator)).text()
	expect(looked).toContain('Begynd forfra med forslaget')
	const plan = fieldsOf(looked, `${own}/plans`)
	expect(plan).toMatchObject(swapped)

	const faulty = await browser.post(`${own}/plans`, { ...plan, reason: '' }, facilitator)
	expect(faulty.status).toBe(422)
	expect(await faulty.text()).toContain('Skriv, hvorfor planen afviger fra forslaget')
	const kept = await browser.post(`${own}/plans`, { ...plan, reason: 'De har jubilæum' }, facilitator)
	expect([kept.status, kept.headers.get('location')]).toEqual([303, `${own}?told=kept`])
	const stale = await browser.post(`${own}/plans`, { ...plan, inputSha256: 'x', reason: 'Igen' }, facilitator)
	expect(stale.status).toBe(409)
	expect(await stale.text()).toContain('Noget er ændret')

	const studio = await (await browser.get(own, facilitator)).text()
	const address = /href="([^"]+\/plans\/[\w-]+)"/.exec(studio)![1]!
	expect(await (await browser.get(address, facilitator)).text()).toContain('De har jubilæum')
	const file = (await (await browser.get(`${address}/case.json`, facilitator)).json()) as Record<string, unknown>
	expect(file).toMatchObject({ method: 'host-rotation', inputSha256: plan['inputSha256'], about: { number: 1 } })
})

test('when all meetings are held, the facilitator finds who hosted them, and the plans', async () => {
	const { facilitator, hosting, own } = await scene()
	travelTo('2026-12-01T10:00:00Z')

	const answer = await browser.get(hosting, facilitator)
	const html = await answer.text()

	expect(answer.status).toBe(200)
	expect([html.includes('Hvem er vært?'), html.includes(`href="${own}"`)]).toEqual([true, true])
})

test('the rules are corrected where they are wrong, and CO₂ is told with its source', async () => {
	const { facilitator, own } = await scene()
	const whole = { version: '0', announcedRegions: 'yes', everyRegion: '1', regionGap: '0', circuity: '1,4' }

	const faulty = await browser.post(`${own}/rules`, { ...whole, circuity: 'x', co2Gram: '120' }, facilitator)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Skriv et tal fra 1 til 10')
	const nameless = await browser.post(`${own}/rules`, { ...whole, co2Gram: '120', co2Source: '' }, facilitator)
	expect(await nameless.text()).toContain('Skriv, hvor faktoren kommer fra')
	const rules = { ...whole, co2Gram: '120', co2Source: 'Prøvetal' }
	expect((await browser.post(`${own}/rules`, rules, facilitator)).status).toBe(303)
	expect((await browser.post(`${own}/rules`, rules, facilitator)).status).toBe(409)

	expect(await (await browser.get(own, facilitator)).text()).toContain('120 g pr. person og kilometer (Prøvetal)')
	expect(fieldsOf(await (await browser.get(`${own}/rules`, facilitator)).text(), `${own}/rules`)).toMatchObject({
		circuity: '1,4',
		version: '1',
	})
})

test('where no plan keeps the rules, it is said why', async () => {
	const { facilitator, east, own } = await scene()
	const away = { version: '0', canHost: 'yes', rooms: '', visits: '', 'day-2026-09-10': 'away' }
	await browser.post(`${own}/offers/${east.seat.id}`, away, facilitator)

	const html = await (await browser.get(own, facilitator)).text()

	expect(html).toContain('Ingen plan holder alle reglerne')
	expect(html).toContain('Der kan ikke findes en vært til 10. september 2026.')
	expect(html).toContain(`${east.seat.name} kan ikke de dage, de har sagt fra.`)
})

test('a town is asked, says no with a reason, another says yes and gets the host pack', async () => {
	const { facilitator, west, mid, meetings, hosting, host, room } = await scene()
	const items = [{ kind: 'visit' as const, title: 'Rundt om havnen', summary: '', minutes: 60 }]
	const { id: meetingId, version } = meetings[0]
	await inOne((tx) => setProgramme(tx, facilitator, { meetingId, version, items }))
	expect((await browser.post(`${host}/invitations`, { seat: '' }, facilitator)).status).toBe(422)
	const asked = await browser.post(`${host}/invitations`, { seat: west.seat.id, message: 'Vil I?' }, facilitator)
	expect([asked.status, asked.headers.get('location')]).toEqual([303, `${host}?told=invited`])
	const again = await browser.post(`${host}/invitations`, { seat: mid.seat.id, message: '' }, facilitator)
	expect(again.status).toBe(409)
	expect(await again.text()).toContain('Der ventes allerede på et svar')

	expect(await (await browser.get(hosting, west.head)).text()).toContain('I er spurgt, om I vil være vært for 1. møde')
	expect((await browser.get(host, mid.head)).status).toBe(403)
	const question = await (await browser.get(host, west.head)).text()
	const replies = /action="([^"]+\/replies)"/.exec(question)![1]!
	expect(question).toContain(`Vil ${west.seat.name} være vært?`)
	expect((await browser.post(replies, {}, west.head)).status).toBe(422)
	const mute = await browser.post(replies, { kind: 'declined', reason: '' }, west.head)
	expect(await mute.text()).toContain('Skriv kort hvorfor')
	expect((await browser.post(replies, { kind: 'declined', reason: 'Vi bygger om' }, west.head)).status).toBe(303)
	expect(await (await browser.get(host, facilitator)).text()).toContain('Vi bygger om')

	await browser.post(`${host}/invitations`, { seat: mid.seat.id, message: '' }, facilitator)
	const [open] = await inOne((tx) => listInvitations(tx, room.programme.id))
	await browser.post(`${host}/invitations/${open!.id}/replies`, { kind: 'accepted' }, mid.head)
	const pack = await (await browser.get(host, mid.head)).text()
	expect(pack).toContain(`${mid.seat.name} er vært`)
	expect(pack).toContain('0 af 6 er på plads.')
	expect(pack).toContain('Rundt om havnen')
	expect(pack).not.toContain('Vi bygger om')
})

test('the host fills in its pack, nothing typed is lost, and the facilitator takes over the draft programme', async () => {
	const { facilitator, west, meetings, ...network } = await scene()
	const [first, second] = meetings
	const host = `/meetings/${second.id}/host`
	const items = [{ kind: 'visit' as const, title: 'Rundt om havnen', summary: '', minutes: 60 }]
	await inOne(async (tx) => {
		await setProgramme(tx, facilitator, { meetingId: first.id, version: first.version, items })
		const id = await anInvitation(tx, { ...network, facilitator, west, meetings }, { meeting: second })
		await replyToInvitation(tx, west.head, { id, kind: 'accepted', reason: '', publicUrl: PUBLIC_URL })
	})

	const long = { version: '0', problems: 'Skygge', 'note-room': 'n'.repeat(501), 'state-room': 'done' }
	const faulty = await browser.post(`${host}/pack`, long, west.head)
	const html = await faulty.text()
	expect(faulty.status).toBe(422)
	expect(html).toContain('Skriv højst 500 tegn')
	expect(html).toContain('Skygge')
	expect((await browser.post(`${host}/pack`, { ...long, 'note-room': 'Salen' }, west.head)).status).toBe(303)
	expect((await browser.post(`${host}/pack`, { ...long, 'note-room': 'Salen' }, west.head)).status).toBe(409)
	expect(await (await browser.get(host, facilitator)).text()).toContain('1 af 6 er på plads.')

	expect(await (await browser.get(host, west.head)).text()).toContain('Udkast til program')
	expect((await browser.post(`${host}/programme`, {}, west.head)).status).toBe(403)
	expect((await browser.post(`${host}/programme`, {}, facilitator)).status).toBe(303)
	expect((await browser.post(`${host}/programme`, {}, facilitator)).status).toBe(409)
	expect(await (await browser.get(`/meetings/${second.id}`, west.head)).text()).toContain('Rundt om havnen')
})

test('the facilitator writes down a yes from the telephone, and the page says who said it', async () => {
	const network = await scene()
	const { facilitator, west, host } = network
	const id = await inOne((tx) => anInvitation(tx, network))
	const telephone = `${host}/invitations/${id}/telephone`
	expect(await (await browser.get(host, facilitator)).text()).toContain(`action="${telephone}"`)
	expect(await (await browser.get(host, west.head)).text()).not.toContain(telephone)

	const mute = await browser.post(telephone, { saidBy: '', saidOn: 'i går' }, facilitator)
	expect(mute.status).toBe(422)
	expect(await mute.text()).toContain('Skriv, hvem der sagde ja')
	const early = await browser.post(telephone, { saidBy: 'Rita Rådhus', saidOn: '9. marts 2026' }, facilitator)
	expect(early.status).toBe(409)
	expect(await early.text()).toContain('value="Rita Rådhus"')
	expect((await browser.post(telephone, { saidBy: 'X', saidOn: '10. marts 2026' }, west.head)).status).toBe(403)
	expect((await browser.post(telephone, { saidBy: 'Rita Rådhus', saidOn: '10. marts 2026' }, facilitator)).status).toBe(
		303,
	)
	for (const who of [facilitator, west.head]) {
		expect(await (await browser.get(host, who)).text()).toContain('Sagt i telefonen af Rita Rådhus 10. marts 2026')
	}
})
