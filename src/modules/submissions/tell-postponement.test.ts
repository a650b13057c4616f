import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApplication, aSubmittedApplication } from '../../../tests/support/applications.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { CallDetail } from '../calls/index.ts'
import { listMails } from '../messages/index.ts'
import { tellPostponement } from './tell-postponement.job.ts'
import { withdrawApplication } from './withdraw-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const bench = aWorkbench(db)
const written: Record<string, string> = {}
let call: CallDetail

beforeAll(async () => {
	travelTo('2026-03-01T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
		call = await anOpenCall(tx, sofie, { deadlineAt: new Date('2026-04-01T22:00:00Z') })
		for (const name of ['Kladde', 'Indsendt', 'Trukket']) {
			const place = await aMunicipality(tx, { name })
			const writer = await aPerson(tx, name, { actsFor: [place] })
			const make = name === 'Kladde' ? anApplication : aSubmittedApplication
			written[name] = (await make(tx, writer, { call, place })).id
			if (name === 'Trukket') await withdrawApplication(tx, writer, written[name] as never)
		}
		await tx.deleteFrom('mails').execute()
	})
})

const mailsTo = async (name: string) => listMails(db, { limit: 10, to: `${name.toLowerCase()}@people.example` })

test('whoever writes or has handed in is told once, with what it means for them', async () => {
	const reason = 'Et nedbrud den 1. april.'
	const told = { callId: call.id, before: '2026-04-01T22:00:00Z', after: '2026-04-08T22:00:00Z', reason }

	await tellPostponement.run(bench, told)
	await tellPostponement.run(bench, told)

	const [draft, ...more] = await mailsTo('Kladde')
	expect(more).toEqual([])
	expect(draft?.subject).toBe(`Ny frist for ${call.title}: 8. april 2026 kl. 23.59`)
	expect(draft?.text).toContain(reason)
	expect(draft?.text).toContain('skrive videre til og med 8. april 2026 kl. 23.59')
	expect(draft?.text).toContain(`https://torvet.example/applications/${written['Kladde']}`)
	expect((await mailsTo('Indsendt')).map(({ text }) => text.includes('tæller, som den er'))).toEqual([true])
	expect(await mailsTo('Trukket')).toEqual([])
})

test('a second postponement is told again', async () => {
	await tellPostponement.run(bench, {
		callId: call.id,
		before: '2026-04-08T22:00:00Z',
		after: '2026-04-15T22:00:00Z',
		reason: 'Igen.',
	})

	expect((await mailsTo('Kladde')).length).toBe(2)
})
