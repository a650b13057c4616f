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
	let given: string
	let selected: string
	let proposal: string

	test('the seats that were left, and one that is given by hand', async () => {
		given = await seatLeft(NETWORK, 'Pia Sandholt')

		await lookAt([`${NETWORK}/replacements`, given])
		await sendEmpty('Pia Sandholt', [given, `${given}/offers-by-hand`], [given, `${given}/end`])

		expect(faults).toEqual([])
	})

	test('whoever is asked', async () => {
		const asked = { contactName: 'Lone Tagesgaard', contactEmail: 'lone.tagesgaard@aastruphavn.example' }
		const form = fieldsOf(await client.read(given, as('Pia Sandholt')), `${given}/offers-by-hand`)
		const wish = { ...form, ...asked, municipality: 'XX-VINDSTED', handReason: 'Næste på listen' }
		await client.send(`${given}/offers-by-hand`, wish, as('Pia Sandholt'))
		const offer = addressIn(
			await client.read('/desk', as('Lone Tagesgaard')),
			/href="(\/programmes\/[\w-]+\/seat-offers\/[\w-]+)"/,
		)

		await lookAt([given, offer, '/desk'])
		await sendEmpty('Lone Tagesgaard', [offer, `${offer}/answer`])
		await client.send(`${offer}/answer`, { kind: 'accepted', reason: '' }, as('Lone Tagesgaard'))
		await lookAt([offer, `${NETWORK}/room`])

		expect(faults).toEqual([])
	})

	test('the next of a selection, put forward', async () => {
		selected = await seatLeft(TOWNS, 'Karen Holm')
		await lookAt([selected])
		await sendEmpty('Karen Holm', [selected, `${selected}/proposals`])

		const form = fieldsOf(await client.read(selected, as('Karen Holm')), `${selected}/proposals`)
		await client.send(`${selected}/proposals`, form, as('Karen Holm'))
		const page = await client.read(selected, as('Karen Holm'))
		proposal = addressIn(page, new RegExp(`href="(${selected}/proposals/[\\w-]+)"`))
		await lookAt([proposal, `${proposal}/case.json`])

		expect(faults).toEqual([])
	})

	test('the decision about it, and the question that follows', async () => {
		await sendEmpty('Annelise Brohøj', [proposal, `${proposal}/decision`])
		const page = await client.read(proposal, as('Annelise Brohøj'))
		const applicant = /<option value="(\w[^"]+)"/.exec(page)?.[1] ?? ''
		const outcome = { outcome: 'confirmed', reason: 'Den næste', applicant }
		await client.send(`${proposal}/decision`, outcome, as('Annelise Brohøj'))

		await lookAt([selected, proposal])
		await sendEmpty('Karen Holm', [selected, `${selected}/offers`])

		expect(faults).toEqual([])
	})
}
