import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { Room } from '../participation/index.ts'
import { findCase, type PeerCase } from '../peer-cases/index.ts'
import { canAnswerQuote, canConsent, canPublishRelease } from './policy.ts'
import { findWhole, listProposed } from './queries.ts'
import { releaseAddress } from './release-address.ts'
import { awaitsAnswer, stateOf, type WholeRelease } from './release.ts'

/** What of a release waits for somebody: the giver's answer, that of whoever is quoted, or being published. */
export type AwaitedRelease = { what: 'consent' | 'quote' | 'publication'; href: string; room: Room }

/** In these rooms, of the actor. */
export async function listAwaited(db: Db, actor: Actor, rooms: readonly Room[]): Promise<AwaitedRelease[]> {
	const proposed = await listProposed(
		db,
		rooms.map(({ programme }) => programme.id),
	)
	const awaited: AwaitedRelease[] = []
	for (const { caseId, programmeId } of proposed) {
		const room = rooms.find(({ programme }) => programme.id === programmeId)
		const [one, whole] = [await findCase(db, caseId), await findWhole(db, caseId)]
		if (room && one && whole) awaited.push(...awaitedOf(actor, room, { one, whole }))
	}
	return awaited
}

function awaitedOf(actor: Actor, room: Room, { one, whole }: { one: PeerCase; whole: WholeRelease }): AwaitedRelease[] {
	const [state, href] = [stateOf(whole), releaseAddress(room, one.id)]
	const isQuoted = whole.quotes.some((quote) => canAnswerQuote(actor, quote) && awaitsAnswer(quote, one))
	return [
		...(state === 'asked' && canConsent(actor, room, one) ? [{ what: 'consent' as const, href, room }] : []),
		...(isQuoted ? [{ what: 'quote' as const, href: `${href}/quotes`, room }] : []),
		...(state === 'agreed' && canPublishRelease(actor, room, one)
			? [{ what: 'publication' as const, href, room }]
			: []),
	]
}
