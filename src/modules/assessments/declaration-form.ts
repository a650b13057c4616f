import * as z from 'zod'
import { type Actor, actsFor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import type { DeclaredConflict } from './declare-conflict.ts'
import type { Candidate } from './round.ts'

const LONGEST = 2000
const reason = z.string().max(LONGEST, 'tooLong').optional()

/** One application, on its own page. */
export const DeclarationForm = z
	.object({ conflicted: z.enum(['yes', 'no'], 'answer'), reason })
	.refine(({ conflicted, reason: given = '' }) => conflicted === 'no' || given.trim() !== '', {
		error: 'reason',
		path: ['reason'],
	})
export type DeclarationForm = z.infer<typeof DeclarationForm>

/** `conflicted-<application>` and `reason-<application>`: several at once, and what is not answered is left for later. */
export type DeclarationFields = Partial<Record<string, string>>

type Asked = Pick<Candidate, 'id' | 'organisationId'>

/** Messages are keys of the module's faults and reasons. */
export function declarationsForm(actor: Actor, candidates: readonly Asked[]): z.ZodType<DeclarationFields> {
	const fields = candidates.flatMap(({ id }) => [
		[answerField(id), z.enum(['yes', 'no'], 'answer').optional()] as const,
		[whyField(id), reason] as const,
	])
	const shape = Object.fromEntries<z.ZodType<string | undefined>>(fields)
	return z.object(shape).check(({ value, issues }) => {
		for (const { id, organisationId } of candidates) {
			const [answer, why = ''] = [value[answerField(id)], value[whyField(id)]]
			const [unexplained, involved] = [
				answer === 'yes' && why.trim() === '',
				answer === 'no' && actsFor(actor, organisationId),
			]
			if (unexplained) issues.push({ code: 'custom', message: 'reason', path: [whyField(id)], input: value })
			if (involved) issues.push({ code: 'custom', message: 'actsForApplicant', path: [answerField(id)], input: value })
		}
	}) as z.ZodType<DeclarationFields>
}

export function answerField(id: Id<'application'>): string {
	return `conflicted-${id}`
}

export function whyField(id: Id<'application'>): string {
	return `reason-${id}`
}

export function declaredIn(
	fields: DeclarationFields,
	candidates: readonly Pick<Candidate, 'id'>[],
): DeclaredConflict[] {
	return candidates.flatMap(({ id }) => {
		const answer = fields[answerField(id)]
		if (answer === undefined) return []
		return [{ applicationId: id, conflicted: answer === 'yes', reason: fields[whyField(id)] ?? '' }]
	})
}
