import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { PlanAction, PlanContent } from '../plans/index.ts'
import { type Concern, concernsOf } from './concerns.ts'

const [shops, owners, museum] = ['shops', 'owners', 'museum'] as Id<'party'>[] as [
	Id<'party'>,
	Id<'party'>,
	Id<'party'>,
]

const part = (partyId: string, part: string) => ({
	partyId,
	part,
	name: partyId,
	kind: 'shop',
	steering: null,
	askedFor: '',
	answer: null,
	answerWords: '',
	answeredOn: null,
})
const step = { id: 's1', partyId: shops, title: 'Aftale', note: '', dueOn: '2026-05-01', duePrecision: 'day' }
const goal = {
	id: 'i1',
	name: 'Besøgende',
	unit: '',
	baseline: 10,
	target: 20,
	targetOn: '2027-01-01',
	source: '',
	version: 1,
}
const line = { id: 'b1', title: 'Scene', amount: 10_000_00, source: 'own' }

/** Led by the shops; the owners contribute. */
const action = {
	id: 'a1',
	challengeId: 'c1',
	number: 1,
	title: 'Torvedag',
	summary: 'Hver torsdag',
	sought: '',
	place: 'Torvet',
	lon: null,
	lat: null,
	dueOn: '2026-06-01',
	duePrecision: 'month',
	version: 1,
	parties: [part(shops, 'leads'), part(owners, 'contributes')],
	steps: [{ ...step, doneOn: null, isMilestone: false, version: 1 }],
	budget: [{ ...line, contributionId: null, version: 1 }],
	measures: [],
	indicators: [{ ...goal, baselineOn: null }],
} as unknown as PlanAction

const content = {
	type: 'development_plan',
	title: 'Bymidten',
	sections: [
		{ id: 'v', kind: 'vision', title: 'Vision', body: 'Et levende torv', version: 1 },
		{ id: 'w', kind: 'area', title: 'Området i dag', body: 'Et torv', version: 1 },
	],
	challenges: [
		{
			id: 'c1',
			challenge: 'Tomme lokaler',
			evidence: '12 af 60',
			consequence: 'Gaden tømmes',
			agenda: 'Fyld dem',
			version: 1,
		},
	],
	actions: [action],
	milestones: [],
} as unknown as PlanContent

const withAction = (over: Partial<PlanAction>): PlanContent => ({ ...content, actions: [{ ...action, ...over }] })
const [first] = action.parties
const [firstStep] = action.steps
const [firstLine] = action.budget

test.for<[string, Partial<PlanAction>, string[]]>([
	['its title', { title: 'Torvedage' }, ['words']],
	['its date', { dueOn: '2026-07-01' }, ['date']],
	['how exactly its date is known', { duePrecision: 'day' }, ['date']],
	['its place', { place: 'Havnen' }, ['place']],
	['a step', { steps: [{ ...firstStep!, dueOn: '2026-05-02' }] }, ['steps']],
	['a step that is gone', { steps: [] }, ['steps']],
	['its money', { budget: [{ ...firstLine!, amount: 1 }] }, ['budget']],
	['who pays', { budget: [{ ...firstLine!, source: 'grant' }] }, ['budget']],
	['what it shall reach', { indicators: [{ ...goal, target: 30 } as never] }, ['goals']],
	['a party that came', { parties: [...action.parties, part(museum, 'contributes') as never] }, ['parties']],
])('who takes part in an action looks again at %s', ([, over, aspects]) => {
	const concern = { what: 'action', change: 'changed', number: 1, title: over.title ?? 'Torvedag', aspects }

	expect(concernsOf(owners, content, withAction(over))).toEqual([concern])
	expect(concernsOf(museum, content, withAction(over))).toEqual(aspects[0] === 'parties' ? [concern].map(own) : [])
})

/** To the one that came, it is its own part that is new. */
const own = (concern: object) => ({ ...concern, aspects: ['own'] })

test.for<[string, Partial<PlanAction>]>([
	['that a step is done', { steps: [{ ...firstStep!, doneOn: '2026-05-01', version: 2 }] }],
	['that a contribution pays a line', { budget: [{ ...firstLine!, contributionId: 'x' as Id<'contribution'> }] }],
	['what is sought', { sought: 'Boder' }],
	['the name of a party', { parties: action.parties.map((one) => ({ ...one, name: 'Nyt navn' })) }],
	['the order of the parties', { parties: action.parties.toReversed() }],
	['an answer of a party', { parties: [{ ...first!, answer: 'accepted' }, ...action.parties.slice(1)] }],
	['that it was saved again', { version: 9 }],
])('nobody looks again at %s', ([, over]) => {
	expect(concernsOf(owners, content, withAction(over))).toEqual([])
})

