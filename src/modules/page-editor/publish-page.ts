import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { instantAt } from '../../platform/dates.ts'
import { optionalDayField, optionalTimeField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditPage, type Content, listEditions, lockPage, type Page } from '../pages/index.ts'
import { whyNotPublishable, whyNotThen } from './gaps.ts'
import { showPage } from './show-page.ts'

/** Without a first day it is at once, without a last one it is for good. */
export function publicationForm(language: Language, timeZone: string) {
	const [day, time] = [optionalDayField(language), optionalTimeField(language)]
	const moment = (on: string | null, at: string | null) => (on && at ? instantAt(on, at, timeZone) : null)
	return z
		.object({ version: z.coerce.number().int(), fromOn: day, fromTime: time, untilOn: day, untilTime: time })
		.refine(({ fromOn, fromTime }) => fromOn === null || fromTime !== null, {
			error: 'timeMissing',
			path: ['fromTime'],
		})
		.refine(({ fromOn, fromTime }) => fromOn !== null || fromTime === null, { error: 'dayMissing', path: ['fromOn'] })
		.refine((typed) => typed.untilOn === null || typed.untilTime !== null, {
			error: 'timeMissing',
			path: ['untilTime'],
		})
		.refine((typed) => typed.untilOn !== null || typed.untilTime === null, { error: 'dayMissing', path: ['untilOn'] })
		.transform(({ version, ...typed }) => ({
			version,
			from: moment(typed.fromOn, typed.fromTime),
			until: moment(typed.untilOn, typed.untilTime),
		}))
}

type Publication = { id: Id<'page'>; version: number; from: Date | null; until: Date | null }

/** Freezes the draft as an edition and shows it in its time; what was planned before is replaced. */
export async function publishPage(tx: Tx, actor: Actor, publication: Publication): Promise<number> {
	const { id, version, from, until } = publication
	const page = await lockPage(tx, id)
	allow(canEditPage(actor, page))
	sameVersion(version, page.version)
	refuse(whyNotPublishable({ kind: page.kind, content: page.draft }))
	refuse(whyNotThen(publication, now()))

	const edition = await freeze(tx, actor, page)
	const ending = until === null ? [] : [{ fromAt: until, edition: null }]
	await showPage(tx, id, [{ fromAt: from ?? now(), edition }, ...ending])
	await tx
		.updateTable('pages')
		.set({ version: version + 1 })
		.where('id', '=', id)
		.execute()
	await recordEvent(tx, actor, {
		verb: from === null ? 'page.published' : 'page.scheduled',
		subjectId: id,
		...(page.programmeId !== null && { programmeId: page.programmeId }),
		particulars: { edition, title: page.draft.title, from, until },
	})
	return edition
}

async function freeze(tx: Tx, actor: Actor, page: Page): Promise<number> {
	const [latest] = await listEditions(tx, page.id)
	if (latest !== undefined && isSame(latest.content, page.draft)) return latest.edition
	const edition = (latest?.edition ?? 0) + 1
	const content = JSON.stringify(page.draft)
	const frozen = { page_id: page.id, edition, content, frozen_at: now(), frozen_by: actor.id }
	await tx.insertInto('page_editions').values(frozen).execute()
	return edition
}

/** Published again without a change it is the same edition. */
function isSame(one: Content, other: Content): boolean {
	return JSON.stringify(one) === JSON.stringify(other)
}
