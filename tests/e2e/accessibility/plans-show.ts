import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const TOWN = '/plans/ellekoebing-bymidte'
const DUTCH = '/plans/herstel-binnenstad-lindewaard'
const visitors = [aVisitor('da'), aVisitor('nl'), aVisitor('en')]

export function publicPlans(): void {
	test('plans as everybody reads them', async () => {
		await lookAt(['/plans', TOWN, `${TOWN}/versions`, DUTCH, `${DUTCH}/versions`], visitors)

		expect(faults).toEqual([])
	})

	test('how one joins them, frames them, and sees who does what', async () => {
		await lookAt([`${TOWN}/join`, `${TOWN}/join?action=8`, `${TOWN}/embed`, `${DUTCH}/embed`], visitors)
		await lookAt([TOWN, DUTCH, `${TOWN}/work/interplay`, `${DUTCH}/work/interplay`])
		await sendEmpty('', [`${TOWN}/join`])
		await sendEmpty('Anders Vestergaard', [`${TOWN}/work/interplay`, `${TOWN}/work/interplay/arranger`])

		expect(faults).toEqual([])
	})

	test('the answer to what a plan asks, one at a time', async () => {
		const asks = await client.read(`${DUTCH}/work/interplay`, as('Pia Sandholt'))
		const form = addressIn(asks, /href="(\/plans\/[^"]+\/work\/interplay\?ask=[^"]+)"/)
		const answer = new URL(form, 'http://torvet.test').searchParams.get('ask')!

		await sendEmpty('Pia Sandholt', [form, answer])
		const link = await linkOfProvince()
		const asked = addressIn(await client.read(link), /href="(\/p\/[^"]+\/asks\/[\da-f-]{36})"/)
		await lookAt([asked], visitors)
		await sendEmpty('', [asked])

		expect(faults).toEqual([])
	})
}

/** A link by which the province answers. */
async function linkOfProvince(): Promise<string> {
	const links = '/partnerships/binnenstadstafel-lindewaard/links'
	const all = await client.read(links, as('Pia Sandholt'))
	const whose = addressIn(all, /<option value="(party:[\da-f-]{36})"[^>]*>De provincie/)
	await client.send(links, { whose, label: '', lastDay: '2040-12-31' }, as('Pia Sandholt'))
	const print = addressIn(await client.read(links, as('Pia Sandholt')), /href="([^"]+\/links\/[\da-f-]{36})"/)
	return addressIn(await client.read(print, as('Pia Sandholt')), /<strong>[^<]*(\/p\/[\w-]+)<\/strong>/)
}
