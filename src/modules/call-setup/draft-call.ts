import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { endOfMinute, instantAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { slugField, slugOf } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import { type CallDefinition, lastDayOf, indexCall } from '../calls/index.ts'
import { listRegions } from '../places/index.ts'
import {
	applyOffset,
	type CallTemplate,
	findProgramme,
	type Programme,
	readTemplate,
	spreadRulesOf,
} from '../programmes/index.ts'
import { titleField } from './form-fields.ts'
import { insertCall } from './insert-call.ts'
import { canDraft } from './policy.ts'

export const NewCallForm = z
	.object({ title: titleField, slug: z.string().trim() })
	.transform(({ title, slug }) => ({ title, slug: slug || slugOf(title) }))
	.pipe(z.object({ title: z.string(), slug: slugField }))

/** Begins a call with what the template of its programme suggests; all of it can be edited until it is published. */
export async function draftCall(
	tx: Tx,
	actor: Actor,
	programmeId: Id<'programme'>,
	{ title, slug }: { title: string; slug: string },
): Promise<Id<'call'>> {
	allow(canDraft(actor, programmeId))
	const programme = found(await findProgramme(tx, programmeId))

	const suggestion = await suggestionFor(tx, programme, readTemplate(programme.template).call)
	const id = await insertCall(tx, { ...suggestion, title, slug })
	await recordEvent(tx, actor, { verb: 'call.drafted', subjectId: id, programmeId, particulars: { title, slug } })
	await indexCall(tx, id)
	return id
}

type Suggestion = Omit<CallDefinition, 'title' | 'slug'>

async function suggestionFor(db: Db, programme: Programme, template: CallTemplate): Promise<Suggestion> {
	const { wordingNote: _, title: __, opens, deadline, contacts, ...same } = template
	const dates = datesFrom(programme, { opens, deadline })
	const lastDay = lastDayOf({ ...dates, programme }, now())
	const regions = (await listRegions(db, programme.country, lastDay)).map(({ code }) => code)
	return {
		...same,
		...dates,
		spreadRules: spreadRulesOf(template, regions),
		programmeId: programme.id,
		drawSeed: newDrawSeed(),
		contacts: contacts.map((contact) => ({ ...contact, email: '', phone: '' })),
	}
}

type Offsets = Pick<CallTemplate, 'opens' | 'deadline'>

function datesFrom({ startsOn, timeZone }: Programme, { opens, deadline }: Offsets) {
	if (startsOn === null) return { opensAt: null, deadlineAt: null }
	return {
		opensAt: instantAt(applyOffset(startsOn, opens), '00:00', timeZone),
		deadlineAt: endOfMinute(applyOffset(startsOn, deadline), deadline.atTime, timeZone),
	}
}

/** Published with the call, so that nobody can choose it once the applications are known. */
function newDrawSeed(): string {
	return randomBytes(8).toString('hex')
}
