import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { makeToken } from './make-token.ts'
import { noteUse } from './note-use.ts'
import { findBearer, listTokens } from './queries.ts'
import { revokeToken } from './revoke-token.ts'
import { isDueForNote, MOST_TOKENS, whyNotAnother } from './token.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const { get, post } = testApp(db)

const at = (instant: string) => new Date(instant)
const wish = { name: 'Overblik', days: 30 as const, scopes: ['applications:read' as const] }
const aMaker = (tx: Tx) => aPerson(tx, 'Mette Lund', { roles: ['secretariat'] })

describe('a token', () => {
	test('opens what its person may, and is kept as a hash only', () =>
		inTransaction(db, async (tx) => {
			const mette = await aMaker(tx)
			const secret = await makeToken(tx, mette, wish)

			expect(secret).toMatch(/^torvet_[\w-]{43}$/)
			const bearer = await findBearer(tx, secret, at('2026-03-31T09:59:59Z'))
			expect(bearer?.actor).toEqual(mette)
			expect(bearer?.token.scopes).toEqual(['applications:read'])
			const kept = await tx.selectFrom('api_tokens').selectAll().executeTakeFirstOrThrow()
			expect(JSON.stringify(kept)).not.toContain(secret)
			expect(kept.ending).toBe(secret.slice(-4))
			const [event] = await listEvents(tx, kept.id)
			expect([event?.verb, event?.actorName]).toEqual(['token.made', 'Mette Lund'])
			expect(JSON.stringify(event)).not.toContain(secret)
		}))

	test('ends on its day, and is unknown to those who guess', () =>
		inTransaction(db, async (tx) => {
			const mette = await aMaker(tx)
			const secret = await makeToken(tx, mette, wish)
			const end = (await listTokens(tx, mette.id))[0]!.expiresAt

			expect(end.toISOString()).toMatch(/^2026-03-31T10:00:0/)
			expect((await findBearer(tx, secret, new Date(end.getTime() - 1)))?.actor).toEqual(mette)
			expect(await findBearer(tx, secret, end)).toBeUndefined()
			expect(await findBearer(tx, `${secret}x`, at('2026-03-02T10:00:00Z'))).toBeUndefined()
		}))

	test('loses a role with its person', () =>
		inTransaction(db, async (tx) => {
			const mette = await aMaker(tx)
			const secret = await makeToken(tx, mette, wish)
			await tx.updateTable('role_grants').set({ valid_to: '2026-03-01' }).where('person_id', '=', mette.id).execute()

			expect((await findBearer(tx, secret, at('2026-03-01T12:00:00Z')))?.actor.grants).toHaveLength(1)
			expect((await findBearer(tx, secret, at('2026-03-02T12:00:00Z')))?.actor.grants).toEqual([])
		}))

	test('opens nothing once it is revoked, and only its maker revokes it', () =>
		inTransaction(db, async (tx) => {
			const mette = await aMaker(tx)
			const secret = await makeToken(tx, mette, wish)
			const [token] = await listTokens(tx, mette.id)
			const admin = await aPerson(tx, 'Ada', { roles: ['administrator'] })

			await expect(revokeToken(tx, admin, token!.id)).rejects.toThrow(NotFound)
			await revokeToken(tx, mette, token!.id)

			expect(await findBearer(tx, secret, at('2026-03-01T10:00:01Z'))).toBeUndefined()
			expect((await listEvents(tx, token!.id)).map(({ verb }) => verb)).toEqual(['token.revoked', 'token.made'])
		}))

	test('says when it was last used, to some minutes', () =>
		inTransaction(db, async (tx) => {
			const mette = await aMaker(tx)
			await makeToken(tx, mette, wish)
			const [fresh] = await listTokens(tx, mette.id)
			await noteUse(tx, fresh!.id)
			const [used] = await listTokens(tx, mette.id)

			expect(isDueForNote(fresh!, at('2026-03-01T10:00:00Z'))).toBe(true)
			expect(isDueForNote(used!, at('2026-03-01T10:09:00Z'))).toBe(false)
			expect(isDueForNote(used!, at('2026-03-01T10:11:00Z'))).toBe(true)
		}))
})

test('nobody has more than they can know', () => {
	expect([MOST_TOKENS - 1, MOST_TOKENS].map(whyNotAnother)).toEqual([undefined, 'tooMany'])
})

test('two that are made at once are not both the last', async () => {
	const mette = await db.transaction().execute((tx) => aPerson(tx, 'Travle Mette'))
	for (let made = 1; made < MOST_TOKENS; made++) await db.transaction().execute((tx) => makeToken(tx, mette, wish))

	const outcomes = await Promise.allSettled(
		[1, 2, 3].map(() => db.transaction().execute((tx) => makeToken(tx, mette, wish))),
	)

	const refused = outcomes.filter((one) => one.status === 'rejected')
	expect(refused.map(({ reason }) => reason as unknown)).toEqual([new Refused('tooMany'), new Refused('tooMany')])
	expect((await get('/account/tokens', mette)).status).toBe(200)
	const full = await post('/account/tokens', { name: 'Én til', days: '30' }, mette)
	expect([full.status, (await full.text()).includes('Du har så mange nøgler')]).toEqual([409, true])
})

test('the secret is shown on the answer alone', async () => {
	const kaj = await db.transaction().execute((tx) => aPerson(tx, 'Kaj Lund'))

	const answer = await post('/account/tokens', { name: 'Kajs ark', days: '90', 'scopes[]': ['drafts:read'] }, kaj)
	const html = await answer.text()
	const secret = /value="(torvet_[\w-]{43})"/.exec(html)?.[1]

	expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
	expect((await findBearer(db, secret!, at('2026-03-02T10:00:00Z')))?.token.scopes).toEqual(['drafts:read'])
	const later = await (await get('/account/tokens', kaj)).text()
	expect(later).toContain('Kajs ark')
	expect(later).not.toContain(secret)
})

test('a faulty form comes back with what was typed', async () => {
	const eva = await db.transaction().execute((tx) => aPerson(tx, 'Eva'))

	const answer = await post('/account/tokens', { name: ' ', days: '7', 'scopes[]': ['applications:read'] }, eva)
	const html = await answer.text()

	expect(answer.status).toBe(422)
	expect(html).toContain('Skriv, hvad nøglen skal bruges til')
	expect(html).toContain('Vælg, hvor længe nøglen skal virke')
	expect(html).toMatch(/value="applications:read" checked/)
	expect(await listTokens(db, eva.id)).toEqual([])
})

test('the page is for people who are signed in, and for their own keys', async () => {
	const [ida, ole] = await db
		.transaction()
		.execute(async (tx) => [await aPerson(tx, 'Ida'), await aPerson(tx, 'Ole')] as const)
	await db.transaction().execute((tx) => makeToken(tx, ida, { ...wish, name: 'Idas hemmelige' }))
	const [token] = await listTokens(db, ida.id)

	expect((await get('/account/tokens')).status).toBe(401)
	expect(await (await get('/account/tokens', ole)).text()).not.toContain('Idas hemmelige')
	expect((await post(`/account/tokens/${token!.id}/revocation`, {}, ole)).status).toBe(404)
	expect((await post(`/account/tokens/${token!.id}/revocation`, {}, ida)).headers.get('location')).toBe(
		'/account/tokens?told=revoked',
	)
	expect(await listTokens(db, ida.id)).toEqual([])
})
