import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aWholeScene } from '../../../tests/support/applications.ts'
import { anOpenCall } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aConfirmedProposal } from '../../../tests/support/decisions.ts'
import { aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { findEvent, type RecordedEvent } from '../activity/index.ts'
import { saveFacts } from '../applications/index.ts'
import { newItem, publishItem, retireItem } from '../library/index.ts'
import { reopenApplication, submitApplication, withdrawApplication } from '../submissions/index.ts'
import { happenings } from './happening.ts'
import { tell } from './told.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const publicUrl = 'https://torvet.example'

async function lastEvent(tx: Tx, verb: string): Promise<RecordedEvent> {
	const { id } = await tx
		.selectFrom('events')
		.select('id')
		.where('verb', '=', verb)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow()
	return (await findEvent(tx, id))!
}

const toldTo = async (tx: Tx, actor: Actor, verb: string) =>
	tell({ db: tx, actor, publicUrl }, await lastEvent(tx, verb))

/** As it is sent. */
const sent = (data: unknown) => JSON.parse(JSON.stringify(data)) as Record<string, unknown>

test('every verb of the catalogue is recorded somewhere', () => {
	const sources = globSync('src/modules/*/*.ts')
		.filter((file) => !file.includes('/webhooks/') && !file.includes('.test.'))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n')
	const verbs = new Set<string>(Object.values(happenings).flat())

	expect([...verbs].filter((verb) => !sources.includes(`'${verb}'`))).toEqual([
		// `decision.${outcome}` and the like would stand here.
	])
})

describe('a programme and its call', () => {
	test('are told with their links, and the deadline', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const { id, name, slug } = await aProgramme(tx, sofie)
			const deadlineAt = new Date('2026-04-01T22:00:00Z')
			const call = await anOpenCall(tx, sofie, { programmeId: id, deadlineAt })

			const programme = { id, url: `${publicUrl}/programmes/${slug}`, title: name }
			expect(await toldTo(tx, sofie, 'programme.published')).toEqual({ type: 'programme.published', data: programme })
			const told = await toldTo(tx, sofie, 'call.published')
			expect(told?.type).toBe('call.published')
			expect(sent(told?.data)).toEqual({
				id: call.id,
				url: `${publicUrl}/calls/${call.slug}`,
				title: call.title,
				programme,
				opensAt: call.opensAt?.toISOString(),
				deadlineAt: '2026-04-01T22:00:00.000Z',
			})
		}))
})

describe('an application', () => {
	test('is told with who applies and for where, and nothing that was written', () =>
		inTransaction(db, async (tx) => {
			const { sofie, mette, call, application } = await aWholeScene(tx)
			await submitApplication(tx, mette, application.id)

			const told = await toldTo(tx, sofie, 'application.submitted')

			const { programme } = call
			expect(told).toEqual({
				type: 'application.submitted',
				data: {
					id: application.id,
					url: `${publicUrl}/applications/${application.id}`,
					programme: { id: programme.id, url: `${publicUrl}/programmes/${programme.slug}`, title: programme.name },
					call: { id: call.id, url: `${publicUrl}/calls/${call.slug}`, title: call.title },
					number: expect.stringMatching(/\d/),
					organisation: 'Ellekøbing Kommune',
					town: 'Ellekøbing',
				},
			})
			await withdrawApplication(tx, mette, application.id)
			expect(await toldTo(tx, sofie, 'application.withdrawn')).toEqual({
				type: 'application.withdrawn',
				data: told?.data,
			})
		}))

	test('that is a draft again, and those of others, are not told of', () =>
		inTransaction(db, async (tx) => {
			const { sofie, mette, application } = await aWholeScene(tx)
			const otto = await aPerson(tx, 'Otto', { roles: ['committee'] })
			await submitApplication(tx, mette, application.id)

			expect(await toldTo(tx, otto, 'application.submitted')).toBe(undefined)
			await reopenApplication(tx, mette, application.id)
			expect(await toldTo(tx, sofie, 'application.submitted')).toBe(undefined)
		}))
})

