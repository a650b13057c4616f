import * as z from 'zod'
import { optionalDayField, optionalTimeField, roughDayField } from '../../platform/dates-form.ts'
import type { Language } from '../../platform/i18n.ts'
import { phaseKinds } from '../programmes/index.ts'
import type { PartKind, PartWords } from './part.ts'

const title = z.string().trim().min(1, 'titleMissing').max(200, 'titleLong')
const summary = z.string().trim().max(1000, 'partSummaryLong')
/** Missing when the part is new. */
const version = z.coerce.number().int().default(0)

function sectionForm() {
	return z
		.object({
			title,
			body: z.string().trim().max(20_000, 'bodyLong'),
			source: z.string().trim().max(500, 'sourceLong'),
			version,
		})
		.transform(({ version, ...words }) => ({ version, part: { kind: 'section' as const, words } }))
}

function phaseForm(language: Language) {
	const day = optionalDayField(language)
	return z
		.object({ kind: z.enum(phaseKinds, 'kindMissing'), title, summary, startsOn: day, endsOn: day, version })
		.refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
			message: 'endsBeforeStart',
			path: ['endsOn'],
		})
		.transform(({ version, ...words }) => ({ version, part: { kind: 'phase' as const, words } }))
}

function milestoneForm(language: Language) {
	return z
		.object({
			title,
			summary,
			place: z.string().trim().max(200, 'placeLong'),
			when: roughDayField(language),
			atTime: optionalTimeField(language),
			version,
		})
		.refine(({ when, atTime }) => atTime === null || when.precision === 'day', {
			message: 'timeNeedsDay',
			path: ['atTime'],
		})
		.transform(({ version, when, ...words }) => ({
			version,
			part: { kind: 'milestone' as const, words: { ...words, ...when } },
		}))
}

export type PartSubmission = { version: number; part: PartWords }

export function partForm(kind: PartKind, language: Language): z.ZodType<PartSubmission> {
	return { section: sectionForm, phase: () => phaseForm(language), milestone: () => milestoneForm(language) }[kind]()
}
