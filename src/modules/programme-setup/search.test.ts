import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme, aSection } from '../../../tests/support/programmes.ts'
import { found } from '../../../tests/support/search.ts'
import { found as existing } from '../../platform/errors.ts'
import { findProgramme } from '../programmes/index.ts'
import { editFacts } from './edit-facts.ts'
import { editPart } from './edit-part.ts'
import { publishProgramme } from './publish-programme.ts'
import { removePart } from './remove-part.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('a draft is found by its secretariat only, and by everybody once it is published', () =>
	inTransaction(db, async (tx) => {
		const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const { id, name } = await aProgramme(tx, sara, { name: 'Vindmøllebyer', state: 'draft' })

		expect([await found(tx, 'vindmølle'), await found(tx, 'vindmølle', { as: sara })]).toEqual([[], [name]])

		await publishProgramme(tx, sara, id)

		expect(await found(tx, 'vindmølle')).toEqual([name])
	}))

test('it is found by what it is called and says now', () =>
	inTransaction(db, async (tx) => {
		const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sara, { name: 'Vindmøllebyer' })
		const { slug, owner, summary, theme, startsOn, endsOn } = programme
		const facts = { name: 'Xylofonbyer', slug, owner, summary, theme, startsOn, endsOn }
		await editFacts(tx, sara, { id: programme.id, version: programme.version, facts })

		expect([await found(tx, 'vindmølle'), await found(tx, 'xylofonbyer')]).toEqual([[], ['Xylofonbyer']])

		const { id: programmeId } = existing(await findProgramme(tx, programme.id))
		const id = await aSection(tx, sara, programme, 'Okarina')
		expect(await found(tx, 'okarina')).toEqual(['Xylofonbyer'])

		const words = { title: 'Kalimba', body: '', source: '' }
		await editPart(tx, sara, { programmeId, id, version: 1, part: { kind: 'section', words } })
		expect([await found(tx, 'okarina'), await found(tx, 'kalimba')]).toEqual([[], ['Xylofonbyer']])

		await removePart(tx, sara, { programmeId, kind: 'section', id, version: 2 })
		expect(await found(tx, 'kalimba')).toEqual([])
	}))

test('what hangs below it is indexed again when it moves, and not for every word of it', () =>
	inTransaction(db, async (tx) => {
		const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const { id, version, slug, name, owner, summary, theme, startsOn, endsOn } = await aProgramme(tx, sara)
		const facts = { name, slug, owner, summary, theme, startsOn, endsOn }
		const queued = async () =>
			(await sql`select from graphile_worker.jobs where task_identifier = 'programmes.changed'`.execute(tx)).rows.length
		const before = await queued()

		await editFacts(tx, sara, { id, version, facts: { ...facts, owner: 'En anden' } })
		expect(await queued()).toBe(before)

		await editFacts(tx, sara, { id, version: version + 1, facts: { ...facts, slug: 'et-andet-sted' } })
		expect(await queued()).toBe(before + 1)
	}))
