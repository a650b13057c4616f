import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { blocksOf } from '../../platform/documents/index.ts'
import { formatDate, plural } from '../../platform/i18n.ts'
import { paperTheme } from '../../ui/paper-theme.ts'
import { joinedParties } from '../partnerships/index.ts'
import type { PlanSection, SectionKind } from '../plans/index.ts'
import { adoptionRows } from './adoption-rows.ts'
import { agendaRows } from './agenda-rows.ts'
import { budgetRows } from './budget-rows.ts'
import { consultationChapter } from './consultation-chapter.ts'
import { coverPicture } from './cover-picture.tsx'
import { followCode } from './follow-code.ts'
import { givingRows } from './giving-rows.ts'
import { words } from './messages.ts'
import { addressOf, type PlanFacts } from './plan-facts.ts'
import type { Chapter, PrintedPlan, Rows, StoneState } from './printed-plan.ts'
import { sectionTables } from './section-table.ts'
import { indicatorRows, interplayRows } from './table-rows.ts'
import { milestoneRows } from './milestone-rows.ts'
import { stoneOf } from './states.ts'
import { statutoryChapters } from './statutory-chapter.ts'

/** The plan as it stands on paper, with how far it is at this moment. */
export function printPlan(facts: PlanFacts, publicUrl: string): PrintedPlan {
	const { content, plan, programme } = facts
	const { language, title, typeName, lead } = content
	const { print: t } = words(language)
	const address = `${publicUrl}${addressOf(facts)}`
	const parties = joinedParties(plan.partnership).map(({ name }) => name)
	return {
		language,
		title,
		typeName,
		lead,
		programme: programme.name,
		publisher: plan.partnership.name,
		changedAt: facts.edition?.publishedAt ?? plan.changedAt,
		look: paperTheme(programme.theme),
		picture: programme.invented ? coverPicture(facts.town ?? plan.slug) : null,
		edition: editionOf(facts),
		stones: stonesOf(facts),
		chapters: chaptersOf(facts),
		parties: { names: parties, words: plural(language, parties.length, t.parties) },
		follow: facts.edition ? { words: t.follow, address, code: followCode(address) } : null,
		words: { contents: t.contents },
	}
}

function editionOf({ content: { language }, edition, plan }: PlanFacts): string {
	const { print: t } = words(language)
	const day = formatDate(language, edition?.publishedAt ?? plan.changedAt, HOME_TIME_ZONE)
	return edition ? t.edition(edition.number, day) : t.draft(day)
}

function stonesOf(facts: PlanFacts): PrintedPlan['stones'] {
	const { language, actions } = facts.content
	const { print: t } = words(language)
	const order: readonly StoneState[] = ['done', 'under_way', 'open']
	const states = actions.map((action) => stoneOf(facts, action)).sort((a, b) => order.indexOf(a) - order.indexOf(b))
	const told = order.flatMap((state) => {
		const count = states.filter((one) => one === state).length
		return count === 0 ? [] : plural(language, count, t.stones[state])
	})
	return { states, words: told.join(', ') }
}

/** Each section with its rows; rows for which the plan has no section get a chapter of their own at the end. */
function chaptersOf(facts: PlanFacts): Chapter[] {
	const { sections, language } = facts.content
	const { chapters } = words(language).print
	const kinds = sections.map(({ kind }) => kind)
	const own = sections.flatMap((section) => sectionChapters(facts, section))
	const lacks = (kind: SectionKind) => !kinds.includes(kind)
	return [
		...statutoryChapters(facts),
		...own,
		...(lacks('agenda') ? chapter(chapters.agenda, agendaRows(facts)) : []),
		...(lacks('budget') ? chapter(chapters.budget, budgetRows(facts)) : []),
		...chapter(chapters.giving, givingRows(facts)),
		...chapter(chapters.milestones, milestoneRows(facts)),
		...(lacks('follow_up') ? chapter(chapters.indicators, indicatorRows(facts)) : []),
		...facts.heard.map((heard) => consultationChapter(facts, heard)),
		...chapter(chapters.adoption, adoptionRows(facts)),
	]
}

const rowsOfSection: Partial<Record<SectionKind, (facts: PlanFacts) => Rows | null>> = {
	...sectionTables,
	agenda: agendaRows,
	interplay: interplayRows,
	follow_up: indicatorRows,
}

/** A section that nobody has written yet, and that has no rows, is not printed, unless the law asks for it. */
function sectionChapters(facts: PlanFacts, { kind, title, body }: PlanSection): Chapter[] {
	const { type, language } = facts.content
	const rows = rowsOfSection[kind]?.(facts) ?? null
	const text = blocksOf(body)
	if (rows !== null || text.length > 0) return [{ title, text, rows }]
	const { unwritten } = words(language).print
	return type === 'renewal_programme' ? [{ title, text: blocksOf(unwritten), rows }] : []
}

function chapter(title: string, rows: Rows | null): Chapter[] {
	return rows === null ? [] : [{ title, text: [], rows }]
}
