import { afterAll, beforeEach, expect, test } from 'vitest'
import { anApplication, aScene } from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import type { ApplicationDetail } from './application.ts'
import { findApplicationDetail } from './queries.ts'
import { saveForm } from './save-form.ts'
import { answerName, factNames, fingerprint, seenName, type Typed, themesText } from './typed-form.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

/** What a browser sends of the whole form, as it was when it was opened, with what was typed since. */
function sent(opened: ApplicationDetail, typed: Typed): Typed {
	const facts = factNames.map((name) => [name, opened[name]] as const)
	const answers = opened.answers.map(({ questionId, body }) => [answerName(questionId), body] as const)
	const texts = [...facts, ...answers]
	const seen = texts.map(([name, text]) => [seenName(name), fingerprint(text)] as const)
	return {
		...Object.fromEntries([...texts, ...seen]),
		themes: opened.themes,
		[seenName('themes')]: fingerprint(themesText(opened.themes)),
		section: 'about',
		...typed,
	}
}

async function anOpenedForm(tx: Tx) {
	const { mette, call, place } = await aScene(tx)
	const anders = await aPerson(tx, 'Anders', { actsFor: [place] })
	const opened = await anApplication(tx, mette, { call, place })
	const [first, second] = call.questions.map(({ id }) => answerName(id))
	const read = async () => found(await findApplicationDetail(tx, opened.id))
	return { mette, anders, opened, first: first!, second: second!, read, applicationId: opened.id }
}

test('every part that was changed is kept, and what was not leaves no trace', () =>
	inTransaction(db, async (tx) => {
		const { mette, opened, first, applicationId, read } = await anOpenedForm(tx)
		const before = (await listEvents(tx, applicationId)).length
		const typed = sent(opened, { [first]: 'Nyt svar', summary: 'Nyt', contactTitle: 'Chef', themes: ['groent'] })

		const outcome = await saveForm(tx, mette, { applicationId, typed })

		expect(outcome).toMatchObject({ outcome: 'saved', conflicts: [] })
		const now = await read()
		expect(now.answers.map(({ body, version }) => `${version}: ${body}`).sort()).toEqual([
			'1: Svar 2 fra Ellekøbing Kommune.',
			'2: Nyt svar',
		])
		expect(now).toMatchObject({ summary: 'Nyt', contactTitle: 'Chef', contactName: 'Mette Lund', themes: ['groent'] })
		expect((await listEvents(tx, applicationId)).length - before).toBe(3)
	}))

test('a whole form without a tick means no themes; a part of it says nothing about them', () =>
	inTransaction(db, async (tx) => {
		const { mette, opened, applicationId, read } = await anOpenedForm(tx)

		await saveForm(tx, mette, {
			applicationId,
			typed: { summary: 'x', [seenName('summary')]: fingerprint(opened.summary) },
		})
		expect((await read()).themes).toEqual(['tomme-lokaler'])
		const { themes: _, ...untouched } = sent(await read(), {})
		await saveForm(tx, mette, { applicationId, typed: untouched })

		expect((await read()).themes).toEqual([])
	}))

test('what a colleague changed and one has not touched stays the colleague’s', () =>
	inTransaction(db, async (tx) => {
		const { mette, anders, opened, first, second, applicationId, read } = await anOpenedForm(tx)
		await saveForm(tx, anders, {
			applicationId,
			typed: sent(opened, { [first]: 'Anders', contactName: 'Anders', themes: [] }),
		})

		const outcome = await saveForm(tx, mette, {
			applicationId,
			typed: sent(opened, { [second]: 'Mette', summary: 'Mette' }),
		})

		expect(outcome).toMatchObject({ outcome: 'saved', conflicts: [] })
		const now = await read()
		expect(now.answers.map(({ body }) => body).sort()).toEqual(['Anders', 'Mette'])
		expect(now).toMatchObject({ contactName: 'Anders', summary: 'Mette', themes: [] })
	}))

test('what both changed is named, the first one’s text stands, and the rest is kept', () =>
	inTransaction(db, async (tx) => {
		const { mette, anders, opened, first, second, applicationId, read } = await anOpenedForm(tx)
		const theirs = { [first]: 'Anders', summary: 'Anders', themes: ['groent'] }
		await saveForm(tx, anders, { applicationId, typed: sent(opened, theirs) })

		const mine = {
			[first]: 'Mette',
			[second]: 'Mette',
			summary: 'Mette',
			themes: ['moedesteder'],
			contactTitle: 'Mette',
		}
		const outcome = await saveForm(tx, mette, { applicationId, typed: sent(opened, mine) })

		expect(outcome).toMatchObject({ outcome: 'saved', conflicts: ['summary', 'themes', first] })
		const now = await read()
		expect(now.answers.map(({ body }) => body).sort()).toEqual(['Anders', 'Mette'])
		expect(now).toMatchObject({ summary: 'Anders', themes: ['groent'], contactTitle: 'Mette' })
	}))

test('who has seen the other text may write over it', () =>
	inTransaction(db, async (tx) => {
		const { mette, anders, opened, first, applicationId, read } = await anOpenedForm(tx)
		await saveForm(tx, anders, { applicationId, typed: sent(opened, { [first]: 'Anders' }) })

		const outcome = await saveForm(tx, mette, { applicationId, typed: sent(await read(), { [first]: 'Begges' }) })

		expect(outcome).toMatchObject({ conflicts: [] })
		expect((await read()).answers.map(({ body }) => body)).toContain('Begges')
	}))

test('without saying what one has seen, only what is empty is written in', () =>
	inTransaction(db, async (tx) => {
		const { mette, first, applicationId } = await anOpenedForm(tx)

		const outcome = await saveForm(tx, mette, {
			applicationId,
			typed: { [first]: 'Overskrevet', exemptionReason: 'Ny' },
		})

		expect(outcome).toMatchObject({ conflicts: [first] })
		expect((await findApplicationDetail(tx, applicationId))?.exemptionReason).toBe('Ny')
	}))

test('after the deadline nothing is kept, and the reason is told', () =>
	inTransaction(db, async (tx) => {
		const { mette, opened, first, applicationId, read } = await anOpenedForm(tx)
		travelTo('2026-04-15T10:00:00Z')

		const outcome = await saveForm(tx, mette, { applicationId, typed: sent(opened, { [first]: 'For sent' }) })

		expect(outcome).toEqual({ outcome: 'refused', reason: 'closed' })
		expect(await read()).toEqual(opened)
	}))

test('for others the form does not exist', () =>
	inTransaction(db, async (tx) => {
		const { opened, applicationId } = await anOpenedForm(tx)
		const other = await aPerson(tx, 'Fremmed')

		await expect(saveForm(tx, other, { applicationId, typed: sent(opened, {}) })).rejects.toThrow(NotFound)
	}))
