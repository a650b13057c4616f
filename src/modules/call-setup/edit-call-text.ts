import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { slugField } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import { type Call, canEditCall, lockCall, indexCall } from '../calls/index.ts'
import { titleField, versionField } from './form-fields.ts'
import { whyNotMovable } from './lock.ts'
import { isSlugTaken } from './queries.ts'

export const TextForm = z.object({
	version: versionField,
	title: titleField,
	slug: slugField,
	summary: z.string().trim().max(600, 'summaryLong'),
	body: z.string().trim().max(20_000, 'bodyLong'),
})

type Text = Pick<Call, 'title' | 'slug' | 'summary' | 'body'>
type Edit = { callId: Id<'call'>; version: number; text: Text }

/** Words may be mended after publishing too; the terms are elsewhere. */
export async function editCallText(tx: Tx, actor: Actor, { callId, version, text }: Edit): Promise<void> {
	const call = await lockCall(tx, callId)
	allow(canEditCall(actor, call))
	sameVersion(version, call.version)
	refuse(whyNotMovable(call, text.slug))
	if (text.slug !== call.slug) refuse((await isSlugTaken(tx, text.slug)) ? 'slugTaken' : undefined)

	const after = textOf(text)
	await tx
		.updateTable('calls')
		.set({ ...after, version: version + 1 })
		.where('id', '=', callId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'call.text_edited',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { before: textOf(call), after },
	})
	await indexCall(tx, callId)
}

function textOf({ title, slug, summary, body }: Text): Text {
	return { title, slug, summary, body }
}
