import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Answer } from './response.ts'
import type { Outcome } from './trial.ts'

const answerMarks = {
	accepted: { glyph: 'done', tone: 'ok' },
	partly: { glyph: 'half', tone: 'accent' },
	rejected: { glyph: 'shut', tone: 'warn' },
	none: { glyph: 'ring' },
} as const

export function AnswerStatus({ view, answer }: { view: View; answer: Answer }) {
	return <Status {...answerMarks[answer]}>{words(view.language).answers[answer]}</Status>
}

const outcomeMarks = {
	as_is: { glyph: 'done', tone: 'ok' },
	if_adapted: { glyph: 'q3', tone: 'accent' },
	not_here: { glyph: 'shut', tone: 'warn' },
	verdict_unknown: { glyph: 'done' },
	planned: { glyph: 'ring' },
	not_tried: { glyph: 'dash' },
} as const

export function OutcomeStatus({ view, outcome }: { view: View; outcome: Outcome }) {
	return <Status {...outcomeMarks[outcome]}>{words(view.language).outcomes[outcome]}</Status>
}
