import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { listEvents } from '../activity/index.ts'
import { listMilestones } from '../programmes/index.ts'
import { addPart } from './add-part.ts'
import { moveMilestones } from './move-milestones.ts'
import { readPart } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const from = new Date('2031-04-01T21:59:00Z')
const to = new Date('2031-11-08T22:59:00Z')

test('what announces a moment moves with it, in summer and winter time, and nothing else does', () =>
	inTransaction(db, async (tx) => {
		const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sara)
		const add = (title: string, onDate: string, atTime: string | null, precision: 'day' | 'month' = 'day') => {
			const words = { title, summary: '', place: '', onDate, atTime, precision }
			return addPart(tx, sara, { programmeId: programme.id, part: { kind: 'milestone', words } })
		}
		const before = (await listMilestones(tx, programme.id)).length
		const deadline = await add('Frist', '2031-04-01', '23:59')
		await add('Frist uden tid', '2031-04-01', null)
		await add('Webinar samme dag', '2031-04-01', '14:00')
		await add('Dagen efter', '2031-04-02', '23:59')
		await add('Måneden', '2031-04-01', null, 'month')

		await moveMilestones(tx, sara, { programmeId: programme.id, from, to })

		const after = (await listMilestones(tx, programme.id)).slice(before)
		expect(after.map(({ title, onDate, atTime }) => [title, onDate, atTime])).toEqual([
			['Frist', '2031-11-08', '23:59:00'],
			['Frist uden tid', '2031-11-08', null],
			['Webinar samme dag', '2031-04-01', '14:00:00'],
			['Dagen efter', '2031-04-02', '23:59:00'],
			['Måneden', '2031-04-01', null],
		])
		expect((await readPart(tx, { programmeId: programme.id, kind: 'milestone', id: deadline })).version).toBe(2)
		const [event] = await listEvents(tx, deadline)
		expect(event).toMatchObject({ verb: 'milestone.moved', actorName: 'Sara', particulars: { to: to.toISOString() } })
	}))