test('a selection and its decision are told without a name of who is chosen', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, call, proposalId } = await aConfirmedProposal(tx)

		const frozen = await toldTo(tx, secretariat, 'proposal.frozen')
		const decided = await toldTo(tx, secretariat, 'decision.confirmed')

		const link = { id: call.id, url: `${publicUrl}/calls/${call.slug}`, title: call.title }
		expect(frozen?.type).toBe('proposal.frozen')
		expect(frozen?.data).toEqual({
			id: proposalId,
			url: `${publicUrl}/proposals/${proposalId}`,
			programme: expect.objectContaining({ id: call.programmeId }),
			call: link,
		})
		expect(decided?.type).toBe('decision.confirmed')
		expect(Object.keys(sent(decided?.data))).toEqual(['id', 'url', 'title', 'programme', 'opensAt', 'deadlineAt'])
		expect(decided?.data).toMatchObject({ ...link, url: `${link.url}/decision` })
	}))

describe('a page', () => {
	test('is told under the title that is public, while it is', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const { id: programmeId, slug, name } = await aProgramme(tx, sofie)
			const page = await aPublishedPage(tx, sofie, { programmeId, title: 'Torvet åbner' })
			await tx
				.updateTable('pages')
				.set({ draft: JSON.stringify({ ...page.draft, title: 'Hemmelig kladde' }) })
				.where('id', '=', page.id)
				.execute()

			const told = await toldTo(tx, sofie, 'page.published')

			const data = {
				id: page.id,
				url: `${publicUrl}/programmes/${slug}/news/${page.slug}`,
				title: 'Torvet åbner',
				kind: 'news',
				programme: { id: programmeId, url: `${publicUrl}/programmes/${slug}`, title: name },
			}
			expect(told).toEqual({ type: 'page.published', data })
			const end = { page_id: page.id, from_at: new Date('2026-03-10T10:30:00Z'), edition: null }
			await tx.insertInto('page_showings').values(end).execute()
			travelTo('2026-03-10T11:00:00Z')
			expect(await toldTo(tx, sofie, 'page.published')).toBe(undefined)
			const gone = { ...(await lastEvent(tx, 'page.published')), verb: 'page.expired' }
			expect(await tell({ db: tx, actor: sofie, publicUrl }, gone)).toEqual({ type: 'page.withdrawn', data })
			const otto = await aPerson(tx, 'Otto', { roles: ['committee'] })
			expect(await tell({ db: tx, actor: otto, publicUrl }, gone)).toBe(undefined)
		}))
})

describe('an item of the library', () => {
	const words = { language: 'da' as const, title: 'Fælles lejeaftale', summary: 'Ens vilkår.' }

	test.for([
		['measure', 'measure.published', '/toolbox/faelles-lejeaftale'],
		['recommendation', 'recommendation.published', '/recommendations/faelles-lejeaftale'],
		['case', 'case.published', '/cases/faelles-lejeaftale'],
	] as const)('%s is told as %s', ([kind, type, path]) =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const { id } = await newItem(tx, sofie, { ...words, kind })
			await publishItem(tx, sofie, { id, version: 1, content: {}, changes: '' })

			const data = { id, url: publicUrl + path, title: words.title, kind, edition: 1, programme: null }
			expect(await toldTo(tx, sofie, 'item.published')).toEqual({ type, data })
			await retireItem(tx, sofie, { id, reason: 'Afløst.' })
			expect(await toldTo(tx, sofie, 'item.retired')).toEqual({ type: 'library.retired', data })
		}),
	)

	test('a draft is told of to nobody who may not read it', () =>
		inTransaction(db, async (tx) => {
			const sofie = await aPerson(tx, 'Sofie', { roles: ['secretariat'] })
			const otto = await aPerson(tx, 'Otto', { roles: ['committee'] })
			const { id } = await newItem(tx, sofie, { ...words, kind: 'measure' })
			const event = { ...(await lastEvent(tx, 'item.drafted')), verb: 'verdict.given' }

			expect(await tell({ db: tx, actor: sofie, publicUrl }, event)).toMatchObject({
				type: 'verdict.given',
				data: { id },
			})
			expect(await tell({ db: tx, actor: otto, publicUrl }, event)).toBe(undefined)
		}))
})

test('what is not in the catalogue is not told', () =>
	inTransaction(db, async (tx) => {
		const { sofie, mette, application } = await aWholeScene(tx)
		const facts = {
			summary: 'Ny',
			exemptionReason: '',
			contactName: 'M',
			contactTitle: 'P',
			contactEmail: 'm@m.example',
		}
		await saveFacts(tx, mette, { applicationId: application.id, version: application.version, ...facts })

		expect(await toldTo(tx, sofie, 'application.facts_saved')).toBe(undefined)
	}))
