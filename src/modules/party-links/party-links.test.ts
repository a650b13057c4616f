import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aParty, aPlan, anAction, aTown } from '../../../tests/support/partnerships.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { listContributions, writeDownContribution } from '../contributions/index.ts'
import { findPartnership } from '../partnerships/index.ts'
import { publishPlan, setActionParty } from '../plans/index.ts'
import { forgetPledges } from './forget-pledges.job.ts'
import { ensureLink, makeLink } from './make-link.ts'
import { listLinks } from './queries.ts'
import { revokeLink } from './revoke-link.ts'
import { mailLink, tellContribution } from './tell-contribution.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

/** A town with a published plan, a shop that can be mailed and owners that lead its action. */
async function aLinkedTown() {
	return inOne(async (tx) => {
		const nth = newId().slice(-8)
		const town = await aTown(tx)
		const shopMail = `butik-${nth}@example.dk`
		const shopId = await aParty(tx, town, 'Butikken', { contactEmail: shopMail })
		const ownersId = await aParty(tx, town, 'Ejerne', { contactEmail: `ejer-${nth}@example.dk` })
		const plan = await aPlan(tx, town)
		const actionId = await anAction(tx, town, plan, 'Fælles lejeaftale')
		const part = { part: 'leads', steering: null, askedFor: '' } as const
		await setActionParty(tx, town.planner, { planId: plan.id, actionId, partyId: ownersId, ...part })
		await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
		return { ...town, shopId, shopMail, ownersId, plan, actionId, outsider: await aPerson(tx, `Outsider ${nth}`) }
	})
}
type Linked = Awaited<ReturnType<typeof aLinkedTown>>

const wishFor = ({ partnership }: Linked, whose: string, more = {}) => ({
	partnershipId: partnership.id,
	whose,
	label: '',
	lastDay: '2026-12-31',
	byMail: false,
	...more,
})
async function linkTo(linked: Linked, whose: string, more = {}) {
	const id = await inOne((tx) => makeLink(tx, linked.planner, wishFor(linked, whose, more)))
	const { token } = (await listLinks(db, linked.partnership.id)).find((link) => link.id === id)!
	return { id, token, path: `/p/${token}` }
}
const mailsTo = (recipient: string) =>
	db
		.selectFrom('mails')
		.select(['subject', 'body_text as text'])
		.where('recipient', '=', recipient)
		.orderBy('id')
		.execute()
const hours = { kind: 'hours', measure: '12', words: '', condition: '', dueOn: '', actionId: '' }

describe('a link', () => {
	test('is made by the team, opens the party’s page, is noted as opened, and opens nothing once it is taken back', async () => {
		const linked = await aLinkedTown()
		const { id, path } = await linkTo(linked, `party:${linked.shopId}`)

		const html = await (await browser.get(path)).text()
		expect(html).toContain('Butikken')
		expect((await listLinks(db, linked.partnership.id))[0]).toMatchObject({ usedOn: '2026-03-10', state: 'open' })
		await expect(inOne((tx) => revokeLink(tx, linked.outsider, id))).rejects.toThrow(Forbidden)
		await inOne((tx) => revokeLink(tx, linked.planner, id))
		const spent = await browser.get(path)
		expect([spent.status, (await spent.text()).includes('Linket virker ikke længere')]).toEqual([404, true])
		expect((await browser.get(`${path}/membership`)).status).toBe(404)
		await expect(inOne((tx) => revokeLink(tx, linked.planner, id))).rejects.toThrow(new Refused('ended'))
		expect((await listEvents(db, id)).map(({ verb }) => verb)).toEqual(['party_link.revoked', 'party_link.made'])
	})

	test('ends with its last day', async () => {
		const linked = await aLinkedTown()
		const { path } = await linkTo(linked, `party:${linked.shopId}`, { lastDay: '2026-03-10' })

		expect((await browser.get(path)).status).toBe(200)
		travelTo('2026-03-10T23:00:01Z')
		expect((await browser.get(path)).status).toBe(404)
	})

	test('is refused to outsiders, for other registers, for days that are over and where no mail can go', async () => {
		const linked = await aLinkedTown()
		const other = await aLinkedTown()
		const silent = await inOne((tx) => aParty(tx, linked, 'Uden mail'))
		const make = (whose: string, more = {}, actor = linked.planner) =>
			inOne((tx) => makeLink(tx, actor, wishFor(linked, whose, more)))

		await expect(make(`party:${linked.shopId}`, {}, linked.outsider)).rejects.toThrow(Forbidden)
		await expect(make(`party:${other.shopId}`)).rejects.toThrow(NotFound)
		await expect(make(`plan:${other.plan.id}`)).rejects.toThrow(NotFound)
		const past = make(`party:${linked.shopId}`, { lastDay: '2026-03-09' })
		await expect(past).rejects.toThrow(new Refused('dayOver'))
		await expect(make(`party:${silent}`, { byMail: true })).rejects.toThrow(new Refused('noAddress'))
	})

	test('is mailed when that was asked, once, and not after it was taken back', async () => {
		const linked = await aLinkedTown()
		const { id, token } = await linkTo(linked, `party:${linked.shopId}`, { byMail: true })

		expect((await listJobs(db, 'link-mailed')).at(-1)?.payload).toEqual({ linkId: id })
		await mailLink.run(aWorkbench(db), { linkId: id })
		await mailLink.run(aWorkbench(db), { linkId: id })
		expect(await mailsTo(linked.shopMail)).toMatchObject([{ text: expect.stringContaining(`/p/${token}`) }])
		const gone = await linkTo(linked, `party:${linked.shopId}`, { byMail: true })
		await inOne((tx) => revokeLink(tx, linked.planner, gone.id))
		await mailLink.run(aWorkbench(db), { linkId: gone.id })
		expect((await mailsTo(linked.shopMail)).length).toBe(1)
	})

	test('that works for some time yet is used again, else there is a new one', async () => {
		const linked = await aLinkedTown()
		const { token } = await linkTo(linked, `party:${linked.shopId}`)
		const ensure = () =>
			inOne(async (tx) => ensureLink(tx, (await findPartnership(tx, linked.partnership.id))!, linked.shopId))

		expect(await ensure()).toBe(token)
		travelTo('2026-12-15T10:00:00Z')
		const next = await ensure()
		expect(next === token).toBe(false)
		expect(await ensure()).toBe(next)
	})
})

