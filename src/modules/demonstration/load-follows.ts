import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { beginFollow, findDueDigests } from '../follows/index.ts'
import { findActor, findPersonByEmail } from '../people/index.ts'

const DAY = 86_400_000
/** Longer than anything that the demonstration's secretariat has written since. */
const DAYS_AGO = 12

const DANISH = 'anders.vestergaard@ellekoebing.example'
const DUTCH = 'marijke.hoogewal@binnensteden.example'

/** Two who have followed the open programme for some days, so that there are digests in the mailbox from the first moment. */
export async function loadDemoFollows(tx: Tx, programmeId: Id<'programme'>): Promise<void> {
	moveClock(-DAYS_AGO * DAY)
	for (const email of [DANISH, DUTCH]) {
		const { id } = found(await findPersonByEmail(tx, email))
		const actor = found(await findActor(tx, id, now()))
		const theme = { what: 'theme' as const, subject: 'tomme-lokaler' }
		await beginFollow(tx, actor, { subject: { what: 'programme', subject: programmeId }, rhythm: 'daily' })
		await beginFollow(tx, actor, { subject: theme, rhythm: 'daily' })
	}
	moveClock(0)
	await findDueDigests.enqueue(tx, {})
}
