import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { firstDayOf } from '../../platform/dates-reading.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { slugField, slugOf } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import {
	canCreateProgramme,
	milestoneFrom,
	type ProgrammeTemplate,
	phaseFrom,
	readTemplate,
	type TemplateKey,
	templateKeys,
	indexProgramme,
} from '../programmes/index.ts'
import { insertParts, insertProgramme } from './insert-programme.ts'
import { isSlugTaken } from './queries.ts'

/** Addresses below /programmes that are pages of our own. */
const RESERVED = ['new']

export const nameField = z.string().trim().min(1, 'nameMissing').max(150, 'nameLong')
export const programmeSlugField = slugField.refine((slug) => !RESERVED.includes(slug), 'slugReserved')
export const ownerField = z.string().trim().min(1, 'ownerMissing').max(150, 'ownerLong')

export function newProgrammeForm(language: Language) {
	const fields = z.object({
		template: z.enum(templateKeys, 'templateMissing'),
		name: nameField,
		slug: programmeSlugField,
		owner: ownerField,
		startsOn: dayField(language),
	})
	return z.preprocess((typed) => withSlug(typed as Record<string, string>), fields)
}

/** An address that is left empty is made of the name. */
function withSlug(typed: Record<string, string>): Record<string, string> {
	return { ...typed, slug: typed['slug']?.trim() || slugOf(typed['name'] ?? '') }
}

/** Without `startsOn` it starts with the next month. */
type NewProgramme = {
	template: TemplateKey
	name: string
	slug: string
	owner: string
	startsOn?: string
	/** Made up for a demonstration, and said so on its page. */
	invented?: true
}

/** Makes a draft with the phases, milestones and sections of its template. */
export async function createProgramme(tx: Tx, actor: Actor, wish: NewProgramme): Promise<Id<'programme'>> {
	allow(canCreateProgramme(actor))
	refuse((await isSlugTaken(tx, wish.slug)) ? 'slugTaken' : undefined)

	const template = readTemplate(wish.template)
	const startsOn = wish.startsOn ?? startOfNextMonth(template.timeZone)
	const id = await insertProgramme(tx, { ...factsFrom(template, startsOn), ...wish, startsOn })
	await insertParts(tx, id, {
		sections: template.sections.map((words) => ({ ...words, source: '' })),
		phases: template.phases.map((phase) => phaseFrom(startsOn, phase)),
		milestones: template.milestones.map((milestone) => milestoneFrom(startsOn, milestone)),
	})
	await recordEvent(tx, actor, {
		verb: 'programme.created',
		subjectId: id,
		programmeId: id,
		particulars: { name: wish.name, template: wish.template },
	})
	await indexProgramme(tx, id)
	return id
}

export function startOfNextMonth(timeZone: string): string {
	return firstDayOf(addToDay(firstDayOf(dayAt(now(), timeZone), 'month'), { months: 1 }), 'month')
}

function factsFrom(template: ProgrammeTemplate, startsOn: string) {
	const { key, language, country, timeZone, theme, summary } = template
	const ends = template.phases.map((phase) => phaseFrom(startsOn, phase).endsOn ?? startsOn)
	const endsOn = ends.reduce((latest, end) => (end > latest ? end : latest), startsOn)
	const state = 'draft' as const
	return { template: key, language, country, timeZone, theme, summary, endsOn, state, invented: false }
}
