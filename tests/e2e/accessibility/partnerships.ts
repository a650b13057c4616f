import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'
const PARTNERSHIP = '/partnerships/ellekoebing-bymidte'
const KEEPER = 'Pia Sandholt'

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
		await sendEmpty(KEEPER, [`${draft}/edit`], [signed, `${signed}/renewal`], [draft, `${draft}/editions`])

		expect(faults).toEqual([])
	})

	test('its health checks', async () => {
		await lookAt([`${PARTNERSHIP}/health`])
		await sendEmpty(KEEPER, [`${PARTNERSHIP}/health`])

		expect(faults).toEqual([])
	})
}
