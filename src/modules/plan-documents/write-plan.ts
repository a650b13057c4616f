import type { Block, WrittenDocument } from '../../platform/documents/index.ts'
import { words } from './messages.ts'
import type {
	AgendaRows,
	GivingRows,
	PrintedAction,
	PrintedChain,
	PrintedPlan,
	Rows,
	TimelineRows,
} from './printed-plan.ts'

/** The same plan as blocks, for Word and for a page that stands alone: what paper shows by place and colour is said in tables. */
export function writePlan(plan: PrintedPlan): WrittenDocument {
	const { language, title, publisher, changedAt, lead, stones, parties, follow } = plan
	const edition = [`${plan.typeName}, ${plan.programme}. ${plan.edition}.`, stones.words].filter((said) => said !== '')
	return {
		language,
		title,
		publisher,
		changedAt,
		words: { contents: plan.words.contents, sources: '', sourcesLead: '', source: '' },
		sources: [],
		blocks: [
			...(lead === '' ? [] : [paragraph(lead)]),
			paragraph(edition.join(' ')),
			...(parties.names.length === 0 ? [] : [paragraph(`${parties.words}: ${parties.names.join(', ')}.`)]),
			...plan.chapters.flatMap(({ title: heading, text, rows }): Block[] => [
				{ kind: 'heading', level: 1, text: heading },
				...text,
				...(rows === null ? [] : blocksOfRows(plan, rows)),
			]),
			...(follow === null
				? []
				: [{ kind: 'paragraph' as const, text: [{ text: follow.words, href: follow.address }] }]),
		],
	}
}

function blocksOfRows(plan: PrintedPlan, rows: Rows): Block[] {
	switch (rows.kind) {
		case 'agenda':
			return rows.rows.flatMap((row) => chain(plan, rows, row))
		case 'table': {
			const all = rows.sum === null ? rows.rows : [...rows.rows, rows.sum]
			return [table(rows.caption, rows.head, all)]
		}
		case 'giving':
			return giving(rows)
		case 'timeline':
			return [timeline(rows)]
	}
}

function chain({ language }: PrintedPlan, { words: t }: AgendaRows, row: PrintedChain): Block[] {
	const { action } = words(language).print
	const name = row.agenda || row.challenge || t.others
	const said = [
		[t.challenge, row.challenge, row.evidence],
		[t.consequence, row.consequence, ''],
	].filter(([, text]) => text !== '')
	return [
		{ kind: 'heading', level: 2, text: name },
		...said.map(([label, text, proof]) => paragraph(`${label}: ${text}${proof === '' ? '' : ` (${proof})`}`)),
		...(row.actions.length === 0
			? []
			: [
					table(
						action.caption(name),
						action.head,
						row.actions.map((one) => cells(t, one)),
					),
				]),
	]
}

function cells(t: AgendaRows['words'], one: PrintedAction): string[] {
	const what = [one.title, one.summary, one.sought === '' ? '' : `${t.sought} ${one.sought}`]
	const told = what.filter((part) => part !== '').map((part) => part.replace(/\.$/, ''))
	return [`${one.number}`, told.join('. '), one.lead, one.state, one.due, one.gives.join('; ')]
}

function giving({ caption, head, rows, totals }: GivingRows): Block[] {
	const said = totals.map(({ figure, words: told }) => `${figure} ${told}`)
	return [
		...(said.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: said.map((one) => [one]) }]),
		table(
			caption,
			head,
			rows.map(({ name, cells: figures }) => [name, ...figures]),
		),
	]
}

function timeline({ rows, words: t }: TimelineRows): Block {
	const said = rows.map(({ when, title, note, state }) => {
		const reached = state === 'done' ? ` (${t.done})` : ''
		return [`${when === '' ? '' : `${when}: `}${title}${reached}${note === '' ? '' : `. ${note}`}`]
	})
	return { kind: 'list', ordered: false, items: said }
}

function paragraph(text: string): Block {
	return { kind: 'paragraph', text: [text] }
}

function table(caption: string, head: readonly string[], rows: readonly string[][]): Block {
	return { kind: 'table', caption, head: [...head], rows: rows.map((row) => row.map((cell) => [cell])) }
}
