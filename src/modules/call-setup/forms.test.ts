import { describe, expect, test } from 'vitest'
import { aCallDetail, aSpreadRule } from '../../../tests/support/calls.ts'
import { languages } from '../../platform/i18n.ts'
import { callDraft, partDraft } from './drafts.ts'
import { datesForm } from './edit-call-dates.ts'
import { TermsForm } from './edit-call-terms.ts'
import { TextForm } from './edit-call-text.ts'
import { callFields, partFields } from './fields.ts'
import { listParts, partKinds } from './part.ts'
import { partForm } from './part-forms.ts'

const [eligibility] = aCallDetail().eligibilityRules
const call = aCallDetail({
	opensAt: new Date('2026-02-02T08:00:00Z'),
	deadlineAt: new Date('2026-03-23T23:00:00Z'),
	eligibilityRules: [eligibility!, { ...eligibility!, kind: 'region', regionCodes: ['DK-1081'], soft: false }],
	spreadRules: [
		aSpreadRule({ maxCount: 2 }),
		aSpreadRule({ kind: 'theme', value: 'groent', minCount: 1, maxCount: 3 }),
		aSpreadRule({ kind: 'size', populationFrom: 4000, populationBelow: 8000, minCount: 1 }),
		aSpreadRule({ kind: 'size', minDistinct: 2 }),
		aSpreadRule({ kind: 'municipality', maxCount: 1 }),
		aSpreadRule({ kind: 'landsdel', value: 'Fyn', maxCount: 1 }),
	],
	criteria: aCallDetail().criteria.map((criterion) => ({ ...criterion, weight: 12.5 })),
})

describe.each(languages)('in %s', (language) => {
	test.each(partKinds)('a %s that is saved unchanged is the same', (kind) => {
		for (const { part } of listParts(call, kind)) {
			const draft = { ...partDraft(language, part) }
			const shown = new Set(partFields(language, kind, { call, draft }).map(({ name }) => name))
			const sent = Object.fromEntries(Object.entries(draft).filter(([name]) => name === 'kind' || shown.has(name)))

			const parsed = partForm(kind).safeParse(sent)

			expect(parsed.data?.part).toEqual(withoutUnasked(part))
		}
	})

	test('dates that are saved unchanged are the same moments', () => {
		const draft = callDraft(language, 'dates', call)

		expect(datesForm(language, 'Europe/Copenhagen').parse({ ...draft, version: '1' })).toEqual({
			version: 1,
			opensAt: call.opensAt,
			deadlineAt: call.deadlineAt,
		})
	})

	test('text and terms that are saved unchanged are the same', () => {
		const { title, slug, summary, body } = call
		const { applies, seatsMin, seatsMax, scaleMin, scaleMax, themesMax, drawSeed } = call

		expect(TextForm.parse({ ...callDraft(language, 'text', call), version: '1' })).toEqual({
			version: 1,
			title,
			slug,
			summary,
			body,
		})
		expect(TermsForm.parse({ ...callDraft(language, 'terms', call), version: '1' })).toEqual({
			version: 1,
			applies,
			seatsMin,
			seatsMax,
			scaleMin,
			scaleMax,
			themesMax,
			drawSeed,
		})
	})
})

/** A rule about regions asks for no inhabitants, so none come back. */
function withoutUnasked<Part extends { kind: string; words: object }>(part: Part): unknown {
	const isRegion = part.kind === 'eligibilityRule' && 'kind' in part.words && part.words.kind === 'region'
	return isRegion ? { ...part, words: { ...part.words, populationMin: null, populationMax: null } } : part
}

test('the deadline is shown as the last minute that is in', () => {
	expect(callDraft('da', 'postponement', call)).toEqual({
		deadlineOn: 'mandag den 23. marts 2026',
		deadlineTime: '23.59',
	})
})

test('a published call keeps its address, so it is not asked for', () => {
	const names = callFields('da', 'text', { ...call, state: 'published' }).map(({ name }) => name)

	expect(names).toEqual(['title', 'summary', 'body'])
})

test('a region that is gone can still be seen in its rule', () => {
	const fields = partFields('da', 'spreadRule', { call, draft: { kind: 'region', value: 'DK-9' } })
	const [value] = fields

	expect(value?.as === 'select' && value.options.slice(0, 2)).toEqual([
		{ value: '', label: 'Hver region' },
		{ value: 'DK-9', label: 'DK-9' },
	])
})

const spread = { kind: 'region', value: '', minCount: '', maxCount: '', minDistinct: '' }
const population = { kind: 'population', populationMin: '', populationMax: '', soft: 'soft', note: '' }
const question = { title: 'Hvad?', shortTitle: '', hint: '', wordLimit: '', required: 'yes' }

