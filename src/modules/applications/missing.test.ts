import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { CallDetail, EligibilityRule, Question } from '../calls/index.ts'
import type { ApplicationDetail } from './application.ts'
import { type Missing, missingIn } from './missing.ts'

function words(count: number): string {
	return Array.from({ length: count }, (_, index) => `ord${index}`).join(' ')
}

function aQuestion(position: number, over: Partial<Question> = {}): Question {
	const id = `question-${position}` as Id<'question'>
	return { id, position, title: '?', shortTitle: '', hint: '', wordLimit: 10, required: true, version: 1, ...over }
}

const soft: EligibilityRule = {
	id: 'rule' as Id<'eligibilityRule'>,
	position: 1,
	kind: 'population',
	populationMin: 4000,
	populationMax: 20_000,
	regionCodes: [],
	soft: true,
	note: '',
	version: 1,
}

const themes = ['a', 'b', 'c'].map((key, position) => ({ key, position, label: key, version: 1 }))

function aCall(over: Partial<CallDetail> = {}): CallDetail {
	const parts = {
		applies: 'town',
		themes,
		themesMax: 2,
		questions: [aQuestion(1), aQuestion(2)],
		eligibilityRules: [soft],
	}
	return { ...parts, ...over } as CallDetail
}

type Over = Partial<Omit<ApplicationDetail, 'answers'>> & { population?: number | null; answers?: string[] }

/** An application with nothing missing for `aCall`, but for what is said. */
function anApplication({ population = 8000, answers = [words(10), words(1)], ...over }: Over = {}): ApplicationDetail {
	const saved = answers.map((body, index) => ({ questionId: `question-${index + 1}` as Id<'question'>, body }))
	const contact = { contactName: 'Mette Lund', contactEmail: 'mette@ellekoebing.example', exemptionReason: '' }
	const whole = { ...contact, summary: words(60), themes: ['a'], place: { population, regionCode: null }, ...over }
	return { ...whole, answers: saved } as unknown as ApplicationDetail
}

function questionGap(gap: 'answer' | 'tooLong', position: number): Missing {
	return { gap, questionId: `question-${position}` as Id<'question'> }
}

test('nothing is missing from a whole application', () => {
	expect(missingIn(anApplication(), aCall())).toEqual([])
})

describe.each<[what: string, application: ApplicationDetail, call: CallDetail, missing: Missing[]]>([
	['no contact', anApplication({ contactName: ' ' }), aCall(), [{ gap: 'contact' }]],
	['an address that is none', anApplication({ contactEmail: 'mette' }), aCall(), [{ gap: 'contact' }]],
	['an address with a space', anApplication({ contactEmail: 'a b@c.example' }), aCall(), [{ gap: 'contact' }]],
	['no summary', anApplication({ summary: '\n' }), aCall(), [{ gap: 'summary' }]],
	['a summary of 61 words', anApplication({ summary: words(61) }), aCall(), [{ gap: 'summaryTooLong' }]],
	['no summary, where none is asked for', anApplication({ summary: '' }), aCall({ applies: 'municipality' }), []],
	['no theme', anApplication({ themes: [] }), aCall(), [{ gap: 'themes' }]],
	['too many themes', anApplication({ themes: ['a', 'b', 'c'] }), aCall(), [{ gap: 'tooManyThemes' }]],
	['no theme, where none may be chosen', anApplication({ themes: [] }), aCall({ themesMax: 0 }), []],
	['no theme, where there are none', anApplication({ themes: [] }), aCall({ themes: [] }), []],
	['a town too small', anApplication({ population: 3999 }), aCall(), [{ gap: 'exemption' }]],
	['a town too small, with a reason', anApplication({ population: 3999, exemptionReason: 'Øen' }), aCall(), []],
	['a town of the least size', anApplication({ population: 4000 }), aCall(), []],
	['a town of the greatest size', anApplication({ population: 20_000 }), aCall(), []],
	['a town too large', anApplication({ population: 20_001 }), aCall(), [{ gap: 'exemption' }]],
	['a town of unknown size', anApplication({ population: null }), aCall(), []],
	[
		'a town outside a hard rule, whatever it says',
		anApplication({ population: 1, exemptionReason: 'Øen' }),
		aCall({ eligibilityRules: [{ ...soft, soft: false }] }),
		[{ gap: 'excluded' }],
	],
	['an empty answer', anApplication({ answers: ['', words(1)] }), aCall(), [questionGap('answer', 1)]],
	['an answer of dashes only', anApplication({ answers: [words(1), '– –'] }), aCall(), [questionGap('answer', 2)]],
	['an answer never begun', anApplication({ answers: [words(1)] }), aCall(), [questionGap('answer', 2)]],
	[
		'an answer a word too long',
		anApplication({ answers: [words(11), words(1)] }),
		aCall(),
		[questionGap('tooLong', 1)],
	],
])('with %s', (_, application, call, missing) => {
	test('exactly that is missing', () => {
		expect(missingIn(application, call)).toEqual(missing)
	})
})

test('an answer that nobody requires may be empty, and has no limit when none is set', () => {
	const call = aCall({ questions: [aQuestion(1, { required: false }), aQuestion(2, { wordLimit: null })] })

	expect(missingIn(anApplication({ answers: ['', words(5000)] }), call)).toEqual([])
})

test('everything missing comes in the order of the form', () => {
	const nothing = anApplication({ contactName: '', summary: '', themes: [], population: 1, answers: [] })

	const gaps = missingIn(nothing, aCall()).map(({ gap }) => gap)

	expect(gaps).toEqual(['contact', 'exemption', 'summary', 'themes', 'answer', 'answer'])
})

/** Words with what Word and people put between them; every one is counted once by both. */
const separators = fc.constantFrom(' ', '\n', '\t', ' \n\n ')
const typed = fc
	.array(fc.tuple(fc.constantFrom('bymidte', 'og/eller', 'f.eks.', '2010–2014', '”vi”', '300.000', 'zo’n'), separators))
	.map((pairs) => ({ text: pairs.map(([word, space]) => word + space).join(''), count: pairs.length }))

test('an answer is too long exactly when it has more words than its limit, however it is typed', () => {
	fc.assert(
		fc.property(typed, fc.integer({ min: 1, max: 12 }), ({ text, count }, wordLimit) => {
			const call = aCall({ questions: [aQuestion(1, { wordLimit })] })
			const expected = count === 0 ? [questionGap('answer', 1)] : count > wordLimit ? [questionGap('tooLong', 1)] : []

			expect(missingIn(anApplication({ answers: [text] }), call)).toEqual(expected)
		}),
	)
})

test('where Word and people count differently, the applicant has the benefit of the doubt', () => {
	const call = aCall({ questions: [aQuestion(1, { wordLimit: 3 })] })
	const atWord = 'et to tre'

	// Word counts the dashes, people do not; people part at the long dash, Word does not.
	expect(missingIn(anApplication({ answers: [atWord.replaceAll(' ', ' – ')] }), call)).toEqual([])
	expect(missingIn(anApplication({ answers: ['et to tre—fire'] }), call)).toEqual([])
})

test('what is missing for one question never depends on the others', () => {
	const body = fc.integer({ min: 0, max: 12 }).map(words)
	fc.assert(
		fc.property(fc.array(body, { minLength: 1, maxLength: 6 }), (answers) => {
			const questions = answers.map((_, index) => aQuestion(index + 1))
			const together = missingIn(anApplication({ answers }), aCall({ questions }))
			const apart = questions.flatMap((question) =>
				missingIn(anApplication({ answers }), aCall({ questions: [question] })),
			)

			expect(together).toEqual(apart)
		}),
	)
})
