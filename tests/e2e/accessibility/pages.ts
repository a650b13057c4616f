import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

export function pages(): void {
	const programme = '/programmes/levende-bymidter-anden-runde'

	test('news, publications and pages', async () => {
		const list = await client.read(`${programme}/content`, as('Pia Sandholt'))
		const written = [...list.matchAll(/href="(\/content\/[\w-]+)"/g)].map(([, path = '']) => path)
		const rooms = ['', '/preview', '/publication', '/versions'].flatMap((room) => written.map((path) => path + room))
		const shown = await Promise.all(written.map((path) => client.read(path, as('Pia Sandholt'))))
		const read = shown.map((html) => addressIn(html, new RegExp(`href="(${programme}/\\w+/[\\w-]+)">Se den udgivne`)))

		await lookAt([`${programme}/news`, `${programme}/publications`, ...read, '/pages/om-denne-demonstration'])
		await lookAt([`${programme}/content`, '/content', ...rooms])

		await sendEmpty('Pia Sandholt', [`${programme}/content`], ['/content'])
		expect(faults).toEqual([])
	})
}
