import type { Actor } from '../../platform/actor.ts'
import { actsFor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { whyNotDeclarable } from './assessment.ts'
import { canDeclare } from './policy.ts'
import { lockStanding, type Standing } from './queries.ts'

export type DeclaredConflict = { applicationId: Id<'application'>; conflicted: boolean; reason: string }

/** Forvaltningsloven §§ 3–6. Whoever finds a conflict later has their assessment set aside: kept, and never counted. */
export async function declareConflict(tx: Tx, actor: Actor, declared: DeclaredConflict): Promise<void> {
	const standing = await lockStanding(tx, actor, declared.applicationId)
	allow(canDeclare(actor, standing))
	const next = { conflicted: declared.conflicted, reason: declared.reason.trim() }
	const { declaration } = standing
	refuse(whyNotDeclarable({ ...standing, actsForApplicant: actsFor(actor, standing.organisationId) }, next))
	if (declaration?.conflicted === next.conflicted && (declaration.reason === next.reason || !next.conflicted)) return

	const id = declaration?.id ?? newId<'conflictDeclaration'>()
	await keep(tx, actor, { id, applicationId: declared.applicationId, ...next })
	await recordEvent(tx, actor, {
		verb: 'conflict.declared',
		subjectId: id,
		programmeId: standing.programmeId,
		particulars: particularsOf(standing, next),
	})
}

/** Several at once, each with its own answer. In one order for everybody, so that two people never wait for each other. */
export async function declareConflicts(tx: Tx, actor: Actor, declared: readonly DeclaredConflict[]): Promise<void> {
	const ordered = declared.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1))
	for (const one of ordered) await declareConflict(tx, actor, one)
}

type Kept = DeclaredConflict & { id: Id<'conflictDeclaration'> }

async function keep(tx: Tx, actor: Actor, { id, applicationId, conflicted, reason }: Kept): Promise<void> {
	const said = { conflicted, reason, declared_at: now() }
	await tx
		.insertInto('conflict_declarations')
		.values({ id, application_id: applicationId, person_id: actor.id, ...said })
		.onConflict((on) => on.column('id').doUpdateSet(said))
		.execute()
}

function particularsOf(standing: Standing, next: { conflicted: boolean; reason: string }) {
	const { applicationId, declaration, assessment } = standing
	return { applicationId, ...next, before: declaration?.conflicted ?? null, assessment: assessment?.state ?? null }
}
