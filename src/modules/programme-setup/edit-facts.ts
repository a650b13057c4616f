import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { builtInThemes } from '../../ui/programme-theme.ts'
import { recordEvent } from '../activity/index.ts'
import {
	canEditProgramme,
	indexProgramme,
	lockProgramme,
	type Programme,
	programmeChanged,
} from '../programmes/index.ts'
import { movePath } from '../redirects/index.ts'
import { nameField, ownerField, programmeSlugField } from './create-programme.ts'
import { insertFormerOwners } from './insert-programme.ts'
import { isSlugTaken } from './queries.ts'

export function factsForm(language: Language) {
	return z
		.object({
			name: nameField,
			slug: programmeSlugField,
			owner: ownerField,
			summary: z.string().trim().max(600, 'summaryLong'),
			theme: z.enum(builtInThemes, 'themeMissing'),
			startsOn: optionalDayField(language),
			endsOn: optionalDayField(language),
			/** Ticked: the same organisation under a better name. */
			sameOwner: z.literal('1').optional(),
			version: z.coerce.number().int(),
		})
		.refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
			message: 'endsBeforeStart',
			path: ['endsOn'],
		})
}

export type Facts = Pick<Programme, 'name' | 'slug' | 'owner' | 'summary' | 'theme' | 'startsOn' | 'endsOn'>
type Edit = { id: Id<'programme'>; version: number; facts: Facts; sameOwner?: '1' | undefined }

export async function editFacts(tx: Tx, actor: Actor, { id, version, facts, sameOwner }: Edit): Promise<void> {
	const programme = await lockProgramme(tx, id)
	allow(canEditProgramme(actor, programme))
	sameVersion(version, programme.version)
	const moves = facts.slug !== programme.slug
	if (moves) refuse((await isSlugTaken(tx, facts.slug, programme.slug)) ? 'slugTaken' : undefined)

	const { name, slug, owner, summary, theme, startsOn, endsOn } = facts
	await tx
		.updateTable('programmes')
		.set({ name, slug, owner, summary, theme, starts_on: startsOn, ends_on: endsOn, version: version + 1 })
		.where('id', '=', id)
		.execute()
	// Whoever looks for it under the old owner must find it; before it was published nobody knew of one.
	if (owner !== programme.owner && programme.state === 'published' && !sameOwner)
		await insertFormerOwners(tx, id, [{ owner: programme.owner, untilOn: dayAt(now(), programme.timeZone) }])
	// Links to a published programme stand in letters and on other sites; a draft was nowhere yet.
	if (moves && programme.state === 'published') await movePath(tx, addressOf(programme), addressOf(facts))
	await recordEvent(tx, actor, {
		verb: 'programme.edited',
		subjectId: id,
		programmeId: id,
		particulars: { before: factsOf(programme), after: facts },
	})
	await indexProgramme(tx, id)
	if (moves) await programmeChanged.enqueue(tx, { programmeId: id })
}

function addressOf({ slug }: Pick<Programme, 'slug'>): string {
	return `/programmes/${slug}`
}

function factsOf({ name, slug, owner, summary, theme, startsOn, endsOn }: Programme): Facts {
	return { name, slug, owner, summary, theme, startsOn, endsOn }
}