test('a shop pledges behind its link, the owners accept behind theirs, and each hears of it', async () => {
	const linked = await aLinkedTown()
	const shop = await linkTo(linked, `party:${linked.shopId}`)
	const owners = await linkTo(linked, `party:${linked.ownersId}`)
	const pledge = { ...hours, plan: linked.plan.id, actionId: linked.actionId }

	const bad = await browser.post(`${shop.path}/pledge`, { ...pledge, measure: 'mange' })
	expect([bad.status, (await bad.text()).includes('value="mange"')]).toEqual([422, true])
	expect((await browser.post(`${shop.path}/pledge`, pledge)).headers.get('location')).toBe(`${shop.path}?told=offered`)
	const [one] = await listContributions(db, linked.plan.id)
	await tellContribution.run(aWorkbench(db), { contributionId: one!.id, tidings: 'offered' })
	expect((await mailsTo(linked.shopMail)).map(({ subject }) => subject)).toEqual(['Vi har fået jeres tilbud: 12 timer'])
	expect(await mailsTo(linked.planner.email)).toMatchObject([{ subject: 'Butikken tilbyder 12 timer' }])
	expect(await (await browser.get(owners.path)).text()).toContain('Butikken tilbyder 12 timer – tager I imod?')
	const own = (path: string) => `${path}/contributions/${one!.id}`
	expect((await browser.post(`${own(shop.path)}/acceptance`, { version: '1' })).status).toBe(403)
	expect((await browser.post(`${own(owners.path)}/acceptance`, { version: '1', answer: '' })).status).toBe(303)
	expect((await browser.get(`${own(owners.path)}/edit`)).status).toBe(403)
	expect((await browser.post(own(shop.path), { ...pledge, measure: '8', version: '2' })).status).toBe(303)
	expect((await browser.post(`${own(shop.path)}/withdrawal`, { reason: '' })).status).toBe(303)
	expect(await listContributions(db, linked.plan.id)).toMatchObject([{ minutes: 480, state: 'withdrawn' }])
})

