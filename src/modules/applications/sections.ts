import { countWords } from '../../methods/words.ts'
import type { CallDetail } from '../calls/index.ts'
import { type ApplicationDetail, asksForSummary } from './application.ts'
import { fieldOf } from './gap-words.ts'
import { type Missing, missingIn } from './missing.ts'
import { answerName } from './typed-form.ts'

export type SectionState = 'done' | 'empty' | 'tooLong' | 'missing'

/** A part of the form: what it is called in the address, how it stands and, for a text, how many words it has. */
export type Section = {
	kind: 'about' | 'summary' | 'themes' | 'question'
	anchor: string
	state: SectionState
	words?: number
	position?: number
	title?: string
}

export function questionAnchor(position: number): string {
	return `question-${position}`
}

/** The parts in the order of the form. */
export function sectionsOf(application: ApplicationDetail, call: CallDetail): Section[] {
	const gaps = missingIn(application, call)
	return [
		{ kind: 'about', anchor: 'about', state: aboutState(gaps) },
		...(asksForSummary(call) ? [summarySection(application, gaps)] : []),
		...(asksForThemes(call) ? [themesSection(application, gaps)] : []),
		...questionSections(application, call, gaps),
	]
}

export function asksForThemes(call: CallDetail): boolean {
	return call.themes.length > 0 && call.themesMax > 0
}

function aboutState(gaps: Missing[]): SectionState {
	return gaps.some(({ gap }) => gap === 'contact' || gap === 'exemption' || gap === 'excluded') ? 'missing' : 'done'
}

function summarySection({ summary }: ApplicationDetail, gaps: Missing[]): Section {
	const words = countWords(summary).words
	return { kind: 'summary', anchor: 'section-summary', words, state: textState(words, 'summary', gaps) }
}

function themesSection({ themes }: ApplicationDetail, gaps: Missing[]): Section {
	const isWrong = gaps.some(({ gap }) => gap === 'tooManyThemes')
	const state = isWrong ? 'missing' : themes.length === 0 ? 'empty' : 'done'
	return { kind: 'themes', anchor: 'section-themes', state }
}

function questionSections({ answers }: ApplicationDetail, call: CallDetail, gaps: Missing[]): Section[] {
	return call.questions.map(({ id, position, shortTitle, title }) => {
		const words = countWords(answers.find(({ questionId }) => questionId === id)?.body ?? '').words
		return {
			kind: 'question',
			anchor: questionAnchor(position),
			words,
			position,
			title: shortTitle === '' ? title : shortTitle,
			state: textState(words, answerName(id), gaps),
		}
	})
}

function textState(words: number, field: string, gaps: Missing[]): SectionState {
	if (words === 0) return 'empty'
	return gaps.some((missing) => fieldOf(missing) === field) ? 'tooLong' : 'done'
}
