import * as z from 'zod'
import type { Db } from '../../platform/database.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Room } from '../participation/index.ts'
import { listOwners } from './owners.ts'
import { outcomeKinds } from './summary.ts'

/** A task has an owner and a day; what else comes out of a section has neither. */
export function outcomeForm(language: Language) {
	return z
		.object({
			kind: z.enum(outcomeKinds, 'kindMissing'),
			outcome: z.string('outcomeMissing').trim().min(1, 'outcomeMissing').max(2000, 'outcomeLong'),
			owner: z.string().default(''),
			dueOn: z.string().default('').pipe(optionalDayField(language)),
		})
		.refine(({ kind, owner }) => kind !== 'task' || owner !== '', { path: ['owner'], message: 'ownerMissing' })
		.refine(({ kind, dueOn }) => kind !== 'task' || dueOn !== null, { path: ['dueOn'], message: 'dueMissing' })
}
export type OutcomeForm = z.infer<ReturnType<typeof outcomeForm>>

/** The columns of what was written. An owner from outside the room does not exist here. */
export async function columnsOf(db: Db, room: Room, { kind, outcome, owner: key, dueOn }: OutcomeForm) {
	if (kind !== 'task') return { kind, words: outcome, owner_seat_id: null, owner_person_id: null, due_on: null }
	const owner = found((await listOwners(db, room)).find((one) => one.key === key))
	return { kind, words: outcome, owner_seat_id: owner.seatId, owner_person_id: owner.personId, due_on: dueOn }
}
