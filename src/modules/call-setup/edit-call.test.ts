import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { type CallDetail, findCallDetail, type SeatTerms } from '../calls/index.ts'
import { editCallDates } from './edit-call-dates.ts'
import { editCallTerms } from './edit-call-terms.ts'
import { editCallText } from './edit-call-text.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const words = { title: 'Ny titel', summary: 'Ny kort tekst', body: 'Ny tekst' }
const dates = { opensAt: new Date('2026-04-01T06:00:00Z'), deadlineAt: new Date('2026-05-01T22:00:00Z') }
const terms: SeatTerms = {
	applies: 'municipality',
	seatsMin: 4,
	seatsMax: 8,
	scaleMin: 0,
	scaleMax: 10,
	themesMax: 1,
	drawSeed: 'ny',
}

type Edit = (tx: Tx, actor: Actor, call: CallDetail, version?: number) => Promise<void>
const text: Edit = (tx, actor, { id, slug, version }, other = version) =>
	editCallText(tx, actor, { callId: id, version: other, text: { ...words, slug } })
const days: Edit = (tx, actor, { id, version }, other = version) =>
	editCallDates(tx, actor, { callId: id, version: other, ...dates })
const seats: Edit = (tx, actor, { id, version }, other = version) =>
	editCallTerms(tx, actor, { callId: id, version: other, terms })

describe.each<[string, Edit, Partial<CallDetail>, string]>([
	['text', text, words, 'call.text_edited'],
	['dates', days, dates, 'call.dates_edited'],
	['terms', seats, terms, 'call.terms_edited'],
])('%s', (name, edit, after, verb) => {
	test('are edited by the secretariat, and the event tells what stood before', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const call = await aCall(tx, sofie)

			await edit(tx, sofie, call)

			expect(await findCallDetail(tx, call.id)).toEqual({ ...call, ...after, version: 2 })
			const [event] = await listEvents(tx, call.id)
			expect(event).toMatchObject({ verb, actorName: 'Sofie' })
			expect(Object.keys(event!.particulars as object).sort()).toEqual(['after', 'before'])
		}))

	test('are not edited by anybody else', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const otto = await aPerson(tx, 'Otto', { roles: ['committee', 'decision_maker'] })
			const call = await aCall(tx, sofie)

			await expect(edit(tx, otto, call)).rejects.toThrow(Forbidden)
		}))

	test('are not overwritten by somebody who read them earlier', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const call = await aCall(tx, sofie)
			await edit(tx, sofie, call)

			await expect(edit(tx, sofie, call, 1)).rejects.toThrow(Outdated)
		}))

	test(name === 'text' ? 'may be mended after publishing' : 'are locked after publishing', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const call = await anOpenCall(tx, sofie)

			if (name === 'text') {
				await edit(tx, sofie, call)
				expect(await findCallDetail(tx, call.id)).toEqual({ ...call, ...words, version: 3 })
			} else {
				await expect(edit(tx, sofie, call)).rejects.toThrow(new Refused('termsLocked'))
			}
		}),
	)
})

test('the event of a text holds both texts', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await aCall(tx, sofie)
		const { title, slug, summary, body } = call

		await text(tx, sofie, call)

		const [event] = await listEvents(tx, call.id)
		expect(event?.particulars).toEqual({ before: { title, slug, summary, body }, after: { ...words, slug } })
	}))

test('a draft may move to another address that is free; a published call stays', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const [draft, open] = [await aCall(tx, sofie), await anOpenCall(tx, sofie)]
		const move = ({ id, version }: CallDetail, slug: string) =>
			editCallText(tx, sofie, { callId: id, version, text: { ...words, slug } })

		await expect(move(draft, open.slug)).rejects.toThrow(new Refused('slugTaken'))
		await expect(move(open, 'et-andet-sted')).rejects.toThrow(new Refused('addressIsPublic'))
		await move(draft, 'et-andet-sted')
		expect((await findCallDetail(tx, draft.id))?.slug).toBe('et-andet-sted')
	}))

test('a deadline comes after the opening', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const { id: callId, version } = await aCall(tx, sofie)
		const { opensAt } = dates

		await expect(editCallDates(tx, sofie, { callId, version, opensAt, deadlineAt: opensAt })).rejects.toThrow(
			new Refused('deadlineBeforeOpening'),
		)
	}))