test('what is asked of one party, and what it does, is its own', () => {
	const parties = action.parties.map((one) => (one.partyId === owners ? { ...one, askedFor: 'Nøgler' } : one))
	const aspectsFor = (partyId: Id<'party'>) => concernsOf(partyId, content, withAction({ parties })).flatMap(aspectsOf)

	expect([aspectsFor(owners), aspectsFor(shops)]).toEqual([['own'], []])
})

const aspectsOf = (concern: Concern) => (concern.what === 'action' ? concern.aspects : [])

test('an action that came or went concerns those who take part in it', () => {
	const without = { ...content, actions: [] }
	const gone = { what: 'action', change: 'removed', number: 1, title: 'Torvedag', aspects: [] }

	expect(concernsOf(shops, content, without)).toEqual([gone])
	expect(concernsOf(shops, without, content)).toEqual([{ ...gone, change: 'added' }])
	expect(concernsOf(museum, content, without)).toEqual([])
})

test('the agenda and the vision concern everybody, how a challenge is known and other text nobody', () => {
	const [row] = content.challenges
	const [vision, area] = content.sections
	const agenda = { ...content, challenges: [{ ...row!, consequence: 'Kunderne kører' }] }
	const known = { ...content, challenges: [{ ...row!, evidence: '13 af 60' }] }
	const seen = {
		...content,
		sections: [
			{ ...vision!, body: 'Et grønt torv' },
			{ ...area!, body: 'To torve' },
		],
	}
	const text = { ...content, sections: [vision!, { ...area!, body: 'To torve' }] }

	expect(concernsOf(museum, content, agenda)).toEqual([{ what: 'agenda', change: 'changed', title: 'Fyld dem' }])
	expect(concernsOf(museum, content, { ...content, challenges: [] })).toEqual([
		{ what: 'agenda', change: 'removed', title: 'Fyld dem' },
	])
	expect(concernsOf(museum, content, seen)).toEqual([{ what: 'vision', change: 'changed', title: 'Vision' }])
	expect([concernsOf(museum, content, known), concernsOf(museum, content, text)]).toEqual([[], []])
})

const someAction = fc.record({
	id: fc.constantFrom('a1', 'a2', 'a3'),
	challengeId: fc.constantFrom('c1', null),
	number: fc.integer({ min: 1, max: 3 }),
	title: fc.constantFrom('Torvedag', 'Lys'),
	summary: fc.constant(''),
	sought: fc.string(),
	place: fc.constant(''),
	dueOn: fc.constantFrom('2026-06-01', null),
	duePrecision: fc.constantFrom('day', 'month'),
	version: fc.integer(),
	parties: fc
		.uniqueArray(fc.constantFrom(shops, owners), { maxLength: 2 })
		.map((ids) => ids.map((id) => part(id, 'contributes'))),
	steps: fc.constant([]),
	indicators: fc.constant([]),
	budget: fc.uniqueArray(fc.record({ id: fc.constantFrom('b1', 'b2'), amount: fc.nat(3) }), {
		selector: ({ id }) => id,
	}),
})
const someContent = fc
	.uniqueArray(someAction, { selector: ({ id }) => id })
	.map((actions) => ({ ...content, actions }) as unknown as PlanContent)

test('the same words concern nobody, in whatever order they stand', () => {
	fc.assert(
		fc.property(someContent, (one) => {
			const shuffled = { ...one, actions: one.actions.toReversed(), challenges: one.challenges.toReversed() }
			expect(concernsOf(shops, one, shuffled)).toEqual([])
		}),
	)
})

test('what concerns a party one way concerns it the other way', () => {
	fc.assert(
		fc.property(someContent, someContent, (one, other) => {
			expect(concernsOf(shops, one, other).length).toBe(concernsOf(shops, other, one).length)
		}),
	)
})

test('who takes part in no action is concerned by none', () => {
	fc.assert(
		fc.property(someContent, someContent, (one, other) => {
			expect(concernsOf(museum, one, other)).toEqual([])
		}),
	)
})
