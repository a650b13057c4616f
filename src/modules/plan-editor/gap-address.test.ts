import { expect, test } from 'vitest'
import type { Plan, PlanContent } from '../plans/index.ts'
import { planWords, sectionsOf } from '../plans/index.ts'
import type { Requirement } from './completeness.ts'
import { type Gap } from './completeness.ts'
import { gapAddress } from './gap-address.ts'
import { statutoryState } from './statutory-state.ts'

const plan = { slug: 'havnen', partnership: { slug: 'havnekvarteret' } } as Plan
const lead = { part: 'leads' }
const content = {
	type: 'renewal_programme',
	sections: [
		{ id: 's1', kind: 'problems', body: 'Skrevet' },
		{ id: 's2', kind: 'initiatives', body: ' ' },
	],
	challenges: [
		{ id: 'c1', consequence: 'Folk flytter', agenda: '' },
		{ id: 'c2', consequence: '', agenda: 'Fyld' },
	],
	actions: [
		{ number: 4, dueOn: '2030-06-01', parties: [lead], steps: [{}], budget: [] },
		{ number: 7, dueOn: null, parties: [], steps: [], budget: [{ source: 'gap' }] },
	],
	boundary: [],
	eligible: [],
	finance: [],
	wheel: [],
} as unknown as PlanContent
const none = { ...content, sections: [], challenges: [], actions: [] }

const text = '/plans/havnen/work/text'
const actions = '/plans/havnen/work/actions'

test.for<[Gap['what'], Requirement['kind'], string, string]>([
	['section', 'investment', `${text}/structure/sections/new`, `${text}/structure/sections/new`],
	['text', 'initiatives', `${text}/sections/s2`, `${text}/structure`],
	['challenges', 'agenda', `${text}/structure/challenges/new`, `${text}/structure/challenges/new`],
	['consequence', 'agenda', `${text}/challenges/c2`, `${text}/structure`],
	['agenda', 'agenda', `${text}/challenges/c1`, `${text}/structure`],
	['action', 'agenda', `${actions}/new`, `${actions}/new`],
	['actions', 'schedule', `${actions}/new`, `${actions}/new`],
	['lacking', 'schedule', `${actions}/7`, `${actions}/new`],
	['undated', 'schedule', `${actions}/7/edit`, `${actions}/new`],
	['noEnd', 'schedule', `${actions}/4/edit`, `${actions}/new`],
	['budget', 'budget', `${actions}/4#budget`, `${actions}/new`],
	['unpaid', 'budget', `${actions}/7#budget`, `${actions}/new`],
	['finance', 'finance', `${text}/finance/new`, `${text}/finance/new`],
	['eligible', 'measures', `${text}/eligible/new`, `${text}/eligible/new`],
	['basis', 'measures', `${text}/eligible`, `${text}/eligible`],
	['wheel', 'wheel', `${text}/wheel/new`, `${text}/wheel/new`],
	['area', 'delimitation', `${text}/boundary`, `${text}/boundary`],
	['parties', 'parties', '/partnerships/havnekvarteret/parties', '/partnerships/havnekvarteret/parties'],
])('what lacks %s in %s is put right at %s, or at %s in a plan with nothing', ([what, kind, address, bare]) => {
	const at = (where: PlanContent) => gapAddress({ plan, content: where }, { kind }, { what, of: [] })

	expect([at(content), at(none)]).toEqual([address, bare])
})

test('of a statutory programme it is said what it lacks, or that it is whole; of other plans nothing', () => {
	const whole = {
		...content,
		sections: sectionsOf.renewal_programme.map((kind) => ({ kind, body: 'Skrevet' })),
		actions: [{ ...content.actions[0], budget: [{ source: 'own' }] }],
		eligible: [{ basis: '§ 6' }],
	} as unknown as PlanContent
	const shops = { kind: 'shop', standing: 'joined' } as Plan['partnership']['parties'][number]
	const { sections } = planWords('da')

	expect(statutoryState('da', whole, [shops])).toEqual({
		isWhole: true,
		words: 'Programmet har de seks dele, som byfornyelsesloven § 5, stk. 3, kræver.',
	})
	expect(statutoryState('da', { ...whole, eligible: [] }, [])).toEqual({
		isWhole: false,
		words: `Programmet er ikke helt endnu: 5 af 7 dele er på plads. Det mangler: ${sections.measures} og Samarbejdet.`,
	})
	expect(statutoryState('da', { ...whole, type: 'strategy' }, [])).toBeUndefined()
})
