import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { CallDefinition, SeatTerms } from '../calls/index.ts'
import type { PartWords } from './part.ts'
import { insertPart } from './part-rows.ts'

/** The rows of a new draft, for the verbs that make one. They have allowed it. */
export async function insertCall(tx: Tx, definition: CallDefinition): Promise<Id<'call'>> {
	const id = newId<'call'>()
	const { slug, title, summary, body } = definition
	const inserted = await tx
		.insertInto('calls')
		.values({
			id,
			programme_id: definition.programmeId,
			slug,
			title,
			summary,
			body,
			...termColumns(definition),
			opens_at: definition.opensAt,
			deadline_at: definition.deadlineAt,
			state: 'draft',
			version: 1,
			created_at: now(),
		})
		.onConflict((on) => on.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst()
	refuse(inserted === undefined ? 'slugTaken' : undefined)
	await insertParts(tx, id, definition)
	return id
}

export function termColumns({ applies, seatsMin, seatsMax, scaleMin, scaleMax, themesMax, drawSeed }: SeatTerms) {
	return {
		applies,
		seats_min: seatsMin,
		seats_max: seatsMax,
		scale_min: scaleMin,
		scale_max: scaleMax,
		themes_max: themesMax,
		draw_seed: drawSeed,
	}
}

async function insertParts(tx: Tx, callId: Id<'call'>, definition: CallDefinition): Promise<void> {
	for (const [index, { key, label }] of definition.themes.entries()) {
		await insertPart(tx, { callId, id: key, position: index + 1, part: { kind: 'theme', words: { label } } })
	}
	const lists: PartWords[][] = [
		definition.questions.map((words) => ({ kind: 'question', words })),
		definition.criteria.map((words) => ({ kind: 'criterion', words })),
		definition.eligibilityRules.map((words) => ({ kind: 'eligibilityRule', words })),
		definition.spreadRules.map((words) => ({ kind: 'spreadRule', words })),
		definition.contacts.map((words) => ({ kind: 'contact', words })),
	]
	for (const list of lists) {
		for (const [index, part] of list.entries()) await insertPart(tx, { callId, id: newId(), position: index + 1, part })
	}
}
