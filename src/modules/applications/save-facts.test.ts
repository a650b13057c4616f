import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aDraft, anApplication, aScene } from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { submitApplication } from '../submissions/index.ts'
import { findApplicationDetail } from './queries.ts'
import { saveFacts } from './save-facts.ts'
import { saveThemes } from './save-themes.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('those facts that are given are kept, the others stay', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, place } = await aScene(tx)
		const { id: applicationId } = await aDraft(tx, mette, call, place)
		const words = {
			summary: 'Kort\r\nsagt',
			contactTitle: 'Planlægger',
			exemptionReason: 'Øen',
			contactEmail: 'a@b.example',
		}

		const { version } = await saveFacts(tx, mette, { applicationId, version: 1, ...words })
		await saveFacts(tx, mette, { applicationId, version, contactName: 'Anders' })

		expect(await findApplicationDetail(tx, applicationId)).toMatchObject({
			...words,
			summary: 'Kort\nsagt',
			contactName: 'Anders',
			version: 3,
		})
		const [event] = await listEvents(tx, applicationId)
		expect(event).toMatchObject({ verb: 'application.facts_saved', particulars: { fields: ['contact_name'] } })
	}))

test('themes are kept as ticked, too many as well, and what the call does not know is left out', () =>
	inTransaction(db, async (tx) => {
		const { mette, call, place } = await aScene(tx)
		const { id: applicationId } = await aDraft(tx, mette, call, place)
		const all = ['groent', 'moedesteder', 'tomme-lokaler']

		const { version } = await saveThemes(tx, mette, { applicationId, version: 1, themes: [...all, 'opfundet'] })
		expect((await findApplicationDetail(tx, applicationId))?.themes).toEqual(all)
		await saveThemes(tx, mette, { applicationId, version, themes: [] })

		expect(await findApplicationDetail(tx, applicationId)).toMatchObject({ themes: [], version: 3 })
		const [event] = await listEvents(tx, applicationId)
		expect(event).toMatchObject({ verb: 'application.themes_saved', particulars: { themes: [] } })
	}))

type Save = (tx: Tx, actor: Actor, id: Id<'application'>, version: number) => Promise<unknown>

describe.each<[what: string, save: Save]>([
	['facts', (tx, actor, applicationId, version) => saveFacts(tx, actor, { applicationId, version, summary: 'x' })],
	['themes', (tx, actor, applicationId, version) => saveThemes(tx, actor, { applicationId, version, themes: [] })],
])('%s are refused', (_, save) => {
	test('upon an older version', () =>
		inTransaction(db, async (tx) => {
			const { mette, call, place } = await aScene(tx)
			const { id } = await aDraft(tx, mette, call, place)

			await expect(save(tx, mette, id, 0)).rejects.toThrow(Outdated)
		}))

	test('after the deadline', () =>
		inTransaction(db, async (tx) => {
			const { mette, call, place } = await aScene(tx)
			const { id, version } = await aDraft(tx, mette, call, place)
			travelTo('2026-04-15T10:00:00Z')

			await expect(save(tx, mette, id, version)).rejects.toThrow(new Refused('closed'))
		}))

	test('from others, and once it is submitted', () =>
		inTransaction(db, async (tx) => {
			const { mette, sofie, call, place } = await aScene(tx)
			const other = await aPerson(tx, 'Andre', { actsFor: [await aMunicipality(tx)] })
			const { id, version } = await anApplication(tx, mette, { call, place })

			await expect(save(tx, other, id, version)).rejects.toThrow(NotFound)
			await expect(save(tx, sofie, id, version)).rejects.toThrow(NotFound)
			await submitApplication(tx, mette, id)
			await expect(save(tx, sofie, id, version + 1)).rejects.toThrow(Forbidden)
			await expect(save(tx, mette, id, version + 1)).rejects.toThrow(new Refused('submitted'))
		}))
})
