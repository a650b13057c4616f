import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Clause, Terms } from './agreement.ts'
import { canKeepAgreements } from './policy.ts'
import { lockAgreement } from './queries.ts'

/** More than this is not read by those who sign. */
const MOST_CLAUSES = 20

/** The numbers of the fields of a form: those of the clauses that are there, and one more. */
export function clauseNumbers(count: number): number[] {
	return Array.from({ length: Math.min(count + 1, MOST_CLAUSES) }, (_, index) => index + 1)
}

const noticeField = z.coerce
	.number<string>('noticeWrong')
	.int('noticeWrong')
	.min(0, 'noticeWrong')
	.max(24, 'noticeWrong')

/** A field for title and body of each clause; where both are empty the clause is taken out. */
export function termsForm(language: Language, count: number) {
	const title = z.string().trim().max(200, 'titleLong').default('')
	const body = z.string().trim().max(4000, 'bodyLong').default('')
	const clauses = clauseNumbers(count).flatMap((number) => [
		[`title${number}`, title] as const,
		[`body${number}`, body] as const,
	])
	const named = z.object({
		title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
		noticeMonths: noticeField,
		expiresOn: optionalDayField(language),
		version: z.coerce.number<string>().int(),
	})
	return z.intersection(named, z.object(Object.fromEntries(clauses)))
}

/** The clauses that a form says, in its order. */
export function clausesOf(form: Readonly<Record<string, unknown>>): Clause[] {
	const text = (name: string) => {
		const value = form[name]
		return typeof value === 'string' ? value : ''
	}
	return clauseNumbers(MOST_CLAUSES)
		.map((number) => ({ title: text(`title${number}`), body: text(`body${number}`) }))
		.filter(({ title, body }) => title !== '' || body !== '')
}

type Edit = Terms & { id: Id<'agreement'>; version: number }

/** The words as they are being written. What was put to signing stays as it was. */
export async function editAgreement(tx: Tx, actor: Actor, { id, version, ...terms }: Edit): Promise<void> {
	const { agreement, partnership } = await lockAgreement(tx, id)
	allow(canKeepAgreements(actor, partnership))
	sameVersion(version, agreement.version)
	refuse(agreement.endedOn === null ? undefined : 'ended')
	const { title, clauses, noticeMonths, expiresOn } = terms
	await tx
		.updateTable('agreements')
		.set({ title, clauses: JSON.stringify(clauses), notice_months: noticeMonths, expires_on: expiresOn })
		.set({ version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, { verb: 'agreement.edited', subjectId: id, programmeId: partnership.programmeId })
}
