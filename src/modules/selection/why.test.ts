import { expect, test } from 'vitest'
import { theTestTowns } from '../../../tests/support/selection.ts'
import type { Language } from '../../platform/i18n.ts'
import { selectionCase } from './selection-case.ts'
import { solveCase } from './solve-case.ts'
import { reasonSentence, type Why, whySentence, whysOf } from './why.ts'

const out = { kind: 'out' as const, name: 'Vindsted', gapInt: 3900 }
const within = { kind: 'in' as const, name: 'Tangby', gapInt: 4700 }

const sentences: [Why, Record<Language, string>][] = [
	[
		{ ...out, enters: [], leaves: ['Ellekøbing'] },
		{
			da: 'Kan kun komme ind, hvis Ellekøbing går ud.',
			nl: 'Kan alleen meedoen als Ellekøbing afvalt.',
			en: 'Can only come in if Ellekøbing goes out.',
		},
	],
	[
		{ ...out, enters: ['Torsholm'], leaves: ['Ellekøbing', 'Bredsund'] },
		{
			da: 'Kan kun komme ind, hvis Ellekøbing og Bredsund går ud, og Torsholm kommer med.',
			nl: 'Kan alleen meedoen als Ellekøbing en Bredsund afvallen en Torsholm erbij komt.',
			en: 'Can only come in if Ellekøbing and Bredsund go out and Torsholm comes along.',
		},
	],
	[
		{ ...within, enters: ['Lyngkøbing'], leaves: [] },
		{
			da: 'Uden Tangby ville Lyngkøbing komme ind.',
			nl: 'Zonder Tangby zou Lyngkøbing meedoen.',
			en: 'Without Tangby, Lyngkøbing would come in.',
		},
	],
	[
		{ ...within, enters: ['Lyngkøbing', 'Nørsund'], leaves: ['Ellekøbing'] },
		{
			da: 'Uden Tangby ville Lyngkøbing og Nørsund komme ind og Ellekøbing ryge ud.',
			nl: 'Zonder Tangby zouden Lyngkøbing en Nørsund meedoen en Ellekøbing afvallen.',
			en: 'Without Tangby, Lyngkøbing and Nørsund would come in and Ellekøbing would go out.',
		},
	],
	[
		{ ...out, gapInt: 0, enters: [], leaves: ['Ellekøbing'] },
		{
			da: 'Et hold med Vindsted i stedet for Ellekøbing har lige så mange point. Den offentliggjorte lodtrækning afgjorde det.',
			nl: 'Een groep met Vindsted in plaats van Ellekøbing heeft evenveel punten. De gepubliceerde loting gaf de doorslag.',
			en: 'A cohort with Vindsted instead of Ellekøbing has just as many points. The published draw settled it.',
		},
	],
	[
		{ ...within, gapInt: 0, enters: ['Nørsund'], leaves: [] },
		{
			da: 'Et hold med Nørsund i stedet for Tangby har lige så mange point. Den offentliggjorte lodtrækning afgjorde det.',
			nl: 'Een groep met Nørsund in plaats van Tangby heeft evenveel punten. De gepubliceerde loting gaf de doorslag.',
			en: 'A cohort with Nørsund instead of Tangby has just as many points. The published draw settled it.',
		},
	],
	[
		{ kind: 'barred', name: 'Vindsted', rules: ['Højst 2 byer fra samme region.', 'Tangby er låst ind.'] },
		{
			da: 'Kan ikke komme ind. Med Vindsted kan dette ikke opfyldes på samme tid: ”Højst 2 byer fra samme region” og ”Tangby er låst ind”.',
			nl: 'Kan niet meedoen. Met Vindsted kan hieraan niet tegelijk worden voldaan: ‘Højst 2 byer fra samme region’ en ‘Tangby er låst ind’.',
			en: 'Cannot come in. With Vindsted these cannot hold together: “Højst 2 byer fra samme region” and “Tangby er låst ind”.',
		},
	],
	[
		{ kind: 'needed', name: 'Tangby', rules: ['Mindst 1 by fra Nordjylland.'] },
		{
			da: 'Skal med. Uden Tangby kan dette ikke opfyldes på samme tid: ”Mindst 1 by fra Nordjylland”.',
			nl: 'Moet meedoen. Zonder Tangby kan hieraan niet tegelijk worden voldaan: ‘Mindst 1 by fra Nordjylland’.',
			en: 'Must be in. Without Tangby these cannot hold together: “Mindst 1 by fra Nordjylland”.',
		},
	],
	[
		{ kind: 'lockedIn', name: 'Tangby', reason: 'Har vand på Jernbanegade.' },
		{
			da: 'Låst ind. Har vand på Jernbanegade.',
			nl: 'Vastgezet als deelnemer. Har vand på Jernbanegade.',
			en: 'Locked in. Har vand på Jernbanegade.',
		},
	],
	[
		{ kind: 'lockedOut', name: 'Tangby', reason: 'Har trukket sig.' },
		{
			da: 'Låst ude. Har trukket sig.',
			nl: 'Uitgesloten. Har trukket sig.',
			en: 'Locked out. Har trukket sig.',
		},
	],
]