test.each([
	['question', { ...question, title: ' ' }, { title: 'questionMissing' }],
	['question', { ...question, wordLimit: 'mange' }, { wordLimit: 'numberWrong' }],
	['question', { ...question, wordLimit: '4.5' }, { wordLimit: 'numberWrong' }],
	['question', { ...question, wordLimit: '-5' }, { wordLimit: 'numberWrong' }],
	['question', { ...question, wordLimit: '0' }, { wordLimit: 'wordLimitZero' }],
	['question', { ...question, title: 'x'.repeat(301) }, { title: 'questionLong' }],
	['criterion', { name: '', guidance: '', weight: '' }, { name: 'titleMissing', weight: 'weightMissing' }],
	['criterion', { name: 'A', guidance: '', weight: 'tung' }, { weight: 'weightWrong' }],
	['criterion', { name: 'A', guidance: '', weight: '0' }, { weight: 'weightWrong' }],
	['theme', { label: '' }, { label: 'themeMissing' }],
	['contact', { topic: 'A', name: 'B', email: '', phone: '' }, { email: 'emailMissing' }],
	['contact', { topic: 'A', name: 'B', email: 'b hos styrelsen', phone: '' }, { email: 'emailWrong' }],
	['eligibilityRule', population, { populationMin: 'populationMissing' }],
	['eligibilityRule', { ...population, populationMin: '9', populationMax: '8' }, { populationMax: 'populationOrder' }],
	['eligibilityRule', { ...population, kind: 'region' }, { regionCodes: 'regionMissing' }],
	['eligibilityRule', { ...population, populationMin: '9', soft: undefined }, { soft: 'softMissing' }],
	['spreadRule', spread, { maxCount: 'limitMissing' }],
	['spreadRule', { ...spread, minCount: '1' }, { minCount: 'minNeedsValue' }],
	['spreadRule', { ...spread, value: 'DK-1081', minCount: '3', maxCount: '2' }, { maxCount: 'limitOrder' }],
	['spreadRule', { ...spread, value: 'DK-1081', minDistinct: '2' }, { minDistinct: 'distinctNeedsAll' }],
	['spreadRule', { ...spread, maxCount: '0' }, { maxCount: 'countZero' }],
	[
		'spreadRule',
		{ ...spread, kind: 'size', populationFrom: '8000', populationBelow: '8.000', maxCount: '1' },
		{ populationBelow: 'populationOrder' },
	],
] as const)('a %s that cannot be says why beside the field: %#', (kind, sent, faults) => {
	expect(faultsOf(partForm(kind).safeParse(sent))).toEqual(faults)
})

test.each(['4000', '4.000', '4 000', '4,000', ' 4000 ', '4\u00a0000'])('%j is four thousand', (text) => {
	expect(partForm('question').parse({ ...question, wordLimit: text }).part).toMatchObject({
		words: { wordLimit: 4000 },
	})
})

test.each([
	[{ seatsMin: '0' }, { seatsMin: 'countZero' }],
	[{ seatsMin: '6' }, { seatsMax: 'seatsOrder' }],
	[{ seatsMax: '' }, { seatsMax: 'numberMissing' }],
	[{ scaleMax: '1' }, { scaleMax: 'scaleOrder' }],
	[{ drawSeed: '' }, { drawSeed: 'drawSeedMissing' }],
	[{ applies: '' }, { applies: 'appliesMissing' }],
])('terms that cannot be say why: %j', (change, faults) => {
	const sent = { ...callDraft('da', 'terms', call), version: '1', ...change }

	expect(faultsOf(TermsForm.safeParse(sent))).toEqual(faults)
})

/** The first of each field, as the page shows them. */
function faultsOf({ error }: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) {
	const faults: Record<string, string> = {}
	for (const { path, message } of error?.issues ?? []) faults[String(path[0])] ??= message
	return faults
}

test('a deadline before the opening, or on the wrong weekday, is refused', () => {
	const draft = { ...callDraft('da', 'dates', call), version: '1' }
	const form = datesForm('da', 'Europe/Copenhagen')

	expect(faultsOf(form.safeParse({ ...draft, deadlineOn: '1. februar 2026' }))).toEqual({
		deadlineOn: 'deadlineBeforeOpening',
	})
	expect(faultsOf(form.safeParse({ ...draft, deadlineOn: 'tirsdag den 23. marts 2026' }))).toEqual({
		deadlineOn: '23. marts 2026 er en mandag. Mente I tirsdag den 17. eller 24. marts?',
	})
})
