import { afterAll, beforeEach, expect, test } from 'vitest'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { NotFound } from '../../platform/errors.ts'
import { checkPlace } from './place.queries.ts'
import { findCallDetail, listCalls, readCall } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

test('a draft does not exist for outsiders', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const otto = await aPerson(tx, 'Otto', { roles: ['committee'] })
		const draft = await aCall(tx, sofie)
		const open = await anOpenCall(tx, sofie)

		await expect(readCall(tx, otto, draft.slug)).rejects.toThrow(NotFound)
		await expect(readCall(tx, undefined, draft.slug)).rejects.toThrow(NotFound)
		await expect(readCall(tx, sofie, 'findes-ikke')).rejects.toThrow(NotFound)
		expect(await readCall(tx, sofie, draft.slug)).toEqual(draft)
		expect(await readCall(tx, undefined, open.slug)).toEqual(open)
	}))

test('calls are listed for those who may see them, the earliest deadline first', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const soon = await anOpenCall(tx, sofie, { deadlineAt: new Date('2026-03-05T23:00:00Z') })
		const late = await anOpenCall(tx, sofie, { deadlineAt: new Date('2026-06-05T22:00:00Z') })
		const announced = await anOpenCall(tx, sofie, { opensAt: new Date('2026-03-20T23:00:00Z') })
		const draft = await aCall(tx, sofie)
		const slugs = (calls: { slug: string }[]) => calls.map(({ slug }) => slug)
		const { programmeId } = late

		expect(slugs(await listCalls(tx, undefined))).toEqual([soon.slug, announced.slug, late.slug])
		expect(slugs(await listCalls(tx, sofie)).toSorted()).toEqual(
			[soon, announced, late, draft].map(({ slug }) => slug).toSorted(),
		)
		expect(slugs(await listCalls(tx, undefined, { programmeId }))).toEqual([late.slug])
		expect(slugs(await listCalls(tx, undefined, { openAt: new Date('2026-03-05T22:59:59.999Z') }))).toEqual([
			soon.slug,
			late.slug,
		])
		expect(slugs(await listCalls(tx, undefined, { openAt: new Date('2026-03-05T23:00:00Z') }))).toEqual([late.slug])
		expect((await listCalls(tx, undefined))[0]?.programme).toEqual(soon.programme)
	}))

test('the regions of a call are those of its last day', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const before = await aCall(tx, sofie, { deadlineAt: new Date('2026-12-31T23:00:00Z') })
		const after = await aCall(tx, sofie, { deadlineAt: new Date('2026-12-31T23:01:00Z') })
		await tx
			.updateTable('regions')
			.set({ valid_to: '2026-12-31' })
			.where('code', 'in', ['DK-1084', 'DK-1085'])
			.execute()
		const east = { code: 'DK-OEST', country: 'DK' as const, name: 'Region Øst', valid_from: '2027-01-01' }
		await tx.insertInto('regions').values(east).execute()
		const codes = async ({ id }: typeof before) => (await findCallDetail(tx, id))?.regions.map(({ code }) => code)

		expect(await codes(before)).toEqual(['DK-1084', 'DK-1082', 'DK-1081', 'DK-1085', 'DK-1083'])
		expect(await codes(after)).toEqual(['DK-1082', 'DK-1081', 'DK-1083', 'DK-OEST'])
	}))

test('the landsdele of a call are those of its country, each once', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		for (const landsdel of ['Fyn', 'Østjylland', 'Fyn']) await aMunicipality(tx, { landsdel })

		expect((await aCall(tx, sofie)).landsdele).toEqual(['Fyn', 'Østjylland'])
	}))

test('a town is judged by its own figure and the region of the last day', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const small = await aMunicipality(tx, { name: 'Lilleby', population: 900 })
		const call = await anOpenCall(tx, sofie)
		const check = (asked: string) => checkPlace(tx, call, { asked, at: new Date('2026-03-01T10:00:00Z') })
		await tx.updateTable('towns').set({ search_name: 'lilleby' }).where('id', '=', small.townId).execute()

		const byName = await check('Lilleby')

		expect(byName).toMatchObject({
			outcome: 'one',
			asked: 'Lilleby',
			place: { key: small.townId, fullName: 'Lilleby', population: 900, regionCode: 'DK-1082', invented: true },
			eligibility: { verdict: 'exemption', broken: call.eligibilityRules },
		})
		expect(await check(small.townId)).toEqual(byName)
		expect(await check('Findesikke')).toEqual({ outcome: 'none', asked: 'Findesikke' })
	}))

test('of several towns the one of exactly that name is meant, and else one is asked', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const call = await anOpenCall(tx, sofie)
		for (const name of ['Nykob', 'Nykob Nord', 'Nykob Syd', 'Nykob Syd']) {
			const { townId } = await aMunicipality(tx, { name })
			const search_name = name.toLowerCase()
			await tx.updateTable('towns').set({ search_name }).where('id', '=', townId).execute()
		}
		const found = async (asked: string) => {
			const check = await checkPlace(tx, call, { asked, at: new Date('2026-03-01T10:00:00Z') })
			return check.outcome === 'several' ? check.places.map(({ name }) => name) : check.outcome
		}

		expect(await found('nykob')).toBe('one')
		expect(await found('nykob n')).toEqual(['Nykob Nord', 'Nykob'])
		expect(await found('nyk')).toEqual(['Nykob', 'Nykob Nord', 'Nykob Syd', 'Nykob Syd'])
		expect(await found('Nykob Syd')).toEqual(['Nykob Syd', 'Nykob Syd'])
	}))

test('where municipalities apply, they are found by name or code', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const place = await aMunicipality(tx, { name: 'Bredsund', population: 8000 })
		await aMunicipality(tx, { name: 'Bredsund Vest' })
		const call = await anOpenCall(tx, sofie, { applies: 'municipality' })
		const check = (asked: string) => checkPlace(tx, call, { asked, at: new Date('2026-03-01T10:00:00Z') })

		expect(await check('bredsund')).toMatchObject({
			outcome: 'one',
			place: { key: place.municipalityCode, fullName: 'Bredsund Kommune' },
			eligibility: { verdict: 'eligible', broken: [] },
		})
		expect(await check(place.municipalityCode)).toEqual(await check('bredsund'))
		expect(await check('Bred')).toMatchObject({ outcome: 'several', places: { length: 2 } })
		expect(await check('   ')).toEqual({ outcome: 'none', asked: '   ' })
	}))

test('a place of another country is not found', () =>
	inTransaction(db, async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		const place = await aMunicipality(tx, { name: 'Grensby' })
		const call = await anOpenCall(tx, sofie)
		const asked = { asked: place.townId, at: new Date('2026-03-01T10:00:00Z') }
		const outcomes = [(await checkPlace(tx, call, asked)).outcome]

		const abroad = { ...call, programme: { ...call.programme, country: 'NL' as const } }
		outcomes.push((await checkPlace(tx, abroad, asked)).outcome)

		expect(outcomes).toEqual(['one', 'none'])
	}))
