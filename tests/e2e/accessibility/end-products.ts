import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { faultsOfFile } from '../../support/page-faults.ts'
import { as, client, faults, inspection, lookAt, sendEmpty } from './tour.ts'

const PRODUCT = '/programmes/levende-gader-foerste-hold/end-product'

export function endProducts(): void {
	test('what a network leaves behind', async () => {
		const editing = await client.read(`${PRODUCT}/edit`, as('Mads Elbrønd'))
		const chapter = addressIn(editing, new RegExp(`href="(${PRODUCT}/chapters/[\\w-]+)"`))
		const text = await client.read(chapter, as('Mads Elbrønd'))
		const reworded = addressIn(
			text,
			new RegExp(`href="(${PRODUCT}/paragraphs/[\\w-]+)"[^>]*>[^<]*<span class="vh">: 2\\.`),
		)

		await lookAt([PRODUCT, `${PRODUCT}/edit`, chapter, reworded])
		await sendEmpty('Mads Elbrønd', [`${PRODUCT}/edit`, `${PRODUCT}/facts`], [`${PRODUCT}/edit`, `${PRODUCT}/chapters`])
		await sendEmpty('Mads Elbrønd', [chapter, `${chapter}/title`], [chapter, `${chapter}/texts`])
		await sendEmpty('Mads Elbrønd', [chapter, `${chapter}/passages`], [reworded])

		expect(faults).toEqual([])
	})

	test('once everybody reads it, and as the file that they take away', async () => {
		await client.send(`${PRODUCT}/publication`, {}, as('Pia Sandholt'))

		await lookAt([PRODUCT, `${PRODUCT}.pdf`, `${PRODUCT}.docx`])
		const room = inspection.rooms[0]!
		await room.page.goto(`${PRODUCT}.html`)
		inspection.visited.add(`${PRODUCT}.html`)
		faults.push(...(await faultsOfFile(room)))
		await client.send(`${PRODUCT}/withdrawal`, {}, as('Pia Sandholt'))

		expect(faults).toEqual([])
	})
}
