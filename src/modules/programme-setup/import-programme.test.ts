import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findProgramme, listParticipations, readParts } from '../programmes/index.ts'
import { importProgramme } from './import-programme.ts'
import type { PartWords } from './part.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const eventsOf = async (tx: Tx, id: string) =>
	(await listEvents(tx, id)).map(({ actorName, verb }) => `${actorName} ${verb}`)

const words = {
	section: { kind: 'section', words: { title: 'Nyt', body: 'Tekst', source: 'Et sted' } },
	phase: {
		kind: 'phase',
		words: { kind: 'closing', title: 'Slut', summary: 'Til sidst', startsOn: '2027-01-01', endsOn: null },
	},
	milestone: {
		kind: 'milestone',
		words: {
			title: 'Møde',
			summary: 'Vi mødes',
			place: 'Fyn',
			onDate: '2027-03-11',
			atTime: '10:00:00',
			precision: 'day',
		},
	},
} satisfies Record<string, PartWords>

const definition = {
	slug: 'gammelt',
	name: 'Gammelt program',
	template: 'network' as const,
	language: 'da' as const,
	country: 'DK' as const,
	timeZone: 'Europe/Copenhagen',
	theme: 'groenne-byer',
	owner: 'En forening',
	summary: 'Det var engang.',
	state: 'published' as const,
	startsOn: null,
	endsOn: '2020-12-31',
	invented: true,
	sections: [words.section.words],
	phases: [words.phase.words],
	milestones: [words.milestone.words],
}
const participation = {
	name: 'Prøvelev',
	state: 'completed' as const,
	chosenOn: null,
	outcome: 'En plan',
	source: 'Her',
}

describe('importing a programme', () => {
	test('takes in all of it, with who took part', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { municipalityCode, townId, name } = await aMunicipality(tx)

			const id = await importProgramme(tx, sara, {
				...definition,
				participations: [{ ...participation, municipalityCode, townId }],
			})

			const { sections, phases, milestones, ...facts } = definition
			expect(await findProgramme(tx, id)).toEqual({ id, ...facts, version: 1 })
			const parts = await readParts(tx, id)
			expect(parts.sections).toMatchObject(sections)
			expect(parts.phases).toMatchObject(phases)
			expect(parts.milestones).toMatchObject(milestones)
			expect(await listParticipations(tx, id)).toMatchObject([
				{
					...participation,
					municipalityCode,
					townId,
					municipalityName: name.replace(' Kommune', ''),
					lon: 10,
					lat: 56,
				},
			])
			expect(await eventsOf(tx, id)).toEqual(['Sara programme.imported'])
		}))

	test('is for those who may make programmes', () =>
		inTransaction(db, async (tx) => {
			const reader = await aPerson(tx, 'Rie', { roles: ['reader'] })

			await expect(importProgramme(tx, reader, { ...definition, participations: [] })).rejects.toThrow(Forbidden)
		}))
})
