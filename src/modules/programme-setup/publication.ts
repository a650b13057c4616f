import type { Parts, Programme } from '../programmes/index.ts'

export type Missing = 'summary' | 'section' | 'phase'

/** What a programme must say before everybody may read it. */
export function missingForPublication(programme: Pick<Programme, 'summary'>, parts: Parts): Missing[] {
	return [
		programme.summary.trim() === '' ? (['summary'] as const) : [],
		parts.sections.some(({ body }) => body.trim() !== '') ? [] : (['section'] as const),
		parts.phases.length > 0 ? [] : (['phase'] as const),
	].flat()
}

export function whyNotPublishable(programme: Pick<Programme, 'summary'>, parts: Parts): 'incomplete' | undefined {
	return missingForPublication(programme, parts).length > 0 ? 'incomplete' : undefined
}
