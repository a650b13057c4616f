import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { whyNotPut } from './agreement.ts'
import { askToSign } from './ask-to-sign.job.ts'
import { canKeepAgreements } from './policy.ts'
import { type HeldAgreement, lockAgreement } from './queries.ts'

const version = z.coerce.number<string>().int()
const news = z.string().trim().max(1000, 'wordsLong').default('')

export const PutForm = z.object({ words: news, version })
type Put = z.infer<typeof PutForm> & { id: Id<'agreement'> }

/** Freezes the words and asks every party to sign them: the first edition, or an amendment of what was signed. */
export async function putToSigning(tx: Tx, actor: Actor, { id, words, version: seen }: Put): Promise<void> {
	const held = await lockAgreement(tx, id)
	allow(canKeepAgreements(actor, held.partnership))
	sameVersion(seen, held.agreement.version)
	await addEdition(tx, actor, held, words)
}

export function renewForm(language: Language, today: string) {
	const expiresOn = dayField(language).refine((day) => day > today, 'expiresPast')
	return z.object({ expiresOn, renewal: news, version })
}
type Renewal = z.infer<ReturnType<typeof renewForm>> & { id: Id<'agreement'> }

/** The same words for longer. It is a new edition, because nobody is bound longer than they have signed. */
export async function renewAgreement(
	tx: Tx,
	actor: Actor,
	{ id, expiresOn, renewal, version: seen }: Renewal,
): Promise<void> {
	const { agreement, partnership } = await lockAgreement(tx, id)
	allow(canKeepAgreements(actor, partnership))
	sameVersion(seen, agreement.version)
	await tx
		.updateTable('agreements')
		.set({ expires_on: expiresOn, version: seen + 1 })
		.where('id', '=', id)
		.execute()
	await addEdition(tx, actor, { agreement: { ...agreement, expiresOn }, partnership }, renewal)
}

async function addEdition(tx: Tx, actor: Actor, { agreement, partnership }: HeldAgreement, words: string) {
	const number = (agreement.editions[0]?.number ?? 0) + 1
	refuse(whyNotPut(agreement, partnership, dayAt(now(), HOME_TIME_ZONE)))
	refuse(number > 1 && words === '' ? 'wordsMissing' : undefined)
	const editionId = newId<'agreementEdition'>()
	const { id, title, clauses, noticeMonths, expiresOn } = agreement
	await tx
		.insertInto('agreement_editions')
		.values({
			id: editionId,
			agreement_id: id,
			number,
			title,
			clauses: JSON.stringify(clauses),
			notice_months: noticeMonths,
			expires_on: expiresOn,
			words,
			put_by: actor.id,
			put_at: now(),
		})
		.execute()
	const { programmeId } = partnership
	const particulars = { edition: number, expiresOn }
	await recordEvent(tx, actor, { verb: 'agreement.put', subjectId: id, programmeId, particulars })
	await askToSign.enqueue(tx, { editionId })
}
