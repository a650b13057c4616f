import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { slugOf } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditPage, type Content, type PageKind, pageKinds } from '../pages/index.ts'
import { whyNotAt } from './queries.ts'

export const NewPageForm = z.object({
	kind: z.enum(pageKinds, 'kindMissing'),
	title: z.string().trim().min(1, 'titleMissing').max(200, 'tooLong'),
})

type Wish = { programmeId: Id<'programme'> | null; kind: PageKind; title: string; language: Language }

/** Begins with nothing but a title; the address is made of it, with a number where it is taken. */
export async function draftPage(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'page'>> {
	const { programmeId, kind, title, language } = wish
	allow(canEditPage(actor, { programmeId }))
	refuse(programmeId === null && kind !== 'page' ? 'onlyPages' : undefined)

	const id = newId<'page'>()
	const slug = await freeSlug(tx, { programmeId, kind, slug: slugOf(title) || kind })
	const draft: Content = { title, summary: '', language, blocks: [], authors: '', year: '', licence: 'cc-by-4.0' }
	await tx
		.insertInto('pages')
		.values({
			id,
			programme_id: programmeId,
			kind,
			slug,
			draft: JSON.stringify(draft),
			version: 1,
			created_at: now(),
			created_by: actor.id,
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'page.drafted',
		subjectId: id,
		...(programmeId !== null && { programmeId }),
		particulars: { kind, title, slug },
	})
	return id
}

type Place = { programmeId: Id<'programme'> | null; kind: PageKind; slug: string }

async function freeSlug(tx: Tx, place: Place): Promise<string> {
	for (let number = 1; ; number += 1) {
		const slug = number === 1 ? place.slug : `${place.slug.slice(0, 75)}-${number}`
		if ((await whyNotAt(tx, { ...place, slug })) === undefined) return slug
	}
}