test('a party without an address of its own hears where those who act for its organisation read their mail', async () => {
	const linked = await aLinkedTown()
	const person = await inOne(async (tx) => {
		const place = await aMunicipality(tx)
		const somebody = await aPerson(tx, `Vikar ${newId().slice(-6)}`, { actsFor: [place] })
		const partyId = await aParty(tx, linked, 'Naboen', { organisationId: place.organisationId })
		const gift = { kind: 'other', words: 'Borde', condition: '', dueOn: null } as const
		const wish = { planId: linked.plan.id, actionId: linked.actionId, partyId, saidYes: '' }
		const none = { amount: null, minutes: null, quantity: null }
		const contributionId = await writeDownContribution(tx, linked.planner, { ...wish, gift: { ...gift, ...none } })
		return { ...somebody, contributionId }
	})

	await tellContribution.run(aWorkbench(db), { contributionId: person.contributionId, tidings: 'asked' })

	const [mail, ...more] = await mailsTo(person.email)
	expect(more).toEqual([])
	expect(mail!.text).toContain(`/plans/${linked.plan.slug}/work/contributions/${person.contributionId}`)
})

test('a party sees its own and what it leads, and nothing that others give elsewhere', async () => {
	const linked = await aLinkedTown()
	const stranger = await inOne((tx) => aParty(tx, linked, 'De fremmede'))
	const { path } = await linkTo(linked, `party:${stranger}`)
	const wish = { planId: linked.plan.id, actionId: linked.actionId, partyId: linked.shopId }
	const gift = { kind: 'other', words: 'Hemmelig gave', condition: '', dueOn: null } as const
	const none = { amount: null, minutes: null, quantity: null }
	const id = await inOne((tx) =>
		writeDownContribution(tx, linked.planner, { ...wish, gift: { ...gift, ...none }, saidYes: '' }),
	)

	expect((await browser.get(`${path}/contributions/${id}`)).status).toBe(404)
	expect(await (await browser.get(path)).text()).not.toContain('Hemmelig gave')
	const shop = await linkTo(linked, `party:${linked.shopId}`)
	const html = await (await browser.get(shop.path)).text()
	expect([html.includes('Er det rigtigt, at I giver Hemmelig gave?'), html.includes(linked.shopMail)]).toEqual([
		true,
		false,
	])
	expect((await browser.post(`${shop.path}/contributions/${id}/confirmation`, { version: '1' })).status).toBe(303)
})

