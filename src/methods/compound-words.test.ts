import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsWithin, possibleParts, splitCompound } from './compound-words.ts'

describe('Danish', () => {
	test.each([
		['butikstomgang', ['butik', 'tomgang']],
		['butikslokaler', ['butik', 'lokaler']],
		['butikslokalerne', ['butik', 'lokalerne']],
		['bymidte', ['by', 'midte']],
		['bymidtesamarbejde', ['bymidte', 'samarbejde']],
		['handelsstandsforening', ['handel', 'stand', 'forening']],
		['udviklingsplan', ['udvikling', 'plan']],
		['byudvikling', ['by', 'udvikling']],
		['byfornyelsesprogram', ['byfornyelse', 'program']],
		['ejendomsejer', ['ejendom', 'ejer']],
		['kommuneplanstrategi', ['kommuneplan', 'strategi']],
		['børnehave', ['børn', 'have']],
		['parkeringspladser', ['parkering', 'pladser']],
		['testbyer', ['test', 'byer']],
		['gadeliv', ['gade', 'liv']],
		['torvedag', ['torv', 'dag']],
		['erhvervsliv', ['erhverv', 'liv']],
		['ansøgningsfrist', ['ansøgning', 'frist']],
	])('%s is made of %j', (word, parts) => {
		expect(splitCompound(word, 'da')).toEqual(parts)
	})

	test.each(['plakat', 'kommune', 'butikker', 'station', 'kontor', 'artikel', 'handel', 'torvet', 'byerne', 'formand'])(
		'%s is one word, whatever it holds',
		(word) => {
			const words = new Set(['plak', 'mune', 'tion', 'kont', 'tikel', 'hand'])

			expect(splitCompound(word, 'da', (part) => words.has(part))).toEqual([])
		},
	)

	test('a word that was met elsewhere may be a part', () => {
		expect(splitCompound('garageudlejning', 'da')).toEqual([])
		expect(splitCompound('garageudlejning', 'da', (part) => part === 'garage')).toEqual(['garage', 'udlejning'])
	})

	test('a short string is no part because it was met', () => {
		expect(splitCompound('torskekat', 'da', (part) => ['torske', 'kat'].includes(part))).toEqual([])
	})
})

describe('Dutch', () => {
	test.each([
		['winkelleegstand', ['winkel', 'leegstand']],
		['winkelpanden', ['winkel', 'panden']],
		['winkelstraten', ['winkel', 'straten']],
		['winkeliersvereniging', ['winkelier', 'vereniging']],
		['leegstandsaanpak', ['leegstand', 'aanpak']],
		['stadsvernieuwing', ['stad', 'vernieuwing']],
		['binnenstadsbewoners', ['binnenstad', 'bewoners']],
		['ondernemersfonds', ['ondernemer', 'fonds']],
		['vastgoedeigenaren', ['vastgoed', 'eigenaren']],
		['gemeenteraad', ['gemeente', 'raad']],
		['boomplan', ['boom', 'plan']],
		['woningbouw', ['woning', 'bouw']],
	])('%s is made of %j', (word, parts) => {
		expect(splitCompound(word, 'nl')).toEqual(parts)
	})

	test.each(['winkelier', 'station', 'gemeente', 'kandelaar', 'bestuur', 'standaard', 'straten', 'steden'])(
		'%s is one word',
		(word) => {
			expect(splitCompound(word, 'nl')).toEqual([])
		},
	)
})

test('English writes its compounds apart', () => {
	expect(splitCompound('shopkeeper', 'en', () => true)).toEqual([])
})

const word = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstuv'.split('')), minLength: 1, maxLength: 24 })

test('the parts stand in the word, in their order, and cover it but for linking letters', () => {
	fc.assert(
		fc.property(word, fc.uniqueArray(word), (compound, known) => {
			const parts = splitCompound(compound, 'da', (part) => known.includes(part))
			const pattern = new RegExp(`^${parts.join('(s|e|er|n)?')}$`)
			expect(parts.length === 0 || pattern.test(compound)).toBe(true)
		}),
	)
})

test('two words of the list make a compound of which the second is the tail', () => {
	const listed = fc.constantFrom('butik', 'gade', 'torv', 'handel', 'park', 'plan')
	fc.assert(
		fc.property(listed, fc.constantFrom('', 's'), listed, (head, link, tail) => {
			expect(splitCompound(head + link + tail, 'da').at(-1)).toBe(tail)
		}),
	)
})

test('a part that is itself a compound is found by its own parts too', () => {
	expect(partsWithin('bymidtesamarbejde', 'da')).toEqual(['bymidte', 'by', 'midte', 'samarbejde'])
	expect(partsWithin('plakat', 'da')).toEqual([])
})

test('every part that could be asked for is asked for', () => {
	expect(possibleParts('byplan')).toEqual(['bypl', 'bypla', 'ypla', 'yplan', 'plan'])
})
