import { afterAll, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import {
	aRunningCourse,
	aVacancy,
	confirm,
	fresh,
	placeOf,
	propose,
	type Running,
	seatNamed,
	shown,
	refusal,
} from '../../../tests/support/replacements.ts'
import { closeSolver, selectCohort } from '../../methods/cohort-selection.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, found } from '../../platform/errors.ts'
import { callOffReplacement } from './call-off-replacement.ts'
import { decideReplacement } from './decide-replacement.ts'
import { freezeReplacement } from './freeze-replacement.ts'
import { gatherCase, solveReplacement } from './gather-case.ts'
import { listReplacements, readFrozenReplacement } from './queries.ts'
import { rankCandidates } from './ranking.ts'
import { reasonsText } from './reasons-text.ts'
import type { Replacement } from './replacement.ts'
import { seekReplacement } from './seek-replacement.ts'

const db = await freshDatabase()
afterAll(async () => {
	await closeSolver()
	await db[Symbol.asyncDispose]()
})
/** The chosen are Ellekøbing and Lyngkøbing of one region, Bredsund of another and Rosenhavn of a third. */
const four = (tx: Tx) => {
	travelTo('2026-03-01T10:00:00Z')
	return aRunningCourse(tx, { seats: 4 })
}
/** Nothing of what a test does to it is kept. */
const running = await db.transaction().execute(four)

async function ranked(tx: Tx, replacement: Replacement) {
	const gathered = found(await gatherCase(tx, replacement))
	const selection = await solveReplacement(gathered)
	return { ...gathered, selection, ranking: rankCandidates(gathered.input, selection) }
}

const verdicts = ({ candidates }: Awaited<ReturnType<typeof ranked>>['ranking']) =>
	Object.fromEntries(candidates.map(({ applicant, verdict }) => [applicant.name, verdict]))

async function chosen(tx: Tx, running: Running): Promise<string[]> {
	const { seats } = running.room
	return Promise.all(seats.map(async ({ name }) => (await seatNamed(tx, running, name)).name))
}

test('the next best keeps the spread, and the others say what they would cost', () =>
	inTransaction(db, async (tx) => {
		expect(await chosen(tx, running)).toEqual(['Bredsund', 'Ellekøbing', 'Lyngkøbing', 'Rosenhavn'])

		// Without Rosenhavn only two regions are left, so that Torsholm, who has more points, would not do.
		const replacement = await aVacancy(tx, running, 'Rosenhavn')
		const { ranking, call, input } = await ranked(tx, replacement)

		expect(ranking.proposed?.applicant.name).toBe('Tangby')
		const [, distinct] = call.spreadRules
		expect(verdicts(ranking)).toEqual({
			Tangby: { kind: 'proposed' },
			Torsholm: { kind: 'breaks', rules: [distinct?.id] },
		})
		expect(reasonsText('da', { call, input, ranking, seatName: 'Rosenhavn' })).toBe(
			'Tangby har med 2,50 point den højeste bedømmelse af de ansøgere, der kan tage pladsen efter Rosenhavn, uden at et offentliggjort hensyn brydes. Torsholm har flere point (3,50), men så ville dette ikke være opfyldt: ”Mindst 3 forskellige regioner skal være med”.',
		)
	}))

test('who costs points and who has as many', () =>
	inTransaction(db, async (tx) => {
		const { ranking, call, input } = await ranked(tx, await aVacancy(tx, running, 'Lyngkøbing'))

		expect(verdicts(ranking)).toEqual({
			Torsholm: { kind: 'proposed' },
			Tangby: { kind: 'costs', gapInt: 10_000 },
		})
		expect(reasonsText('en', { call, input, ranking, seatName: 'Lyngkøbing' })).toContain(
			'The next is Tangby; that would cost 1.00 points.',
		)
	}))

test('members are fixed, and who left cannot come back', () =>
	inTransaction(db, async (tx) => {
		const { input } = await ranked(tx, await aVacancy(tx, running, 'Lyngkøbing'))
		const names = new Map(input.applicants.map(({ id, name }) => [id, name]))
		const locked = (type: 'include' | 'exclude') =>
			input.rules.flatMap((rule) =>
				rule.type === type && 'applicant' in rule ? [[names.get(rule.applicant), rule.note]] : [],
			)

		expect(locked('include')).toEqual([
			['Ellekøbing', 'Er med'],
			['Bredsund', 'Er med'],
			['Rosenhavn', 'Er med'],
		])
		expect(locked('exclude')).toEqual([['Lyngkøbing', 'Er trådt ud']])
		expect(input.rules[0]).toEqual({ id: 'seats', type: 'count', min: 4, max: 4 })
	}))

test('two seats are computed together, and nobody is chosen for both', () =>
	inTransaction(db, async (tx) => {
		const first = await aVacancy(tx, running, 'Rosenhavn')
		const second = await aVacancy(tx, running, 'Lyngkøbing')

		expect(verdicts((await ranked(tx, first)).ranking)).toMatchObject({
			Torsholm: { kind: 'proposed' },
			Tangby: { kind: 'alongside' },
		})
		await propose(tx, running.secretariat, first)
		expect(verdicts((await ranked(tx, second)).ranking)).toEqual({ Tangby: { kind: 'proposed' } })
	}))

test('a proposal is frozen with its whole case, from which the same answer comes, and the decider is told', () =>
	inTransaction(db, async (tx) => {
		const replacement = await aVacancy(tx, running, 'Rosenhavn')

		const id = await propose(tx, running.committee, replacement)

		const { input, result } = await readFrozenReplacement(tx, id)
		const { selected } = result as { selected: string[] }
		expect(await selectCohort(JSON.parse(JSON.stringify({ input })))).toMatchObject({ status: 'optimal', selected })
		const [proposal] = (await fresh(tx, replacement)).proposals
		expect(proposal).toMatchObject({ number: 1, state: 'proposed', applicationId: running.applications.get('Tangby') })
		const { programmeId } = running.call
		const particulars = { replacementId: replacement.id, proposalId: id, number: 1, inputSha256: result.inputSha256 }
		expect(await trailOf(tx, 'replacement.proposed')).toEqual([
			{ actorId: running.committee.id, programmeId, particulars },
		])
		const mails = await tx
			.selectFrom('mails')
			.select(['recipient', 'body_text'])
			.where('subject', 'like', 'En afløser for Rosenhavn%')
			.execute()
		expect(mails.map(({ recipient, body_text: text }) => [recipient, text.includes('Tangby')])).toEqual([
			[running.decisionMaker.email, false],
		])
		await expect(tx.updateTable('replacement_proposals').set({ reasons: 'x' }).execute()).rejects.toThrow('frozen')
	}))

test('a proposal is refused when it is not what was shown, and to whom it is not for', () =>
	inTransaction(db, async (tx) => {
		const replacement = await aVacancy(tx, running, 'Rosenhavn')
		const wish = { ...placeOf(replacement), reasons: 'x', inputSha256: await shown(tx, replacement) }
		await expect(freezeReplacement(tx, running.facilitator, wish)).rejects.toThrow(Forbidden)
		await expect(freezeReplacement(tx, running.decisionMaker, wish)).rejects.toThrow(Forbidden)
		await aVacancy(tx, running, 'Bredsund')

		expect(await refusal(freezeReplacement(tx, running.secretariat, wish))).toBe('inputChanged')
		await propose(tx, running.secretariat, replacement)
		expect(await refusal(propose(tx, running.secretariat, replacement))).toBe('openProposal')
	}))

test('the decision is somebody else’s, once, and about what still holds', () =>
	inTransaction(db, async (tx) => {
		const replacement = await aVacancy(tx, running, 'Rosenhavn')
		await propose(tx, running.secretariat, replacement)
		await expect(confirm(tx, running.secretariat, replacement)).rejects.toThrow(Forbidden)

		await confirm(tx, running.decisionMaker, replacement)

		expect((await fresh(tx, replacement)).proposals[0]).toMatchObject({
			state: 'confirmed',
			decision: { outcome: 'confirmed', applicationId: running.applications.get('Tangby') },
		})
		expect(await trailOf(tx, 'replacement.confirmed')).toHaveLength(1)
		expect(await refusal(confirm(tx, running.decisionMaker, replacement))).toBe('decidedAlready')
		const mails = tx.selectFrom('mails').select('recipient').where('subject', 'like', 'Der er truffet en afgørelse%')
		expect((await mails.execute()).map(({ recipient }) => recipient)).toContain(running.secretariat.email)
	}))

test('what rests on a member that has left since is not confirmed, only sent back', () =>
	inTransaction(db, async (tx) => {
		const replacement = await aVacancy(tx, running, 'Rosenhavn')
		const proposalId = await propose(tx, running.secretariat, replacement)
		await aVacancy(tx, running, 'Bredsund')

		expect(await refusal(confirm(tx, running.decisionMaker, replacement))).toBe('proposalOutdated')
		const back = { ...placeOf(replacement), proposalId, outcome: 'sent_back' as const, reason: 'Regn igen' }
		await decideReplacement(tx, running.decisionMaker, back)
		expect(await trailOf(tx, 'replacement.sent_back')).toHaveLength(1)
		await propose(tx, running.secretariat, replacement)
		expect((await fresh(tx, replacement)).proposals.map(({ number, state }) => [number, state])).toEqual([
			[2, 'proposed'],
			[1, 'sent_back'],
		])
	}))

test('where nobody keeps the rules, whoever decides chooses by name and says why', () =>
	inTransaction(db, async (tx) => {
		// Tangby, the last one of a third region, is locked out by having said no: left are only those of two regions.
		await tx
			.updateTable('applications')
			.set({ state: 'withdrawn' })
			.where('id', '=', found(running.applications.get('Tangby')))
			.execute()
		const replacement = await aVacancy(tx, running, 'Rosenhavn')
		const { ranking, selection, call } = await ranked(tx, replacement)
		expect([selection.status, ranking.proposed]).toEqual(['infeasible', undefined])
		expect(verdicts(ranking)).toEqual({ Torsholm: { kind: 'breaks', rules: [call.spreadRules[1]?.id] } })

		const proposalId = await propose(tx, running.secretariat, replacement)
		const choice = { ...placeOf(replacement), proposalId, outcome: 'confirmed' as const }
		const applicant = found(ranking.candidates[0]).applicant.id
		const decided = (reason: string, id: string) =>
			decideReplacement(tx, running.decisionMaker, { ...choice, reason, applicant: id })
		expect(await refusal(decided('', applicant))).toBe('choiceReasonMissing')
		expect(await refusal(decided('Fordi', 'nobody'))).toBe('applicantUnknown')
		await decided('Forløbet er halvvejs', applicant)

		expect((await fresh(tx, replacement)).proposals[0]?.decision).toMatchObject({
			applicationId: running.applications.get('Torsholm'),
			reason: 'Forløbet er halvvejs',
		})
	}))

test('a seat is sought for once, only after it was left, and again when that was called off', () =>
	inTransaction(db, async (tx) => {
		const { programmeId } = running.call
		const seat = (await seatNamed(tx, running, 'Bredsund')).id
		expect(await refusal(seekReplacement(tx, running.secretariat, { programmeId, seat }))).toBe('notLeft')
		const replacement = await aVacancy(tx, running, 'Bredsund')
		expect(await refusal(seekReplacement(tx, running.facilitator, { programmeId, seat }))).toBe('soughtAlready')
		await expect(seekReplacement(tx, running.decisionMaker, { programmeId, seat })).rejects.toThrow(Forbidden)
		const off = { ...placeOf(replacement), endReason: 'Forløbet er snart slut' }
		await expect(callOffReplacement(tx, running.facilitator, off)).rejects.toThrow(Forbidden)

		await callOffReplacement(tx, running.secretariat, off)
		await seekReplacement(tx, running.facilitator, { programmeId, seat })

		expect((await listReplacements(tx, programmeId)).map(({ state }) => state).sort()).toEqual(['called_off', 'sought'])
		expect(await trailOf(tx, 'replacement.called_off')).toHaveLength(1)
		expect(await trailOf(tx, 'replacement.sought')).toHaveLength(2)
		expect(await refusal(callOffReplacement(tx, running.secretariat, off))).toBe('calledOff')
	}))

test('two who freeze at once, for two seats: nobody is promised twice', async () => {
	const { running, first, second } = await db.transaction().execute(async (tx) => {
		const running = await four(tx)
		return {
			running,
			first: await aVacancy(tx, running, 'Rosenhavn'),
			second: await aVacancy(tx, running, 'Lyngkøbing'),
		}
	})
	const attempt = (replacement: Replacement, inputSha256: string) =>
		db
			.transaction()
			.execute((tx) =>
				freezeReplacement(tx, running.secretariat, { ...placeOf(replacement), reasons: 'x', inputSha256 }),
			)
	const hashes = await db
		.transaction()
		.execute(async (tx) => [await shown(tx, first), await shown(tx, second)] as const)

	const results = await Promise.allSettled([
		attempt(first, hashes[0]),
		attempt(second, hashes[1]),
		attempt(first, hashes[0]),
	])

	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
	const proposals = await db.selectFrom('replacement_proposals').select('application_id').execute()
	expect(proposals).toHaveLength(1)
})

test('two who decide at once: one decision', async () => {
	const { running, replacement } = await db.transaction().execute(async (tx) => {
		const running = await four(tx)
		const replacement = await aVacancy(tx, running, 'Rosenhavn')
		await propose(tx, running.secretariat, replacement)
		return { running, replacement }
	})
	const attempt = () => db.transaction().execute((tx) => confirm(tx, running.decisionMaker, replacement))

	const results = await Promise.allSettled([attempt(), attempt(), attempt()])

	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
	expect(
		await Promise.all(results.flatMap((r) => (r.status === 'rejected' ? [refusal(Promise.reject(r.reason))] : []))),
	).toEqual(['decidedAlready', 'decidedAlready'])
})