test.for(sentences)('%o is one sentence in three languages', ([why, expected]) => {
	const said = (['da', 'nl', 'en'] as const).map((language) => [language, whySentence(language, why)])

	expect(Object.fromEntries(said)).toEqual(expected)
})

test('alone, the sentence says what it would cost', () => {
	const why: Why = { ...out, enters: [], leaves: ['Ellekøbing'] }

	expect(reasonSentence('da', why)).toBe(
		'Det bedste hold med Vindsted har ikke plads til Ellekøbing. Det får 0,39 point mindre end det valgte.',
	)
	expect(reasonSentence('en', { ...why, gapInt: 7 })).toBe(
		'The best cohort with Vindsted has no room for Ellekøbing. It gets 0.0007 points less than the chosen one.',
	)
	expect(reasonSentence('nl', { ...why, enters: ['Torsholm'] })).toBe(
		'De beste groep met Vindsted heeft geen plaats voor Ellekøbing, maar wel voor Torsholm. Die krijgt 0,39 punten minder dan de gekozen groep.',
	)
	expect(reasonSentence('da', { ...within, enters: ['Nørsund'], leaves: [] })).toBe(
		'Uden Tangby ville Nørsund komme ind. Holdet ville få 0,47 point mindre.',
	)
	expect(reasonSentence('da', { kind: 'lockedOut', name: 'Tangby', reason: 'Har trukket sig.' })).toBe(
		'Låst ude. Har trukket sig.',
	)
})

test('everybody in a solved case has a reason', async () => {
	const { call, applications, scores } = theTestTowns()
	const locks = [{ applicationId: applications[13]!.id, direction: 'out' as const, reason: 'Har trukket sig.' }]
	const input = selectionCase({ call, applications, scores, locks, seats: 4 })

	const selection = await solveCase(input)

	const whys = whysOf('da', { call, input, selection })
	const said = [...whys.values()].map((why) => whySentence('da', why))
	expect(whys.size).toBe(14)
	expect(said.filter((sentence) => sentence.startsWith('Uden '))).toHaveLength(4)
	expect(said.at(-1)).toBe('Låst ude. Har trukket sig.')
})

test('who cannot come in under the rules is told which rules', async () => {
	const { call, applications, scores } = theTestTowns()
	const lockedIn = (index: number) => ({
		applicationId: applications[index]!.id,
		direction: 'in' as const,
		reason: 'Ja.',
	})
	// Ellekøbing and Lyngkøbing are both in Midtjylland, as is Vindsted.
	const input = selectionCase({ call, applications, scores, locks: [lockedIn(0), lockedIn(1)], seats: 4 })

	const why = whysOf('da', { call, input, selection: await solveCase(input) }).get('BT-2026-004')

	expect(why).toEqual({
		kind: 'barred',
		name: 'Vindsted',
		rules: ['Højst 2 byer fra samme region.', 'Ellekøbing er låst ind.', 'Lyngkøbing er låst ind.'],
	})
})

test('without a proven cohort nobody has a reason', async () => {
	const { call, applications, scores } = theTestTowns()
	const small = applications.filter(({ place }) => place.population! < 6000)
	const locks = small.map(({ id }) => ({ applicationId: id, direction: 'out' as const, reason: 'Nej.' }))
	const input = selectionCase({ call, applications, scores, locks, seats: 4 })

	expect(whysOf('da', { call, input, selection: await solveCase(input) }).size).toBe(0)
})
