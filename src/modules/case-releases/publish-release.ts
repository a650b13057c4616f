import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { releaseCase, releaseCaseAgain } from '../cases/index.ts'
import { sendMail } from '../messages/index.ts'
import type { PeerCase } from '../peer-cases/index.ts'
import { listGivers } from './addressees.queries.ts'
import { examine } from './examine.ts'
import { lockRelease } from './lock-release.ts'
import { words } from './messages.ts'
import { canPublishRelease } from './policy.ts'
import { contentOf, stateOf, type WholeRelease, whyNotReady } from './release.ts'
import { publishedMail } from './release.mail.ts'

type Wish = { caseId: Id<'peerCase'>; publicUrl: string }

/** Exactly the text to which the giver said yes, looked through once more: names may have become known since. */
export async function publishRelease(tx: Tx, actor: Actor, { caseId, publicUrl }: Wish): Promise<void> {
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canPublishRelease(actor, room, one))
	refuse(whyNotPublished(whole) ?? whyNotReady(whole, one, await examine(tx, { room, one, ...whole })))

	const itemId = await release(tx, one, whole)
	const { textEdition: edition } = whole.release
	const facts = { text_edition: edition, published_by: actor.id, published_at: now() }
	await tx
		.insertInto('case_release_publications')
		.values({ item_id: itemId, case_id: caseId, ...facts })
		.onConflict((conflict) => conflict.column('item_id').doUpdateSet({ text_edition: edition }))
		.execute()
	const particulars = { edition, itemId }
	const { programmeId } = one
	await recordEvent(tx, actor, { verb: 'case_release.published', subjectId: caseId, programmeId, particulars })
	for (const giver of await listGivers(tx, one)) await sendMail(tx, publishedMail(giver, { room, caseId, publicUrl }))
}

/** A later text is a new edition of the same item, where that is still there. */
async function release(tx: Tx, one: PeerCase, whole: WholeRelease): Promise<Id<'libraryItem'>> {
	const { language, themes } = whole.release
	const termIds = themes.map(({ id }) => id)
	const content = contentOf(whole, one)
	if (whole.publication === undefined) return releaseCase(tx, { content, termIds, changes: '' })
	const { itemId } = whole.publication
	await releaseCaseAgain(tx, itemId, { content, termIds, changes: words(language).text.changes })
	return itemId
}

export function whyNotPublished(whole: WholeRelease): 'publicAlready' | 'notAgreed' | undefined {
	const state = stateOf(whole)
	if (state === 'public') return 'publicAlready'
	return state === 'agreed' ? undefined : 'notAgreed'
}
