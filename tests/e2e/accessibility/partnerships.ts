import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'
const PARTNERSHIP = '/partnerships/ellekoebing-bymidte'
const HEALTH = `${PARTNERSHIP}/health`
const LINKS = `${PARTNERSHIP}/links`
const KEEPER = 'Pia Sandholt'
/** Acts for one of its parties. */
const PARTY = 'Sofie Krogh'
const visitors = [aVisitor('da'), aVisitor('nl'), aVisitor('en')]

export function partnerships(): void {
	test('those of a programme, and one of them', async () => {
		await lookAt([
			`${NETWORK}/partnerships`,
			`${NETWORK}/partnerships/new`,
			PARTNERSHIP,
			`${PARTNERSHIP}/edit`,
			`${PARTNERSHIP}/team`,
		])
		await sendEmpty(KEEPER, [`${NETWORK}/partnerships/new`], [`${PARTNERSHIP}/edit`], [`${PARTNERSHIP}/team`])

		expect(faults).toEqual([])
	})

	test('its register', async () => {
		const register = await client.read(`${PARTNERSHIP}/parties`, as(KEEPER))
		const party = addressIn(register, new RegExp(`href="(${PARTNERSHIP}/parties/[0-9a-f-]{36})"`))

		await lookAt([`${PARTNERSHIP}/parties`, `${PARTNERSHIP}/parties/new`, party, `${party}/edit`])
		await sendEmpty(KEEPER, [`${PARTNERSHIP}/parties/new`], [`${party}/edit`], [party, `${party}/contacts`])

		expect(faults).toEqual([])
	})

	test('its agreements, drafted and signed', async () => {
		const list = `${PARTNERSHIP}/agreements`
		const signed = addressIn(await client.read(list, as(KEEPER)), new RegExp(`href="(${list}/[0-9a-f-]{36})"`))
		const { location } = await client.send(`${list}/new`, { kind: 'project', language: 'da' }, as(KEEPER))
		const draft = location.replace('/edit', '')

		await lookAt([list, `${list}/new`, signed, `${signed}/editions/1`, draft, `${draft}/edit`])
		await lookAt([`${signed}/agreement.pdf`])
		await sendEmpty(KEEPER, [`${draft}/edit`], [signed, `${signed}/renewal`])

		expect(faults).toEqual([])
	})

	test('its health checks', async () => {
		await lookAt([HEALTH])
		await sendEmpty(KEEPER, [HEALTH])
		await client.send(HEALTH, { occasion: 'end', closesOn: '31. december 2040' }, as(KEEPER))
		const answer = addressIn(await client.read(HEALTH, as(PARTY)), new RegExp(`href="(${HEALTH}/end/[0-9a-f-]{36})"`))
		await lookAt([HEALTH, answer])
		await sendEmpty(PARTY, [answer])

		expect(faults).toEqual([])
	})

	test('what a party without an account signs and answers', async () => {
		const link = await linkOf('Fjordmuseet')
		const list = `${PARTNERSHIP}/agreements`
		const agreements = await client.read(list, as(PARTY))
		const id = addressIn(agreements, new RegExp(`href="${list}/([0-9a-f-]{36})"`))
		const agreement = `${link}/agreements/${id}`

		await lookAt([`${link}/membership`, agreement, `${agreement}/agreement.pdf`, `${link}/health/end`], visitors)
		await sendEmpty('', [agreement, `${agreement}/signatures`], [`${link}/health/end`])

		expect(faults).toEqual([])
	})
}

/** Makes a link for a party, and finds where it leads. */
async function linkOf(party: string): Promise<string> {
	const register = await client.read(`${PARTNERSHIP}/parties`, as(KEEPER))
	const id = addressIn(register, new RegExp(`href="${PARTNERSHIP}/parties/([0-9a-f-]{36})">${party}<`))
	const printed = async () => (await client.read(LINKS, as(KEEPER))).match(/[^"]+\/links\/[\da-f-]{36}(?=")/g) ?? []
	const before = new Set(await printed())
	await client.send(LINKS, { whose: `party:${id}`, label: '', lastDay: '2040-12-31' }, as(KEEPER))
	const made = (await printed()).find((address) => !before.has(address)) ?? ''
	return addressIn(await client.read(made, as(KEEPER)), /<strong>[^<]*(\/p\/[\w-]+)<\/strong>/)
}
