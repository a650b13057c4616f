import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const WORK = '/plans/ellekoebing-bymidte/work'
const PLANNER = 'Anders Vestergaard'

/** What is to be done, and all that one action consists of. */
export function planActions(): void {
	test('the actions of a plan, in every way to look at them', async () => {
		const ways = ['list', 'timeline', 'parties', 'map'].map((way) => `${WORK}?view=${way}&action=8`)

		await lookAt([WORK, ...ways, `${WORK}?show=late`, `${WORK}/actions/8`, `${WORK}/milestones`])

		expect(faults).toEqual([])
	})

	test('what is written of an action', async () => {
		const own = `${WORK}/actions/8`
		await sendEmpty(
			PLANNER,
			[`${WORK}/actions/new`, `${WORK}/actions`],
			[`${own}/edit`],
			[`${own}/parties/new`, `${own}/parties`],
			[`${own}/steps/new`, `${own}/steps`],
			[`${own}/budget/new`, `${own}/budget`],
			[`${own}/measures/new`, `${own}/measures`],
			[`${own}/indicators/new`, `${own}/indicators`],
			[`${WORK}/milestones/new`, `${WORK}/milestones`],
		)
		const line = await kept(own, 'budget', { title: 'Lys', amount: '25.000', source: 'gap' })
		const indicator = await kept(own, 'indicators', { name: 'Arrangementer', unit: 'om året', target: '60' })
		const step = await linkIn(own, 'steps')
		const party = await linkIn(own, 'parties')
		await client.send(`${WORK}/milestones`, { title: 'Midtvejsmøde', due: '2027' }, as(PLANNER))
		const milestone = await linkIn(`${WORK}/milestones`, 'milestones')

		await lookAt([own, line, indicator, step, party, milestone, `${indicator}/readings/new`])
		await sendEmpty(PLANNER, [line], [indicator], [step], [party], [milestone])
		await sendEmpty(PLANNER, [`${indicator}/readings/new`, `${indicator}/readings`])

		expect(faults).toEqual([])
	})
}

async function kept(own: string, part: string, fields: Record<string, string>): Promise<string> {
	await client.send(`${own}/${part}`, fields, as(PLANNER))
	return linkIn(own, part)
}

async function linkIn(page: string, part: string): Promise<string> {
	return addressIn(await client.read(page, as(PLANNER)), new RegExp(`href="([^"]+/${part}/(?!new)[\\w-]+)"`))
}

/** What a plan consists of, and what stands in rows below its sections. */
export function planEditor(): void {
	test('the plans of a partnership, and what one consists of', async () => {
		const home = '/partnerships/ellekoebing-bymidte/plans'
		const structure = `${WORK}/text/structure`

		await lookAt([home, structure, `${WORK}/publication`])
		await sendEmpty(PLANNER, [`${home}/new`, home], [`${WORK}/edit`])
		await sendEmpty(PLANNER, [`${structure}/sections/new`, `${structure}/sections`])
		await sendEmpty(PLANNER, [`${structure}/challenges/new`, `${structure}/challenges`])

		expect(faults).toEqual([])
	})

	test('the wheel, what is eligible, the money and the area', async () => {
		const text = `${WORK}/text`
		const rows = {
			wheel: { title: 'Torvedage', firstMonth: '4', lastMonth: '10' },
			eligible: { title: 'Torvet', basis: '§ 6', expense: '500.000', refundPercent: '60' },
			finance: { title: 'Staten', year: '2027', amount: '300.000', source: 'grant' },
		}
		const kept: string[] = []
		for (const [name, fields] of Object.entries(rows)) {
			const list = `${text}/${name}`
			await lookAt([list])
			await sendEmpty(PLANNER, [`${list}/new`, list])
			await client.send(list, fields, as(PLANNER))
			kept.push(list, await linkIn(list, name))
		}
		const ring = '55.40, 10.40\n55.41, 10.40\n55.41, 10.42'
		await client.send(`${text}/boundary`, { ring, version: '0' }, as(PLANNER))

		await lookAt([...kept, `${text}/boundary`])
		await sendEmpty(PLANNER, ...kept.filter((_, index) => index % 2 === 1).map((address) => [address] as const))

		expect(faults).toEqual([])
	})
}
