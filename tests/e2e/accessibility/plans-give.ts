import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const GIVEN = '/plans/ellekoebing-bymidte/work/contributions'
const LINKS = '/partnerships/ellekoebing-bymidte/links'
const PLANNER = 'Anders Vestergaard'
const PARTY = 'Sofie Krogh'
const visitors = [aVisitor('da'), aVisitor('nl'), aVisitor('en')]
const gift = { kind: 'hours', measure: '12', words: '', condition: '', dueOn: '', actionId: '' }

/** What the parties give, and how they are reached without an account. */
export function plansGive(): void {
	test('what the parties of a plan give', async () => {
		const party = addressIn(await client.read(`${GIVEN}/new`, as(PARTY)), /value="([\da-f-]{36})"/)
		await client.send(GIVEN, { ...gift, partyId: party, saidYes: '' }, as(PLANNER))
		const one = await firstThatOpens(/href="([^"]+\/contributions\/[\da-f-]{36})"/g)

		await lookAt([GIVEN, `${GIVEN}/new`, one, `${one}/edit`])
		await sendEmpty(PLANNER, [`${GIVEN}/new`, GIVEN])

		expect(faults).toEqual([])
	})

	test('a link and a poster, what they open, and what is pledged by them', async () => {
		const all = await client.read(LINKS, as(PLANNER))
		const party = addressIn(all, /<option value="(party:[\da-f-]{36})"/)
		const plan = addressIn(all, /<option value="(plan:[\da-f-]{36})"/)
		const [link, poster] = [await pathOf(party), await pathOf(plan)]

		await lookAt([LINKS])
		await sendEmpty(PLANNER, [LINKS])
		await client.send(`${link}/pledge`, gift)
		const given = addressIn(await client.read(link), /href="(\/p\/[^"]+\/contributions\/[\da-f-]{36})"/)
		await lookAt([link, `${link}/pledge`, given, `${given}/edit`, poster, '/p/nobody'], visitors)
		await sendEmpty('', [`${link}/pledge`], [poster, `${poster}/pledge`])
		const who = { partyName: 'Cafeen', partyKind: 'shop', contactName: 'Kokken', email: 'cafe@example.dk' }
		const { location } = await client.send(`${poster}/pledge`, { ...gift, ...who })
		await lookAt([location], visitors)
		await sendEmpty('', [location])

		expect(faults).toEqual([])
	})
}

/** Whoever gives it changes it, nobody else. */
async function firstThatOpens(contribution: RegExp): Promise<string> {
	const all = (await client.read(GIVEN, as(PARTY))).matchAll(contribution)
	for (const [, one = ''] of all) if ((await client.ask(`${one}/edit`, as(PARTY))).status === 200) return one
	throw new Error(`Nothing on ${GIVEN} is ${PARTY}’s to change`)
}

/** Makes a link and looks at it as it is printed. */
async function pathOf(whose: string): Promise<string> {
	await client.send(LINKS, { whose, label: '', lastDay: '2040-12-31' }, as(PLANNER))
	const print = addressIn(await client.read(LINKS, as(PLANNER)), /href="([^"]+\/links\/[\da-f-]{36})"/)
	await lookAt([print])
	return addressIn(await client.read(print, as(PLANNER)), /<strong>[^<]*(\/p\/[\w-]+)<\/strong>/)
}
