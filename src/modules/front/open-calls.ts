import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { type Call, listCalls } from '../calls/index.ts'
import type { Programme } from '../programmes/index.ts'

export type OpenCall = Call & { programme: Programme; deadlineAt: Date }

/** The next to close first. */
export async function listOpenCalls(db: Db, actor: Actor | undefined, at: Date): Promise<OpenCall[]> {
	const calls = await listCalls(db, actor, { openAt: at })
	return calls.flatMap(({ deadlineAt, ...call }) => (deadlineAt === null ? [] : [{ ...call, deadlineAt }]))
}
