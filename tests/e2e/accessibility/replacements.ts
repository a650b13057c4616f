import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { fieldsOf } from '../../support/journey-http.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'
const TOWNS = '/programmes/levende-bymidter-anden-runde'

/** Somebody leaves, and the secretariat seeks who is next. */
async function seatLeft(programme: string, name: string): Promise<string> {
	const room = await client.read(`${programme}/room`, as(name))
	const [address = '', seat = ''] = /href="([^"]+\/room\/seats\/([\w-]+)"?)/.exec(room)?.slice(1) ?? []
	await client.send(`${address.replace('"', '')}/departure`, { reason: 'Nyt byråd' }, as(name))
	const { location } = await client.send(`${programme}/replacements`, { seat }, as(name))
	return location.replace(/\?.*/, '')
}

export function replacements(): void {
	test('a seat that is given by hand, and who is asked', async () => {
		const seat = await seatLeft(NETWORK, 'Ingrid Hallingdal')
		await lookAt([`${NETWORK}/replacements`, `${NETWORK}/room`, seat])
		await sendEmpty('Pia Sandholt', [seat, `${seat}/offers-by-hand`], [seat, `${seat}/end`])

		const asked = { contactName: 'Lone Tagesgaard', contactEmail: 'lone.tagesgaard@aastruphavn.example' }
		const form = fieldsOf(await client.read(seat, as('Pia Sandholt')), `${seat}/offers-by-hand`)
		const wish = { ...form, ...asked, municipality: 'XX-VINDSTED', handReason: 'Næste på listen' }
		await client.send(`${seat}/offers-by-hand`, wish, as('Pia Sandholt'))
		const mails = await client.read('/demo/mails', as('Pia Sandholt'))
		const mail = addressIn(mails, /href="(\/demo\/mails\/[\w-]+)"[^>]*>[^<]*Vil I have en plads/)
		const offer = addressIn(await client.read(mail, as('Pia Sandholt')), /(\/programmes\/[\w-]+\/seat-offers\/[\w-]+)/)
		await lookAt([seat, offer, '/desk'])
		await sendEmpty('Lone Tagesgaard', [offer, `${offer}/answer`])
		await client.send(`${offer}/answer`, { kind: 'accepted', reason: '' }, as('Lone Tagesgaard'))
		await lookAt([seat, offer, `${NETWORK}/room`])

		expect(faults).toEqual([])
	})

	test('the next of a selection, from proposal to question', async () => {
		const seat = await seatLeft(TOWNS, 'Karen Holm')
		await lookAt([`${TOWNS}/replacements`, seat, '/desk'])
		await sendEmpty('Karen Holm', [seat, `${seat}/proposals`])

		const form = fieldsOf(await client.read(seat, as('Karen Holm')), `${seat}/proposals`)
		await client.send(`${seat}/proposals`, form, as('Karen Holm'))
		const page = await client.read(seat, as('Karen Holm'))
		const proposal = addressIn(page, new RegExp(`href="(${seat}/proposals/[\\w-]+)"`))
		await lookAt([seat, proposal, `${proposal}/case.json`, '/desk'])
		await sendEmpty('Annelise Brohøj', [proposal, `${proposal}/decision`])

		const asDecider = await client.read(proposal, as('Annelise Brohøj'))
		const applicant = /<option value="(\w[^"]+)"/.exec(asDecider)?.[1] ?? ''
		const outcome = { outcome: 'confirmed', reason: 'Den næste', applicant }
		await client.send(`${proposal}/decision`, outcome, as('Annelise Brohøj'))
		await lookAt([seat, proposal, '/desk'])
		await sendEmpty('Karen Holm', [seat, `${seat}/offers`])

		const question = fieldsOf(await client.read(seat, as('Karen Holm')), `${seat}/offers`)
		await client.send(`${seat}/offers`, question, as('Karen Holm'))
		await lookAt([seat])

		expect(faults).toEqual([])
	})
}
