import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listNotes, type PeerCase } from '../peer-cases/index.ts'
import { sendMail } from '../messages/index.ts'
import { listKnownNames } from './known-names.queries.ts'
import { countEdition, lockRelease } from './lock-release.ts'
import { replaceNames } from './names.ts'
import { listAddressees } from './addressees.queries.ts'
import { canEditRelease } from './policy.ts'
import { quoteMail } from './release.mail.ts'

export const QuoteForm = z.object({
	noteId: z.uuid('noteMissing').transform((id) => id as Id<'peerCaseNote'>),
})
type Wish = z.infer<typeof QuoteForm> & { caseId: Id<'peerCase'>; publicUrl: string }

/** As it was noted, without the names: whoever wrote it is asked for exactly these words, unless it was the giver. */
export async function quoteNote(tx: Tx, actor: Actor, { caseId, noteId, publicUrl }: Wish): Promise<void> {
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canEditRelease(actor, room, one))
	const note = found((await listNotes(tx, caseId)).find(({ id }) => id === noteId))
	refuse(whole.quotes.some((quote) => quote.noteId === noteId) ? 'alreadyQuoted' : undefined)

	const known = await listKnownNames(tx, { room, one, language: whole.release.language })
	const id = newId<'caseReleaseQuote'>()
	const words = replaceNames(note.text, known)
	await tx.insertInto('case_release_quotes').values({ id, case_id: caseId, note_id: noteId, words }).execute()
	await countEdition(tx, caseId)
	await record(tx, actor, { one, verb: 'case_release.quoted', id })
	if (note.writtenBy === one.giverId) return
	const [writer] = await listAddressees(tx, [note.writtenBy])
	if (writer) await sendMail(tx, quoteMail(writer, { room, caseId, publicUrl }))
}

type Removal = { caseId: Id<'peerCase'>; quoteId: Id<'caseReleaseQuote'> }

export async function removeQuote(tx: Tx, actor: Actor, { caseId, quoteId }: Removal): Promise<void> {
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canEditRelease(actor, room, one))
	found(whole.quotes.find(({ id }) => id === quoteId))

	await tx.deleteFrom('case_release_quotes').where('id', '=', quoteId).execute()
	await countEdition(tx, caseId)
	await record(tx, actor, { one, verb: 'case_release.quote_removed', id: quoteId })
}

type Recorded = { one: PeerCase; verb: `case_release.${string}`; id: Id<'caseReleaseQuote'> }

function record(tx: Tx, actor: Actor, { one: { id: subjectId, programmeId }, verb, id }: Recorded): Promise<void> {
	return recordEvent(tx, actor, { verb, subjectId, programmeId, particulars: { quoteId: id } })
}
