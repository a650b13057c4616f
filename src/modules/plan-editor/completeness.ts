import { joinedParties, type Party } from '../partnerships/index.ts'
import { lackingIn, type PlanContent, type PlanType, type SectionKind, sectionsOf } from '../plans/index.ts'

/** What is missing, as keys of the module's words, with what it is missing in. */
export type Gap = {
	what:
		| 'section'
		| 'text'
		| 'challenges'
		| 'consequence'
		| 'agenda'
		| 'action'
		| 'actions'
		| 'lacking'
		| 'undated'
		| 'noEnd'
		| 'budget'
		| 'unpaid'
		| 'finance'
		| 'eligible'
		| 'basis'
		| 'wheel'
		| 'area'
		| 'parties'
	/** Titles of challenges or actions; empty where it concerns the whole. */
	of: string[]
}

/** One part that a plan of this type has, with what is missing in it. */
export type Requirement = {
	kind: SectionKind | 'parties'
	/** Where the law asks for it: `§ 5, stk. 3, nr. 1`. Empty: it is a matter of good sense. */
	basis: string
	gaps: Gap[]
}

type Checked = Pick<
	PlanContent,
	'type' | 'sections' | 'challenges' | 'actions' | 'wheel' | 'eligible' | 'finance' | 'boundary'
>

/** The six parts of the programme for area renewal, as the Danish act on urban renewal numbers them (byfornyelsesloven § 5). */
const STATUTORY: Partial<Record<SectionKind, number>> = {
	problems: 1,
	initiatives: 2,
	schedule: 3,
	budget: 4,
	investment: 5,
	measures: 6,
}

/** Part by part what the plan must have to be complete, and what of it is missing. Nothing is hindered by it. */
export function requirementsOf(content: Checked, parties: readonly Party[]): Requirement[] {
	const isStatutory = content.type === 'renewal_programme'
	const sections = sectionsOf[content.type].map((kind) => ({
		kind,
		basis: isStatutory ? `§ 5, stk. 3, nr. ${STATUTORY[kind]}` : '',
		gaps: gapsIn(kind, content),
	}))
	return [...sections, { kind: 'parties', basis: isStatutory ? '§ 5, stk. 2' : '', gaps: partyGaps(parties) }]
}

export function isComplete(requirements: readonly Requirement[]): boolean {
	return requirements.every(({ gaps }) => gaps.length === 0)
}

/** These consist of rows; the text around them may be left out. */
const rowGaps: Partial<Record<SectionKind, (content: Checked) => Gap[]>> = {
	agenda: agendaGaps,
	schedule: scheduleGaps,
	budget: budgetGaps,
	finance: ({ finance }) => (finance.length === 0 ? [whole('finance')] : []),
	measures: eligibleGaps,
	wheel: ({ wheel }) => (wheel.length === 0 ? [whole('wheel')] : []),
	delimitation: areaGaps,
	interplay: ({ actions }) => (actions.some(({ parties }) => parties.length > 1) ? [] : [whole('actions')]),
}

function gapsIn(kind: SectionKind, content: Checked): Gap[] {
	const own = content.sections.filter((section) => section.kind === kind)
	if (own.length === 0) return [whole('section')]
	const gapsOfRows = rowGaps[kind]
	if (gapsOfRows !== undefined) return gapsOfRows(content)
	return own.every(({ body }) => body.trim() === '') ? [whole('text')] : []
}

function agendaGaps({ challenges, actions }: Checked): Gap[] {
	if (challenges.length === 0) return [whole('challenges')]
	const without = (isMissing: (challenge: Checked['challenges'][number]) => boolean) =>
		challenges.filter(isMissing).map(({ challenge }) => challenge)
	return [
		...some(
			'consequence',
			without(({ consequence }) => consequence === ''),
		),
		...some(
			'agenda',
			without(({ agenda }) => agenda === ''),
		),
		...some(
			'action',
			without(({ id }) => !actions.some(({ challengeId }) => challengeId === id)),
		),
	]
}

function scheduleGaps({ actions }: Checked): Gap[] {
	if (actions.length === 0) return [whole('actions')]
	const titled = (those: typeof actions) => those.map(({ number, title }) => `${number}. ${title}`)
	const undated = actions.filter(({ dueOn }) => dueOn === null)
	const lacking = actions.filter((action) => lackingIn(action).some((lack) => lack !== 'date'))
	// Without a single date there is no last day on which all of it is done.
	return [
		...(undated.length === actions.length ? [whole('noEnd')] : some('undated', titled(undated))),
		...some('lacking', titled(lacking)),
	]
}

function budgetGaps({ actions }: Checked): Gap[] {
	const lines = actions.flatMap(({ number, title, budget }) =>
		budget.map((line) => ({ ...line, of: `${number}. ${title}` })),
	)
	if (lines.length === 0) return [whole('budget')]
	const unpaid = lines.filter(({ source }) => source === 'gap').map(({ of, title }) => `${of}: ${title}`)
	return some('unpaid', unpaid)
}

function eligibleGaps({ eligible }: Checked): Gap[] {
	if (eligible.length === 0) return [whole('eligible')]
	return some(
		'basis',
		eligible.filter(({ basis }) => basis === '').map(({ title }) => title),
	)
}

function areaGaps({ boundary, sections }: Checked): Gap[] {
	const isDescribed = sections.some(({ kind, body }) => kind === 'delimitation' && body.trim() !== '')
	return boundary.length === 0 && !isDescribed ? [whole('area')] : []
}

/** The municipality alone is no partnership. */
function partyGaps(parties: readonly Party[]): Gap[] {
	return joinedParties({ parties }).some(({ kind }) => kind !== 'municipality') ? [] : [whole('parties')]
}

function whole(what: Gap['what']): Gap {
	return { what, of: [] }
}

function some(what: Gap['what'], of: string[]): Gap[] {
	return of.length === 0 ? [] : [{ what, of }]
}

/** Sections that a plan can have and this one has not; a free text it can have as often as it likes. */
export function missingKinds(
	type: PlanType,
	sections: readonly { kind: SectionKind }[],
	all: readonly SectionKind[],
): SectionKind[] {
	const expected = new Set(sectionsOf[type])
	const free = all.filter((kind) => kind === 'text' || !sections.some((section) => section.kind === kind))
	return [...free.filter((kind) => expected.has(kind)), ...free.filter((kind) => !expected.has(kind))]
}
