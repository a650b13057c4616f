import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { examine } from './examine.ts'
import { countEdition, lockRelease } from './lock-release.ts'
import { replaceNames } from './names.ts'
import { canEditRelease } from './policy.ts'
import type { NamesForm } from './propose-release.ts'

type Wish = NamesForm & { caseId: Id<'peerCase'> }

/** Takes the names out that still stand in the text, or came in with an edit. */
export async function replaceLeft(tx: Tx, actor: Actor, { caseId, insteads }: Wish): Promise<void> {
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canEditRelease(actor, room, one))
	const { release, quotes } = whole
	const { names } = await examine(tx, { room, one, release, quotes })
	if (names.length === 0) return

	const replaced = names.map((name) => ({ ...name, instead: insteads.get(name.name) ?? name.instead }))
	const clean = (text: string) => replaceNames(text, replaced)
	const { title, summary, place, story, helped, replacements } = release
	const texts = { title: clean(title), summary: clean(summary), place: clean(place), story: clean(story) }
	await tx
		.updateTable('case_releases')
		.set({ ...texts, helped: clean(helped) })
		.where('case_id', '=', caseId)
		.execute()
	for (const { id, words } of quotes) {
		if (clean(words) === words) continue
		await tx
			.updateTable('case_release_quotes')
			.set({ words: clean(words) })
			.where('id', '=', id)
			.execute()
		await tx.deleteFrom('case_release_quote_answers').where('quote_id', '=', id).execute()
	}
	const rows = replaced.map(({ name, instead }, index) => ({
		case_id: caseId,
		position: replacements.length + index + 1,
		name,
		instead,
	}))
	await tx.insertInto('case_release_replacements').values(rows).execute()
	await countEdition(tx, caseId)
	const { programmeId } = one
	await recordEvent(tx, actor, {
		verb: 'case_release.edited',
		subjectId: caseId,
		programmeId,
		particulars: { names: rows.length },
	})
}
