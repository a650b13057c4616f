import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Room } from '../participation/index.ts'
import { canProposeRelease, listTakeAways, lockCase, type PeerCase } from '../peer-cases/index.ts'
import { draftOf, type DraftTexts } from './draft-texts.ts'
import { listKnownNames } from './known-names.queries.ts'
import { words } from './messages.ts'
import { type FoundName, findNames, replaceNames } from './names.ts'
import { findWhole } from './queries.ts'

const INSTEAD = /^instead\.(\d+)$/

/** What stands instead of each name: `name.0` with `instead.0`, `name.1` with `instead.1`, as many as were found. */
export const NamesForm = z
	.record(z.string(), z.union([z.string(), z.array(z.string())]))
	.transform((fields, context) => {
		const insteads = new Map<string, string>()
		for (const [field, value] of Object.entries(fields)) {
			const name = fields[field.replace(INSTEAD, 'name.$1')]
			if (!INSTEAD.test(field) || typeof name !== 'string' || typeof value !== 'string') continue
			const instead = value.trim()
			const message = instead === '' ? 'insteadMissing' : instead.length > 100 ? 'insteadLong' : undefined
			if (message) context.addIssue({ code: 'custom', path: [field], message })
			insteads.set(name, instead)
		}
		return { insteads }
	})
export type NamesForm = z.infer<typeof NamesForm>

type Wish = NamesForm & { caseId: Id<'peerCase'> }

/** Begins a text for outside the room: the giver's own words, without the names that are known. */
export async function proposeRelease(tx: Tx, actor: Actor, { caseId, insteads }: Wish): Promise<void> {
	const { room, ...one } = await lockCase(tx, caseId)
	allow(canProposeRelease(actor, room, one))
	refuse((await findWhole(tx, caseId)) === undefined ? undefined : 'alreadyProposed')

	const { texts, names } = await readDraft(tx, { room, one })
	const replaced = names.map((name) => ({ ...name, instead: insteads.get(name.name) ?? name.instead }))
	const clean = (text: string) => replaceNames(text, replaced)
	await tx
		.insertInto('case_releases')
		.values({
			case_id: caseId,
			language: room.programme.language,
			title: clean(texts.title),
			summary: clean(texts.summary),
			place: words(room.programme.language).instead.place,
			story: clean(texts.story),
			helped: clean(texts.helped),
			text_edition: 1,
			asked_edition: null,
			proposed_by: actor.id,
			proposed_at: now(),
		})
		.execute()
	await keepParts(tx, one, replaced)
	await recordEvent(tx, actor, { verb: 'case_release.proposed', subjectId: caseId, programmeId: one.programmeId })
}

type Drafted = { texts: DraftTexts; names: FoundName[] }

/** What the draft is made of, with the names in it. */
export async function readDraft(db: Db, { room, one }: { room: Room; one: PeerCase }): Promise<Drafted> {
	const known = await listKnownNames(db, { room, one, language: room.programme.language })
	const texts = draftOf(one, await listTakeAways(db, [one.id]))
	return { texts, names: findNames(Object.values(texts), known) }
}

async function keepParts(tx: Tx, one: PeerCase, replaced: readonly FoundName[]): Promise<void> {
	const names = replaced.map(({ name, instead }, index) => ({ case_id: one.id, position: index + 1, name, instead }))
	if (names.length > 0) await tx.insertInto('case_release_replacements').values(names).execute()
	const terms = one.themes.map(({ id }) => ({ case_id: one.id, term_id: id }))
	if (terms.length > 0) await tx.insertInto('case_release_terms').values(terms).execute()
}
