import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Item, NewItem } from './item.ts'
import { insertItem } from './new-item.ts'
import { canPropose } from './policy.ts'

type Proposal = Omit<NewItem, 'editorId' | 'reviewOn'> & { organisationId: Id<'organisation'> }

/** Waits for the secretariat's answer; nobody else but the proposer's own organisation sees it. */
export async function proposeItem(tx: Tx, actor: Actor, { organisationId, ...item }: Proposal): Promise<Item> {
	allow(canPropose(actor, organisationId))

	const made = await insertItem(tx, { ...item, state: 'proposed', proposedBy: actor.id, proposedFor: organisationId })
	await recordEvent(tx, actor, {
		verb: 'item.proposed',
		subjectId: made.id,
		...(made.programmeId && { programmeId: made.programmeId }),
		particulars: { kind: made.kind, slug: made.slug, title: made.title, organisationId },
	})
	return made
}