describe('a poster', () => {
	const who = { partyName: 'Cafeen', partyKind: 'shop', contactName: 'Kokken', email: 'Cafe@Example.dk' }
	const codeIn = async (email: string) => {
		const mail = (await mailsTo(email)).at(-1)!
		return { code: /\d{6}/.exec(mail.subject)![0], link: /\/pledges\/\S+/.exec(mail.text)![0] }
	}

	test('lets anybody pledge who proves an address by the code, and leads to a page of their own', async () => {
		const linked = await aLinkedTown()
		const { path } = await linkTo(linked, `plan:${linked.plan.id}`)
		const email = `cafe-${newId().slice(-6)}@example.dk`
		expect(await (await browser.get(path)).text()).toContain('Fælles lejeaftale')
		const bad = await browser.post(`${path}/pledge`, { ...hours, ...who, email: 'x', partyName: '' })
		expect(bad.status).toBe(422)

		const asked = await browser.post(`${path}/pledge`, { ...hours, ...who, email })
		const code = asked.headers.get('location')!
		expect((await browser.get(code)).status).toBe(200)
		expect(await listContributions(db, linked.plan.id)).toEqual([])
		expect((await browser.post(code, { code: 'x' })).status).toBe(422)
		const done = await browser.post(code, { code: (await codeIn(email)).code })
		const own = done.headers.get('location')!
		expect([done.status, (await browser.get(own)).status]).toEqual([303, 200])
		expect(await listContributions(db, linked.plan.id)).toMatchObject([{ partyName: 'Cafeen', state: 'proposed' }])
		const party = (await findPartnership(db, linked.partnership.id))!.parties.find(({ name }) => name === 'Cafeen')
		expect(party).toMatchObject({ standing: 'known', contactEmail: email, kind: 'shop' })
		expect((await listEvents(db, party!.id))[0]).toMatchObject({ verb: 'party.presented', actorName: null })
		expect((await browser.get(code)).status).toBe(404)
		expect(await mailsTo(email)).toEqual([])
	})

	test('keeps names apart that are taken, and brings a proven address to its own party', async () => {
		const linked = await aLinkedTown()
		const { path } = await linkTo(linked, `plan:${linked.plan.id}`)
		const pledge = async (email: string) => {
			await browser.post(`${path}/pledge`, { ...hours, ...who, partyName: 'Butikken', email })
			const { link } = await codeIn(email)
			const key = new URL(link, 'http://x').searchParams.get('key')!
			return browser.post(link.split('?')[0]!, { key })
		}

		expect((await pledge(`anden-${newId().slice(-6)}@example.dk`)).status).toBe(303)
		expect((await pledge(linked.shopMail)).status).toBe(303)
		const names = (await listContributions(db, linked.plan.id)).map(({ partyName }) => partyName)
		expect(names).toEqual(['Butikken', 'Butikken (2)'])
	})

	test('lets nobody guess: after five wrong codes only the link works, and a made-up key never', async () => {
		const linked = await aLinkedTown()
		const { path } = await linkTo(linked, `plan:${linked.plan.id}`)
		const email = `gaet-${newId().slice(-6)}@example.dk`
		const code = (await browser.post(`${path}/pledge`, { ...hours, ...who, email })).headers.get('location')!
		const proof = await codeIn(email)

		for (let nth = 0; nth < 5; nth += 1) await browser.post(code, { code: `x${nth}` })
		expect((await browser.post(code, { code: proof.code })).status).toBe(422)
		expect((await browser.post(code, { key: 'made.up.key' })).status).toBe(422)
		const key = new URL(proof.link, 'http://x').searchParams.get('key')!
		expect((await browser.post(code, { key })).status).toBe(303)
	})

	test('forgets within two days who never confirmed, with the mail', async () => {
		const linked = await aLinkedTown()
		const { path } = await linkTo(linked, `plan:${linked.plan.id}`)
		const email = `glemt-${newId().slice(-6)}@example.dk`
		const code = (await browser.post(`${path}/pledge`, { ...hours, ...who, email })).headers.get('location')!

		travelTo('2026-03-12T09:59:00Z')
		await forgetPledges.run(aWorkbench(db), {})
		expect((await browser.get(code)).status).toBe(200)
		travelTo('2026-03-12T10:00:01Z')
		expect((await browser.get(code)).status).toBe(404)
		await forgetPledges.run(aWorkbench(db), {})
		expect(await mailsTo(email)).toEqual([])
		expect(await db.selectFrom('pledges').select('id').where('email', '=', email).execute()).toEqual([])
	})

	test('mails one address five times an hour at most', async () => {
		const linked = await aLinkedTown()
		const { path } = await linkTo(linked, `plan:${linked.plan.id}`)
		const email = `ofte-${newId().slice(-6)}@example.dk`
		const statuses = []
		for (let nth = 0; nth < 6; nth += 1) {
			statuses.push((await browser.post(`${path}/pledge`, { ...hours, ...who, email })).status)
		}
		expect(statuses).toEqual([303, 303, 303, 303, 303, 409])
	})

	test('of a plan that is not published shows nothing', async () => {
		const linked = await aLinkedTown()
		const draft = await inOne((tx) => aPlan(tx, linked))
		const { path } = await linkTo(linked, `plan:${draft.id}`)

		expect((await browser.get(path)).status).toBe(404)
		expect((await browser.post(`${path}/pledge`, { ...hours, ...who })).status).toBe(404)
	})
})

test('the team makes, prints and takes back links on a page that is for it alone', async () => {
	const linked = await aLinkedTown()
	const path = `/partnerships/${linked.partnership.slug}/links`
	const form = { whose: `plan:${linked.plan.id}`, label: 'Biblioteket', lastDay: '2026-12-31' }

	expect((await browser.get(path, linked.outsider)).status).toBe(404)
	expect((await browser.get(path)).status).toBe(401)
	expect((await browser.post(path, { ...form, whose: '' }, linked.planner)).status).toBe(422)
	const past = await browser.post(path, { ...form, lastDay: '2026-01-01' }, linked.planner)
	expect([past.status, (await past.text()).includes('id="lastDay-fault"')]).toEqual([422, true])
	expect((await browser.post(path, form, linked.planner)).status).toBe(303)
	const [link] = await listLinks(db, linked.partnership.id)
	const print = await browser.get(`${path}/${link!.id}`, linked.planner)
	const html = await print.text()
	expect([print.status, html.includes(`/p/${link!.token}`), html.includes('data:image/svg+xml')]).toEqual([
		200,
		true,
		true,
	])
	expect((await browser.get(`${path}/${link!.id}`, linked.outsider)).status).toBe(404)
	expect((await browser.post(`${path}/${link!.id}/revocation`, {}, linked.planner)).status).toBe(303)
	expect((await browser.post(`${path}/${link!.id}/revocation`, {}, linked.planner)).status).toBe(409)
	expect((await browser.get(`${path}/${link!.id}`, linked.planner)).status).toBe(404)
})
