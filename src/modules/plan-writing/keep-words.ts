import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Passage, PassageWords } from '../plans/index.ts'

/** As the passage's own text. `recordPlanChange`, which follows, keeps it as an edition. */
export async function keepWords(
	tx: Tx,
	{ id, kind }: Pick<Passage, 'id' | 'kind'>,
	words: PassageWords,
): Promise<void> {
	const table = ({ section: 'plan_sections', challenge: 'plan_challenges', action: 'plan_actions' } as const)[kind]
	const sets = Object.entries(words).map(([field, text]) => sql`${sql.ref(field)} = ${text}`)
	await sql`update ${sql.table(table)} set ${sql.join(sets)}, version = version + 1 where id = ${id}`.execute(tx)
}

/** What is in the plan or suggested needs no draft any more; what another window of the same person kept since then stays. */
export async function dropDraft(
	tx: Tx,
	actor: Pick<Actor, 'id'>,
	{ passageId, draft, page }: { passageId: Id<'passage'>; draft: number; page: string },
): Promise<void> {
	await tx
		.deleteFrom('plan_passage_drafts')
		.where('passage_id', '=', passageId)
		.where('person_id', '=', actor.id)
		.where((eb) => eb.or([eb('version', '=', draft), eb.and([eb('page', '=', page), eb('page', '<>', '')])]))
		.execute()
}
