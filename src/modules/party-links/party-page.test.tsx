import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPartyLink, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aView } from '../../../tests/support/views.ts'
import { travelTo } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { findLinkHolder } from '../partnerships/index.ts'
import { setActionParty } from '../plans/index.ts'
import { PartyPage } from './party.page.tsx'
import { readPartyView } from './party-view.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

test('what waits for a party stands above what it has done, and an action says its day', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const partyId = await aParty(tx, town, 'Caféen')
		const plan = await aPlan(tx, town)
		const actionId = await anAction(tx, town, plan, 'Lys i vinduerne')
		const part = { part: 'leads', steering: null, askedFor: '' } as const
		await setActionParty(tx, town.planner, { planId: plan.id, actionId, partyId, ...part })
		await tx.updateTable('plan_actions').set({ due_on: '2026-11-01' }).where('id', '=', actionId).execute()
		const { token } = await aPartyLink(tx, town, { partyId })
		const task = { text: '', dueOn: null, href: '/p/x' }
		const tasks = [
			{ ...task, title: 'Aftalen', isDone: true },
			{ ...task, title: 'Høringen', isDone: false, href: '/p/y' },
		]
		const party = await readPartyView(tx, found(await findLinkHolder(tx, token)))

		const html = renderToString(<PartyPage {...party} view={aView()} tasks={tasks} />)

		expect(html.indexOf('Høringen')).toBeGreaterThan(0)
		expect(html.indexOf('Høringen')).toBeLessThan(html.indexOf('Aftalen'))
		expect(html).toContain('I leder. Frist: 1. november 2026')
	}))

test('a party that is only known is not sent to a place that it does not have', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const pages = ['known', 'joined'].map(async (standing) => {
			const partyId = await aParty(tx, town, standing, { standing: standing as 'known' | 'joined' })
			const { token } = await aPartyLink(tx, town, { partyId })
			const party = await readPartyView(tx, found(await findLinkHolder(tx, token)))
			return renderToString(<PartyPage {...party} view={aView()} tasks={[]} />).includes('Jeres plads i partnerskabet')
		})

		expect(await Promise.all(pages)).toEqual([false, true])
	}))
