import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { draftAgreement, editAgreement, findAgreement, putToSigning, signAgreement } from '../agreements/index.ts'
import { answerCheck, closeCheck, openCheck, statements } from '../health-checks/index.ts'
import { findPartnership, type PartyAccess, type Partnership, recordContact } from '../partnerships/index.ts'
import { findActor } from '../people/index.ts'
import { type DemoLife, DemoLifeFile } from './partnership-files.ts'

type People = ReadonlyMap<string, Id<'person'>>
type Living = { actor: Actor; partnership: Partnership; today: string; life: DemoLife }

/** What the partnerships of the demonstration have said, signed and answered, in the order in which they did. */
export async function loadPartnershipLife(tx: Tx, people: People): Promise<void> {
	const today = new Date().toISOString().slice(0, 10)
	for (const town of ['ellekoebing', 'lindewaard']) {
		const file = readFileSync(join(root, 'templates', 'demo', `partnership-${town}.json`), 'utf8')
		const life = DemoLifeFile.parse(JSON.parse(file))
		moveClock(0)
		const actor = found(await findActor(tx, found(people.get(life.by)), now()))
		const row = tx.selectFrom('partnerships').select('id').where('slug', '=', life.slug)
		const partnership = found(await findPartnership(tx, (await row.executeTakeFirstOrThrow()).id))
		const living = { actor, partnership, today, life }
		await loadChecks(tx, living)
		await loadAgreement(tx, living)
		await loadContacts(tx, living)
	}
	moveClock(0)
}

/** The letters with which they answered then are no longer kept. */
function accessOf({ partnership }: Living, name: string): PartyAccess {
	const party = found(partnership.parties.find((one) => one.name === name))
	const names = { partnershipId: partnership.id, partyId: party.id, partyName: party.name }
	return { ...names, by: 'link', linkId: newId<'partyLink'>() }
}

async function loadAgreement(tx: Tx, living: Living): Promise<void> {
	const { actor, partnership, today, life } = living
	const { monthsAgo, kind, language, expiresInMonths, signatures, amendment, ...terms } = life.agreement
	goTo(addToDay(today, { months: -monthsAgo }))
	const id = await draftAgreement(tx, actor, { partnershipId: partnership.id, kind, language })
	const expiresOn = addToDay(today, { months: expiresInMonths })
	await editAgreement(tx, actor, { id, version: 1, ...terms, expiresOn })
	await putToSigning(tx, actor, { id, version: 2, words: '' })
	for (const [index, { party, ...signature }] of signatures.entries()) {
		goTo(addToDay(today, { months: -monthsAgo, days: index + 1 }))
		await signAgreement(tx, accessOf(living, party), { agreementId: id, edition: 1, ...signature })
	}
	if (amendment === undefined) return
	goTo(addToDay(today, { days: -amendment.daysAgo }))
	const { clauses } = found(await findAgreement(tx, id))
	const amended = { ...terms, clauses: [...clauses, amendment.clause] }
	const longer = addToDay(today, { months: amendment.expiresInMonths })
	await editAgreement(tx, actor, { id, version: 2, ...amended, expiresOn: longer })
	await putToSigning(tx, actor, { id, version: 3, words: amendment.words })
	for (const name of amendment.signed) {
		const { party, name: signer, mandate } = found(signatures.find((one) => one.party === name))
		const signature = { agreementId: id, edition: 2, name: signer, mandate, reservation: '' }
		await signAgreement(tx, accessOf(living, party), signature)
	}
}

async function loadChecks(tx: Tx, living: Living): Promise<void> {
	const { actor, partnership, today, life } = living
	for (const { occasion, monthsAgo, answers, words } of life.checks) {
		const opened = addToDay(today, { months: -monthsAgo })
		goTo(opened)
		const wish = { partnershipId: partnership.id, occasion, closesOn: addToDay(opened, { days: 14 }) }
		const checkId = await openCheck(tx, actor, wish)
		for (const [name, scores] of Object.entries(answers)) {
			const said = Object.fromEntries(statements.map((statement, index) => [statement, scores[index] ?? 3]))
			const answer = { checkId, words: words[name] ?? '', ...(said as Record<(typeof statements)[number], number>) }
			await answerCheck(tx, accessOf(living, name), answer)
		}
		await closeCheck(tx, actor, checkId)
	}
}

async function loadContacts(tx: Tx, { actor, partnership, today, life }: Living): Promise<void> {
	for (const { party, daysAgo, way, words } of life.contacts) {
		const { id: partyId } = found(partnership.parties.find(({ name }) => name === party))
		const happenedOn = addToDay(today, { days: -daysAgo })
		goTo(happenedOn)
		await recordContact(tx, actor, { partyId, happenedOn, way, words })
	}
}

function goTo(day: string): void {
	moveClock(new Date(`${day}T09:00:00Z`).getTime() - Date.now())
}
