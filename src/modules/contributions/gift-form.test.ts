import { expect, test } from 'vitest'
import { giftForm, giftOf } from './gift-form.ts'
import { giftText, writeMeasure } from './gift-text.ts'

const read = (form: Record<string, string>, language: 'da' | 'en' = 'da') => {
	const parsed = giftForm(language).safeParse(form)
	if (parsed.success) {
		const { amount, minutes, quantity } = giftOf(parsed.data)
		return { amount, minutes, quantity }
	}
	return parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}
const nothing = { amount: null, minutes: null, quantity: null }

test.for<[Record<string, string>, object]>([
	[
		{ kind: 'money', measure: '25.000' },
		{ ...nothing, amount: 2_500_000 },
	],
	[
		{ kind: 'money', measure: '12,50 kr.' },
		{ ...nothing, amount: 1250 },
	],
	[
		{ kind: 'hours', measure: '12' },
		{ ...nothing, minutes: 720 },
	],
	[
		{ kind: 'hours', measure: '1,5 timer' },
		{ ...nothing, minutes: 90 },
	],
	[
		{ kind: 'hours', measure: '2 uur' },
		{ ...nothing, minutes: 120 },
	],
	[
		{ kind: 'rooms', measure: '12', words: 'lokaler' },
		{ ...nothing, quantity: 12 },
	],
	[{ kind: 'permission', words: 'Skilt på muren' }, nothing],
	[{}, ['kind kindMissing']],
	[{ kind: 'money', measure: '' }, ['measure amountMissing']],
	[{ kind: 'money', measure: 'mange' }, ['measure amountWrong']],
	[{ kind: 'money', measure: '-5' }, ['measure amountWrong']],
	[{ kind: 'money', measure: '0' }, ['measure amountWrong']],
	[{ kind: 'hours', measure: '' }, ['measure hoursMissing']],
	[{ kind: 'hours', measure: 'et par' }, ['measure hoursWrong']],
	[{ kind: 'hours', measure: '-2' }, ['measure hoursWrong']],
	[{ kind: 'rooms', measure: '1,5', words: 'lokaler' }, ['measure piecesWrong']],
	[{ kind: 'rooms', measure: '' }, ['words wordsMissing']],
	[{ kind: 'data', words: 'Tal', dueOn: '2026-02-30' }, ['dueOn dateWrong']],
	[{ kind: 'data', words: 'Tal', actionId: 'x' }, ['actionId actionUnknown']],
])('%o', ([form, result]) => {
	expect(read(form)).toEqual(result)
})

test('a point is a point in English', () => {
	expect(read({ kind: 'hours', measure: '1.5' }, 'en')).toEqual({ ...nothing, minutes: 90 })
	expect(read({ kind: 'money', measure: '1,250.50' }, 'en')).toEqual({ ...nothing, amount: 125_050 })
})

test('a gift is said in its own measure, and written back as it was typed', () => {
	const gift = { ...nothing, words: '', kind: 'other' as const }
	const said = [
		{ ...gift, kind: 'money' as const, amount: 20_000_000, words: 'garanti' },
		{ ...gift, kind: 'hours' as const, minutes: 90 },
		{ ...gift, kind: 'hours' as const, minutes: 60 },
		{ ...gift, kind: 'hours' as const, minutes: 30 },
		{ ...gift, quantity: 12, words: 'lokaler til halv leje' },
		{ ...gift, words: 'Strøm og vand' },
	]
	expect(said.map((one) => giftText('da', 'DKK', one))).toEqual([
		'200.000 kr., garanti',
		'1,5 time',
		'1 time',
		'30 min.',
		'12 lokaler til halv leje',
		'Strøm og vand',
	])
	expect(said.map((one) => writeMeasure('da', one))).toEqual(['200000', '1,50', '1', '0,50', '12', ''])
})
