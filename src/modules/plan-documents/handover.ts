import { type Block, blocksOf, type WrittenDocument } from '../../platform/documents/index.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay } from '../../platform/i18n.ts'
import { giftText } from '../contributions/index.ts'
import { joinedParties, type RegisteredParty } from '../partnerships/index.ts'
import type { ProgressReport } from '../plan-progress/index.ts'
import { formatDue, lateSince, nextStep } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PlanFacts } from './plan-facts.ts'
import { stateWords } from './states.ts'

export type Handover = {
	facts: PlanFacts
	reports: readonly ProgressReport[]
	/** The register, with how each party is reached. */
	register: readonly RegisteredParty[]
	now: Date
	today: string
}

/** For whoever takes over: what is going on, what waits, who is who. For the team alone, because it says how to reach people. */
export function writeHandover(handover: Handover): WrittenDocument {
	const { facts, now } = handover
	const { language, title } = facts.content
	const { handover: t, print } = words(language)
	const chapters: [string, Block[]][] = [
		[t.actions, [actionTable(handover)]],
		[t.promised, promised(facts)],
		[t.people, people(handover)],
		[t.told, told(handover)],
	]
	return {
		language,
		title: t.title(title),
		publisher: facts.plan.partnership.name,
		changedAt: now,
		words: { contents: print.contents, sources: '', sourcesLead: '', source: '' },
		sources: [],
		blocks: [
			...blocksOf(t.lead(formatDate(language, now, HOME_TIME_ZONE))),
			...chapters
				.filter(([, blocks]) => blocks.length > 0)
				.flatMap(([text, blocks]): Block[] => [{ kind: 'heading', level: 1, text }, ...blocks]),
		],
	}
}

function actionTable({ facts, today }: Handover): Block {
	const { actions, language } = facts.content
	const { handover: t } = words(language)
	const rows = actions.map((action) => {
		const state = facts.progress.get(action.id)?.state ?? 'not_begun'
		const late = lateSince(action, state, today)
		const next = nextStep(action)
		return [
			`${action.number} ${action.title}`,
			action.parties.find(({ part }) => part === 'leads')?.name ?? '–',
			late === undefined
				? stateWords(facts, action)
				: `${stateWords(facts, action)}. ${t.late(formatDay(language, late))}`,
			next === undefined ? '–' : [next.title, formatDue(language, next)].filter((part) => part !== '').join(', '),
		]
	})
	return {
		kind: 'table',
		caption: t.actions,
		head: [...t.actionHead],
		rows: rows.map((row) => row.map((cell) => [cell])),
	}
}

/** What was agreed and has not come yet. */
function promised({ contributions, content: { language, currency } }: PlanFacts): Block[] {
	const waiting = contributions.filter(({ state }) => state === 'confirmed')
	const items = waiting.map((one) => {
		const day = one.dueOn === null ? '' : `, ${formatDay(language, one.dueOn)}`
		return [`${one.partyName}: ${giftText(language, currency, one)}${day}`]
	})
	return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
}

function people({ facts, register }: Handover): Block[] {
	const team = facts.plan.partnership.team.map(({ name }) => [name])
	const parties = joinedParties({ parties: register }).map(({ name, contactName, contactEmail, contactPhone }) => {
		const reached = [contactName, contactEmail, contactPhone].filter((part) => part !== '').join(', ')
		return [reached === '' ? name : `${name}: ${reached}`]
	})
	return [...team, ...parties].length === 0 ? [] : [{ kind: 'list', ordered: false, items: [...team, ...parties] }]
}

function told({ reports, facts }: Handover): Block[] {
	const { language } = facts.content
	const items = reports.map(({ toldAt, title, stateWords: said, words: more, step }) => {
		const what = [title, said, step ?? '', more].filter((part) => part !== '').join('. ')
		return [`${formatDate(language, toldAt, HOME_TIME_ZONE)}: ${what}`]
	})
	return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
}
