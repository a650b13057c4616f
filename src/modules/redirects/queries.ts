import type { Db } from '../../platform/database.ts'
import { followMoves, waysTo } from './redirect.ts'

/** Longer addresses are nobody's, and every step of one is asked for. */
const MOST_STEPS = 10

/** Where the thing is that once was at this path; undefined when nothing ever moved away from it. */
export async function findNewPath(db: Db, path: string): Promise<string | undefined> {
	const ways = waysTo(path)
	if (ways.length > MOST_STEPS) return undefined
	const moves = await db
		.selectFrom('redirects')
		.select(['old_path as oldPath', 'new_path as newPath'])
		.where('old_path', 'in', ways)
		.execute()
	return followMoves(path, moves)
}

/** An old address stays with what had it, so that a link never leads to something else; it may itself come back. */
export async function isPathReserved(db: Db, path: string, ownPath?: string): Promise<boolean> {
	const query = db.selectFrom('redirects').select('new_path').where('old_path', '=', path)
	const newPath = (await query.executeTakeFirst())?.new_path
	return newPath !== undefined && newPath !== ownPath
}
