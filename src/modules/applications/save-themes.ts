import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findCallDetail } from '../calls/index.ts'
import { whyNotWritable } from './application.ts'
import { writtenIn } from './changed.job.ts'
import { canWrite } from './policy.ts'
import { lockApplication } from './queries.ts'

export type ThemesToSave = { applicationId: Id<'application'>; themes: readonly string[]; version: number }

/** Keeps the themes as ticked, too many as well: handing in asks for fewer. What the call does not know is left out. */
export async function saveThemes(tx: Tx, actor: Actor, ticked: ThemesToSave): Promise<{ version: number }> {
	const application = await lockApplication(tx, actor, ticked.applicationId)
	allow(canWrite(actor, application))
	refuse(whyNotWritable(application, application.call, now()))
	sameVersion(ticked.version, application.version)

	const { id, callId, programmeId, version } = application
	const call = found(await findCallDetail(tx, callId))
	const themes = call.themes.map(({ key }) => key).filter((key) => ticked.themes.includes(key))
	await tx.deleteFrom('application_themes').where('application_id', '=', id).execute()
	const rows = themes.map((key) => ({ application_id: id, call_id: callId, theme_key: key }))
	if (rows.length > 0) await tx.insertInto('application_themes').values(rows).execute()
	await tx
		.updateTable('applications')
		.set({ version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'application.themes_saved',
		subjectId: id,
		programmeId,
		particulars: { themes },
	})
	await writtenIn(tx, id)
	return { version: version + 1 }
}
