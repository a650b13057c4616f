import type { Db, Tx } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export type UsedBy = { title: string; href: string; language: Language }

/**
 * Those who put terms on their things say here how a merge reaches them: the subjects point one way, so taxonomy
 * knows none of them and `app.tsx` hands them over.
 */
export type TermUse = {
	count(db: Db): Promise<ReadonlyMap<Id<'term'>, number>>
	list(db: Db, termId: Id<'term'>): Promise<UsedBy[]>
	move(tx: Tx, from: Id<'term'>, into: Id<'term'>): Promise<void>
}
