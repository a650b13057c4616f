import { comingTo, readSignUp } from '../meeting-sign-up/index.ts'
import type { ListPapers } from '../meetings/index.ts'
import { listReadable } from './material.queries.ts'
import { paperOf } from './paper.ts'

/** For the page of the meeting, beside the items of its programme. */
export const listPapers: ListPapers = async (db, { actor, language, at }, { meeting, room }) => {
	const comers = comingTo(await readSignUp(db, meeting.id))
	const all = await listReadable(db, actor, { meeting, room, comers, at })
	return all.flatMap((material) => paperOf(language, material))
}
