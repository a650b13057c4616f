import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme, aSection } from '../../../tests/support/programmes.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { listSections, readParts } from '../programmes/index.ts'
import { addPart } from './add-part.ts'
import { editPart } from './edit-part.ts'
import { movePart } from './move-part.ts'
import type { PartWords } from './part.ts'
import { readPart } from './queries.ts'
import { removePart } from './remove-part.ts'

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

describe.each(Object.values(words) as PartWords[])('a $kind', (part) => {
	const { kind } = part

	test('is added last, edited and removed, and each is told', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id: programmeId } = await aProgramme(tx, sara)
			const before = Object.values(await readParts(tx, programmeId)).map((parts) => parts.length)

			const id = await addPart(tx, sara, { programmeId, part })
			expect(await readPart(tx, { programmeId, kind, id })).toEqual({ version: 1, part })
			const all = Object.values(await readParts(tx, programmeId)).find((parts) => parts.at(-1)?.id === id)
			expect(all?.at(-1)?.position).toBe(all?.length)

			const changed = { kind, words: { ...part.words, title: 'Ændret' } } as PartWords
			await editPart(tx, sara, { programmeId, id, version: 1, part: changed })
			expect(await readPart(tx, { programmeId, kind, id })).toEqual({ version: 2, part: changed })

			await removePart(tx, sara, { programmeId, kind, id, version: 2 })
			expect(Object.values(await readParts(tx, programmeId)).map((parts) => parts.length)).toEqual(before)

			const told = (await listEvents(tx, id)).map(({ verb, particulars }) => ({ verb, particulars }))
			expect(told).toEqual([
				{ verb: `${kind}.removed`, particulars: { before: changed.words } },
				{ verb: `${kind}.edited`, particulars: { before: part.words, after: changed.words } },
				{ verb: `${kind}.added`, particulars: { after: part.words } },
			])
		}))

	test('is for the secretariat only', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id: programmeId } = await aProgramme(tx, sara)
			const id = await addPart(tx, sara, { programmeId, part })
			const reader = await aPerson(tx, 'Rie', { roles: [{ role: 'reader', programmeId }] })

			await expect(addPart(tx, reader, { programmeId, part })).rejects.toThrow(Forbidden)
			await expect(editPart(tx, reader, { programmeId, id, version: 1, part })).rejects.toThrow(Forbidden)
			await expect(movePart(tx, reader, { programmeId, kind, id, direction: 'up' })).rejects.toThrow(Forbidden)
			await expect(removePart(tx, reader, { programmeId, kind, id, version: 1 })).rejects.toThrow(Forbidden)
			expect(await eventsOf(tx, id)).toEqual([`Sara ${kind}.added`])
		}))

	test('is not changed or removed by somebody who has not seen it as it is', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { id: programmeId } = await aProgramme(tx, sara)
			const id = await addPart(tx, sara, { programmeId, part })
			await editPart(tx, sara, { programmeId, id, version: 1, part })

			await expect(editPart(tx, sara, { programmeId, id, version: 1, part })).rejects.toThrow(Outdated)
			await expect(removePart(tx, sara, { programmeId, kind, id, version: 1 })).rejects.toThrow(Outdated)
			expect((await readPart(tx, { programmeId, kind, id })).version).toBe(2)
		}))

	test('of one programme is not reached through another', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [own, other] = [await aProgramme(tx, sara), await aProgramme(tx, sara)]
			const id = await addPart(tx, sara, { programmeId: own.id, part })
			const there = { programmeId: other.id, kind, id }

			await expect(editPart(tx, sara, { ...there, version: 1, part })).rejects.toThrow(NotFound)
			await expect(movePart(tx, sara, { ...there, direction: 'up' })).rejects.toThrow(NotFound)
			await expect(removePart(tx, sara, { ...there, version: 1 })).rejects.toThrow(NotFound)
		}))
})

describe('moving a part', () => {
	test('changes places with its neighbour, and stops at the ends', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const programme = await aProgramme(tx, sara)
			const { id: programmeId } = programme
			for (const { id, version } of await listSections(tx, programmeId)) {
				await removePart(tx, sara, { programmeId, kind: 'section', id, version })
			}
			const [one, two, three] = [
				await aSection(tx, sara, programme, 'Et'),
				await aSection(tx, sara, programme, 'To'),
				await aSection(tx, sara, programme, 'Tre'),
			]
			const move = (id: string, direction: 'up' | 'down') =>
				movePart(tx, sara, { programmeId, kind: 'section', id, direction })
			const titles = async () => (await listSections(tx, programmeId)).map(({ title }) => title)

			await move(three, 'up')
			expect(await titles()).toEqual(['Et', 'Tre', 'To'])
			await move(one, 'down')
			expect(await titles()).toEqual(['Tre', 'Et', 'To'])
			await move(three, 'up')
			await move(two, 'down')
			expect(await titles()).toEqual(['Tre', 'Et', 'To'])
			expect(await eventsOf(tx, three)).toEqual(['Sara section.moved', 'Sara section.added'])
			expect(await eventsOf(tx, two)).toEqual(['Sara section.added'])
		}))
})
