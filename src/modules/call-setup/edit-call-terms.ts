import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditCall, lockCall, type SeatTerms } from '../calls/index.ts'
import { countField, versionField } from './form-fields.ts'
import { termColumns } from './insert-call.ts'
import { whyLocked } from './lock.ts'

export const TermsForm = z
	.object({
		version: versionField,
		applies: z.enum(['town', 'municipality'], 'appliesMissing'),
		seatsMin: countField('numberMissing').refine((count) => count > 0, 'countZero'),
		seatsMax: countField('numberMissing').refine((count) => count > 0, 'countZero'),
		scaleMin: countField('numberMissing').refine((count) => count <= 100, 'scaleLong'),
		scaleMax: countField('numberMissing').refine((count) => count <= 100, 'scaleLong'),
		themesMax: countField('numberMissing').refine((count) => count <= 50, 'themesMaxLong'),
		drawSeed: z.string().trim().min(1, 'drawSeedMissing').max(200, 'drawSeedLong'),
	})
	.refine(({ seatsMin, seatsMax }) => seatsMin <= seatsMax, { error: 'seatsOrder', path: ['seatsMax'] })
	.refine(({ scaleMin, scaleMax }) => scaleMin < scaleMax, { error: 'scaleOrder', path: ['scaleMax'] })

type Edit = { callId: Id<'call'>; version: number; terms: SeatTerms }

/** Who applies, how many are chosen, the scale, the themes and the draw; until they are published. */
export async function editCallTerms(tx: Tx, actor: Actor, { callId, version, terms }: Edit): Promise<void> {
	const call = await lockCall(tx, callId)
	allow(canEditCall(actor, call))
	refuse(whyLocked(call))
	sameVersion(version, call.version)

	const after = termColumns(terms)
	await tx
		.updateTable('calls')
		.set({ ...after, version: version + 1 })
		.where('id', '=', callId)
		.execute()
	await recordEvent(tx, actor, {
		verb: 'call.terms_edited',
		subjectId: callId,
		programmeId: call.programmeId,
		particulars: { before: termColumns(call), after },
	})
}
