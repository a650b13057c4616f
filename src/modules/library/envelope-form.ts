import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { slugField } from '../../platform/slug.ts'
import { listProgrammes } from '../programmes/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { whyNotSlug } from './edit-envelope.ts'
import type { EnvelopeChoices } from './envelope-fields.tsx'
import type { EnvelopeWords, Item } from './item.ts'
import { canEditLibrary } from './policy.ts'
import { listEditors } from './queries.ts'
import { listTermIds } from './term.queries.ts'

/** Left empty: none. */
function choiceOf<Entity extends string>() {
	return z
		.union([z.literal(''), z.uuid('choiceUnknown')])
		.default('')
		.transform((id) => (id === '' ? null : (id as Id<Entity>)))
}

export const titleField = z.string().trim().min(1, 'titleMissing').max(150, 'titleLong')
export const summaryField = z.string().trim().min(1, 'summaryMissing').max(400, 'summaryLong')
export const termKeys = z.array(z.string()).default([])

/** The envelope's part of the form in which a kind edits its items. Its messages are keys of `libraryFaults`. */
export function envelopeFields(language: Language) {
	return {
		title: titleField,
		summary: summaryField,
		language: z.enum(languages, 'languageMissing'),
		slug: slugField,
		programmeId: choiceOf<'programme'>(),
		editorId: choiceOf<'person'>(),
		reviewOn: optionalDayField(language),
		themes: termKeys,
		challenges: termKeys,
		version: z.coerce.number().int(),
	}
}

export type EnvelopeForm = Omit<EnvelopeWords, 'termIds' | 'placeCode'> & { themes: string[]; challenges: string[] }

export async function readEnvelope(db: Db, form: EnvelopeForm, item: Pick<Item, 'placeCode'>): Promise<EnvelopeWords> {
	const { themes, challenges, title, summary, language, slug, programmeId, editorId, reviewOn } = form
	const termIds = await listTermIds(db, [...themes, ...challenges])
	return { title, summary, language, slug, programmeId, editorId, reviewOn, termIds, placeCode: item.placeCode }
}

/** What is wrong with an address that was typed, besides its letters: a key of `libraryFaults`. */
export function slugFaultOf(db: Db, item: Pick<Item, 'kind' | 'slug' | 'edition'>, slug: string) {
	return whyNotSlug(db, item, slug)
}

/** What the fields offer to this editor. */
export async function gatherChoices(db: Db, actor: Actor): Promise<EnvelopeChoices> {
	const programmes = await listProgrammes(db, actor)
	return {
		programmes: programmes.filter(({ id }) => canEditLibrary(actor, { programmeId: id })),
		editors: await listEditors(db, dayAt(now(), HOME_TIME_ZONE)),
		terms: await listTerms(db),
	}
}
