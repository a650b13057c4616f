import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { as, client, faults, inspection, lookAt, sendEmpty } from './tour.ts'

const LIST =
	'Titel;By;Budget;Startdato;Beskrivelse\nTorvedage;Hobro;1.250.000;2019;Kort\nHavnen;Ukendtby;ti;31.02.2019;Kort\n'
const ROOM = '/cases/imports'
const MAPPING = { version: '1', headerFirst: '1', headerCount: '1', source: 'Puljen', sourceUrl: '', language: 'da' }
const COLUMNS = { column0: 'title', column1: 'town', column2: 'total', column3: '', column4: 'summary' }
const CHOICES = { currency: 'DKK', decimalMark: 'comma', duplicates: 'leave' }

export function cases(): void {
	test('a list of projects, from the file to drafts', async () => {
		const list = await sendList()
		await lookAt([ROOM, `${list}/mapping`, list])
		await sendEmpty('Karen Holm', [ROOM], [`${list}/mapping`])

		await client.send(`${list}/mapping`, { ...MAPPING, ...CHOICES, ...COLUMNS }, as('Karen Holm'))
		await lookAt([list, `${list}/report.csv`])
		await client.send(`${list}/import`, { version: '2' }, as('Karen Holm'))
		await lookAt([ROOM, list])
		await sendEmpty('Karen Holm', [list, `${list}/undoing`])

		expect(faults).toEqual([])
	})

	test('the cases', async () => {
		await lookAt(['/cases/torvedage/edit', '/cases/torvedage', '/cases/new', '/cases/propose'])
		await sendEmpty('Karen Holm', ['/cases/new', '/cases'], ['/cases/torvedage/edit'])
		await sendEmpty('Anders Vestergaard', ['/cases/propose', '/cases/proposals'])
		await client.send('/cases/torvedage/edition', { version: '1', changes: '' }, as('Karen Holm'))
		await lookAt(['/cases', '/cases?money=under_10m&period=2015', '/cases?q=xyz', '/cases/torvedage'])
		await lookAt(['/cases/torvedage/editions', '/cases/torvedage/editions/1'])

		expect(faults).toEqual([])
	})

	test.for(['da', 'nl', 'en'] as const)('the cases in their language: %s', async (language) => {
		await lookAt(['/cases', '/cases/torvedage'], [aVisitor(language)])

		expect(faults).toEqual([])
	})
}

async function sendList(): Promise<string> {
	const form = new FormData()
	form.set('file', new File([LIST], 'puljen.csv'))
	const headers = { origin: inspection.url, ...as('Karen Holm') }
	const sent = await fetch(inspection.url + ROOM, { method: 'POST', body: form, redirect: 'manual', headers })
	return (sent.headers.get('location') ?? '').replace('/mapping', '')
}
