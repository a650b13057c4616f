import type { Block } from '../../platform/documents/index.ts'
import type { Language } from '../../platform/i18n.ts'
import type { PaperTheme } from '../../ui/paper-theme.ts'

/**
 * A plan as it stands on paper: in the order of its pages, every date and amount already in words of the plan's language. It is
 * plain data, and each kind of file is written from it, so none can say what another does not.
 */
export type PrintedPlan = {
	language: Language
	title: string
	typeName: string
	programme: string
	lead: string
	/** Who stands behind it. */
	publisher: string
	changedAt: Date
	look: PaperTheme
	/** A drawing of an invented town; a real one is never drawn from imagination. */
	picture: string | null
	/** Version and date; or that it is a draft. */
	edition: string
	/** How far the actions are, each as one stone, and the same in words. */
	stones: { states: StoneState[]; words: string }
	chapters: Chapter[]
	/** Those who are with it. */
	parties: { names: string[]; words: string }
	/** Where it can be followed, as a link and as a code for a telephone. */
	follow: { words: string; address: string; code: string } | null
	words: { contents: string }
}

export type StoneState = 'done' | 'under_way' | 'open'

/** Text, and below it what is told in rows. */
export type Chapter = { title: string; text: Block[]; rows: Rows | null }

export type Rows = AgendaRows | TableRows | GivingRows | TimelineRows

export type AgendaRows = { kind: 'agenda'; words: ChainWords; rows: PrintedChain[] }
export type ChainWords = { challenge: string; consequence: string; agenda: string; sought: string; others: string }

/** Challenge, consequence and agenda; empty for actions that stand below none. */
export type PrintedChain = {
	challenge: string
	evidence: string
	consequence: string
	agenda: string
	actions: PrintedAction[]
}

export type PrintedAction = {
	number: number
	title: string
	summary: string
	stone: StoneState
	state: string
	due: string
	lead: string
	gives: string[]
	sought: string
	steps: { when: string; title: string; done: boolean }[]
}

/** Columns of `figures` are set to the right. `widths` are shares of the page; without any the first column takes what the others leave. */
export type TableRows = {
	kind: 'table'
	caption: string
	head: string[]
	figures: number[]
	widths: number[]
	rows: string[][]
	sum: string[] | null
}

export type GivingRows = {
	kind: 'giving'
	totals: { figure: string; words: string }[]
	caption: string
	head: string[]
	/** `share` of the greatest, and how much of that is given already; both 0 to 1. */
	rows: { name: string; share: number; kept: number; cells: string[] }[]
	words: { kept: string; agreed: string }
}

export type TimelineRows = {
	kind: 'timeline'
	rows: { when: string; title: string; note: string; state: 'done' | 'now' | 'next' }[]
	words: { done: string }
}
