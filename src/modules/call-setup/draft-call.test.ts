import { afterAll, beforeEach, expect, test } from 'vitest'
import { aDefinition } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { CallDefinition, findCallDetail } from '../calls/index.ts'
import { type Programme, readTemplate, spreadRulesOf, templateKeys } from '../programmes/index.ts'
import { draftCall, NewCallForm } from './draft-call.ts'
import { importCall } from './import-call.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const wish = { title: 'Bliv testby', slug: 'bliv-testby' }

test.each(templateKeys)('a call of %s begins with what its template suggests', (template) =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sofie, { template })

		const call = (await findCallDetail(tx, await draftCall(tx, sofie, programme.id, wish)))!

		const suggested = readTemplate(template).call
		expect(call).toMatchObject({ ...wish, state: 'draft', version: 1, programmeId: programme.id })
		expect(call).toMatchObject({ summary: suggested.summary, body: suggested.body, applies: suggested.applies })
		expect(call.questions.map(({ title }) => title)).toEqual(suggested.questions.map(({ title }) => title))
		expect(call.criteria.map(({ weight }) => weight)).toEqual(suggested.criteria.map(({ weight }) => weight))
		expect(call.themes.map(({ key, label }) => ({ key, label }))).toEqual(suggested.themes)
		expect(call.spreadRules).toMatchObject(spreadRulesOf(suggested, []))
		expect(call.eligibilityRules).toMatchObject(suggested.eligibilityRules)
		expect(call.contacts.map(({ topic, email }) => [topic, email])).toEqual(
			suggested.contacts.map(({ topic }) => [topic, '']),
		)
	}),
)

test('its dates are counted from the start of the programme, in the programme’s zone', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sofie, { template: 'network', startsOn: '2026-02-02' })

		const call = (await findCallDetail(tx, await draftCall(tx, sofie, programme.id, wish)))!

		expect(call.opensAt?.toISOString()).toBe('2026-02-01T23:00:00.000Z')
		expect(call.deadlineAt?.toISOString()).toBe('2026-03-26T23:00:00.000Z')
	}))

test('a rule for each region means those that exist on the last day', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const lasting = { country: 'DK' as const, name: 'Region', valid_from: '2007-01-01' }
		await tx
			.insertInto('regions')
			.values([
				{ ...lasting, code: 'DK-1081' },
				{ ...lasting, code: 'DK-1084', valid_to: '2026-12-31' },
				{ ...lasting, code: 'DK-OEST', valid_from: '2027-01-01' },
			])
			.execute()
		const regionsOf = async (startsOn: string) => {
			const programme = await aProgramme(tx, sofie, { template: 'network', startsOn })
			const id = await draftCall(tx, sofie, programme.id, { ...wish, slug: programme.slug })
			const { deadlineAt, spreadRules } = (await findCallDetail(tx, id))!
			return [deadlineAt, ...spreadRules.flatMap(({ kind, value }) => (kind === 'region' ? value : []))]
		}

		const last = new Date('2026-12-31T23:00:00Z')
		expect(await regionsOf('2026-11-05')).toEqual([last, 'DK-1081', 'DK-1084'])
		expect((await regionsOf('2026-11-12')).slice(1)).toEqual(['DK-1081', 'DK-OEST'])
	}))

test('every call gets a draw of its own, and the event tells who began it', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sofie)

		const first = await draftCall(tx, sofie, programme.id, wish)
		const second = await draftCall(tx, sofie, programme.id, { ...wish, slug: 'bliv-testby-2' })

		const seeds = [(await findCallDetail(tx, first))!.drawSeed, (await findCallDetail(tx, second))!.drawSeed]
		expect(seeds).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), expect.stringMatching(/^[0-9a-f]{16}$/)])
		expect(seeds[0]).not.toBe(seeds[1])
		expect(await listEvents(tx, first)).toMatchObject([
			{ verb: 'call.drafted', actorName: 'Sofie', particulars: { title: 'Bliv testby', slug: 'bliv-testby' } },
		])
	}))

test('nobody else drafts a call', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sofie)
		const other = await aProgramme(tx, sofie)
		const outsider = await aPerson(tx, 'Otto', { roles: [{ role: 'secretariat', programmeId: other.id }, 'committee'] })

		await expect(draftCall(tx, outsider, programme.id, wish)).rejects.toThrow(Forbidden)
		await expect(importCall(tx, outsider, aDefinition(programme.id))).rejects.toThrow(Forbidden)
	}))

test('two calls never share an address', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sofie)
		await draftCall(tx, sofie, programme.id, wish)

		await expect(draftCall(tx, sofie, programme.id, wish)).rejects.toThrow(new Refused('slugTaken'))
	}))

test('a call is imported whole, as a draft', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sofie)
		const definition = aDefinition(programme.id)

		const id = await importCall(tx, sofie, definition)

		expect(definitionOf((await findCallDetail(tx, id))!, programme)).toEqual(definition)
		expect(await listEvents(tx, id)).toMatchObject([
			{ verb: 'call.imported', actorName: 'Sofie', particulars: { title: definition.title, slug: definition.slug } },
		])
	}))

test('what is imported may come from JSON', () => {
	const definition = aDefinition('01900000-0000-7000-8000-000000000000' as Programme['id'])

	expect(CallDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition)
	expect(CallDefinition.safeParse({ ...definition, seatsMin: 6 }).success).toBe(false)
	expect(CallDefinition.safeParse({ ...definition, scaleMax: 1 }).success).toBe(false)
	expect(CallDefinition.safeParse({ ...definition, drawSeeds: 'x' }).success).toBe(false)
})

type Detail = NonNullable<Awaited<ReturnType<typeof findCallDetail>>>

function definitionOf(call: Detail, programme: Programme): CallDefinition {
	const { slug, title, summary, body, applies, opensAt, deadlineAt, drawSeed } = call
	const { seatsMin, seatsMax, scaleMin, scaleMax, themesMax } = call
	const words = <Part extends object>(parts: Part[]) =>
		parts.map((part) => Object.fromEntries(Object.entries(part).filter(([name]) => !PLACED.includes(name)))) as never
	return {
		programmeId: programme.id,
		slug,
		title,
		summary,
		body,
		applies,
		opensAt,
		deadlineAt,
		drawSeed,
		seatsMin,
		seatsMax,
		scaleMin,
		scaleMax,
		themesMax,
		contacts: words(call.contacts),
		themes: words(call.themes),
		questions: words(call.questions),
		criteria: words(call.criteria),
		eligibilityRules: words(call.eligibilityRules),
		spreadRules: words(call.spreadRules),
	}
}

const PLACED = ['id', 'position', 'version']

test.each([
	[{ title: 'Bliv testby 2027', slug: '' }, 'bliv-testby-2027'],
	[{ title: 'Søg en plads i netværket', slug: ' ' }, 'soeg-en-plads-i-netvaerket'],
	[{ title: 'Bliv testby', slug: 'Testby' }, 'testby'],
])('the address is the one that was asked for, or made from the title: %j', (sent, slug) => {
	expect(NewCallForm.parse(sent).slug).toBe(slug)
})

test.each([
	[{ title: '', slug: 'x' }, [['title', 'titleMissing']]],
	[{ title: '???', slug: '' }, [['slug', 'slugMissing']]],
	[{ title: 'A', slug: 'bliv testby' }, [['slug', 'slugWrong']]],
])('what cannot be an address or title says so: %j', (sent, faults) => {
	const issues = NewCallForm.safeParse(sent).error!.issues

	expect(issues.slice(0, 1).map(({ path, message }) => [path[0], message])).toEqual(faults)
})
