import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { aVisitor } from '../../support/inspection.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const PLAN = '/plans/ellekoebing-bymidte'
const LINKS = '/partnerships/ellekoebing-bymidte/links'
const visitors = [aVisitor('da'), aVisitor('nl')]
const DUTCH = '/plans/herstel-binnenstad-lindewaard'

export function plansAdopted(): void {
	test('who stands behind a plan, and who must look at it again', async () => {
		await lookAt([`${PLAN}/adoptions`, `${PLAN}/work/adoption`, `${DUTCH}/adoptions`, `${DUTCH}/work/adoption`])

		expect(faults).toEqual([])
	})

	test('a party that was asked again answers', async () => {
		const overview = await client.read(`${PLAN}/work/adoption`, as('Sofie Krogh'))
		const own = addressIn(overview, new RegExp(`href="(${PLAN}/work/adoption/parties/[\\w-]+)"`))

		await lookAt([own])
		await sendEmpty('Sofie Krogh', [own, `${own}/answer`])

		expect(faults).toEqual([])
	})

	test('the plan is put to consultation, and people answer', async () => {
		const list = `${PLAN}/work/consultations`
		await lookAt([list])
		await sendEmpty('Pia Sandholt', [list])
		const wish = { title: 'Torvet uden biler', intro: 'Hvor skal bænkene stå?', audience: 'public' }
		const { location } = await client.send(list, { ...wish, closesOn: '31.12.2099' }, as('Pia Sandholt'))
		const work = location.replace(/\?.*/, '')
		const open = work.replace('/work/', '/')
		await sendEmpty('', [open, `${open}/inputs`])
		await client.send(`${open}/inputs`, { words: 'Giv plads til bænke' }, as('Sofie Krogh'))

		await lookAt([list, work, open])
		const link = await linkOfShops()
		const own = [`${link}/adoption/ellekoebing-bymidte`, open.replace(PLAN, link)]
		await lookAt(own, visitors)
		await sendEmpty('', ...own.map((path, index) => [path, `${path}/${index === 0 ? 'answer' : 'inputs'}`] as const))
		await lookAt([`${open}/map.svg`, `${open.replace(PLAN, link)}/map.svg`], visitors)

		expect(faults).toEqual([])
	})

	test('a visitor proves the address, and finds what became of their words', async () => {
		const list = await client.read(`${PLAN}/work/consultations`, as('Pia Sandholt'))
		const open = addressIn(list, new RegExp(`href="(${PLAN}/work/consultations/[\\w-]+)"`)).replace('/work/', '/')
		await client.send(`${open}/inputs`, { words: 'Husk strøm', name: 'Ena Prøve', email: 'ena@example.dk' })
		const confirmation = await mailedLink('/consultation-confirmations/')
		await lookAt([confirmation])
		const { location } = await client.send(confirmation, {})
		await lookAt([location])

		expect(faults).toEqual([])
	})
}

/** A link by which the shops answer. */
async function linkOfShops(): Promise<string> {
	const all = await client.read(LINKS, as('Pia Sandholt'))
	const whose = addressIn(all, /<option value="(party:[\da-f-]{36})"[^>]*>[^<]*Ellekøbing Handel/)
	await client.send(LINKS, { whose, label: 'Butikkerne', lastDay: '2040-12-31' }, as('Pia Sandholt'))
	const print = addressIn(await client.read(LINKS, as('Pia Sandholt')), /href="([^"]+\/links\/[\da-f-]{36})"/)
	return addressIn(await client.read(print, as('Pia Sandholt')), /<strong>[^<]*(\/p\/[\w-]+)<\/strong>/)
}

async function mailedLink(path: string): Promise<string> {
	const mails = await client.read('/demo/mails')
	const mail = addressIn(mails, /href="(\/demo\/mails\/[\w-]+)"[^>]*>Bekræft dit høringssvar/)
	return addressIn(await client.read(mail), new RegExp(`href="[^"]*(${path}[\\w.-]+)"`))
}
