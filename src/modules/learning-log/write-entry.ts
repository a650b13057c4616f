import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { keepConfidentialFile, type Upload } from '../files/index.ts'
import { canUseSeat, reaches } from '../participation/index.ts'
import { indexEntry } from './index-entry.ts'
import { roomToday } from './queries.ts'

const text = (missing: string) => z.string(missing).trim().min(1, missing).max(2000, 'textLong')

const fields = {
	tried: text('triedMissing'),
	happened: text('happenedMissing'),
	otherwise: z.string().trim().max(2000, 'textLong').default(''),
	photoAlt: z.string().trim().max(300, 'altLong').default(''),
	reach: z.enum(reaches, 'reachMissing'),
}

/** Who cannot see the photo reads what it shows. */
const altMissing = { path: ['photoAlt'], message: 'altMissing' }

export const EntryForm = z
	.object({ ...fields, seatId: z.string().default(''), hasFiles: z.enum(['yes', 'no']).default('no') })
	.refine(({ hasFiles, photoAlt }) => hasFiles === 'no' || photoAlt !== '', altMissing)
export type EntryForm = z.infer<typeof EntryForm>

/** What can be changed afterwards; the photo stays as it is. */
export function entryEditForm({ hasPhoto }: { hasPhoto: boolean }) {
	return z
		.object({ ...fields, version: z.coerce.number<string>().int() })
		.refine(({ photoAlt }) => !hasPhoto || photoAlt !== '', altMissing)
}

type Wish = Omit<EntryForm, 'hasFiles'> & { programmeId: Id<'programme'>; uploads?: readonly Upload[] }

/** Writes into the log of the town whose seat one uses; of several, the one that is named. */
export async function writeEntry(
	tx: Tx,
	actor: Actor,
	{ programmeId, seatId, tried, happened, otherwise, photoAlt, reach, uploads = [] }: Wish,
): Promise<Id<'learningEntry'>> {
	const own = (await roomToday(tx, programmeId)).seats.filter((one) => canUseSeat(actor, one))
	const seat = own.find(({ id }) => id === seatId) ?? own[0]
	allow(seat !== undefined)

	const id = newId<'learningEntry'>()
	const photo = uploads[0]
	await tx
		.insertInto('learning_entries')
		.values({
			id,
			programme_id: programmeId,
			participation_id: seat.id,
			tried,
			happened,
			otherwise,
			photo_alt: photo === undefined ? '' : photoAlt,
			reach,
			state: 'shown',
			written_by: actor.id,
			written_at: now(),
			version: 1,
		})
		.execute()
	const belongsTo = { kind: 'learning_entry', id, programmeId }
	if (photo) await keepConfidentialFile(tx, actor, { upload: photo, belongsTo })
	await indexEntry(tx, id)
	// No words: whoever reads events may not read the entry.
	const particulars = { reach, seatId: seat.id }
	await recordEvent(tx, actor, { verb: 'learning.written', subjectId: id, programmeId, particulars })
	return id
}
