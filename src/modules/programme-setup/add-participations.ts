import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockProgramme, indexProgramme } from '../programmes/index.ts'
import { insertParticipations, type NewParticipation } from './insert-programme.ts'
import { canAddParticipations } from './policy.ts'

type Chosen = Pick<
	NewParticipation,
	'name' | 'municipalityCode' | 'townId' | 'chosenOn' | 'applicationId' | 'organisationId'
>

/** Enters who takes part, when the result of a call is published. */
export async function addParticipations(
	tx: Tx,
	actor: Actor,
	programmeId: Id<'programme'>,
	rows: readonly Chosen[],
): Promise<void> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canAddParticipations(actor, programme))

	const chosen = rows.map((row) => ({ ...row, state: 'chosen' as const, outcome: '', source: '' }))
	await insertParticipations(tx, programmeId, chosen)
	await recordEvent(tx, actor, {
		verb: 'programme.participants_added',
		subjectId: programmeId,
		programmeId,
		particulars: { names: rows.map(({ name }) => name) },
	})
	await indexProgramme(tx, programmeId)
}
