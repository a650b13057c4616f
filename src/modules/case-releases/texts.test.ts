import { expect, test } from 'vitest'
import { saysAgain } from './borrowed.ts'
import { doubtfulIn } from './doubtful.ts'
import { findNames, type KnownName, replaceNames } from './names.ts'

const names: KnownName[] = [
	{ name: 'Åstruphavn', kind: 'place', instead: 'en mellemstor provinsby' },
	{ name: 'Åstruphavn Kommune', kind: 'place', instead: 'kommunen' },
	{ name: 'Vejen', kind: 'place', instead: 'en anden by' },
	{ name: 'Lone Tagesgaard', kind: 'person', instead: 'en kollega' },
	{ name: 'Lone', kind: 'person', instead: 'en kollega' },
	{ name: 'Bo', kind: 'person', instead: 'en deltager' },
	{ name: 'Levende gader', kind: 'other', instead: 'netværket' },
]

test.each([
	['I Åstruphavn bor der nok.', 'I en mellemstor provinsby bor der nok.'],
	['Åstruphavns torv', 'En mellemstor provinsbys torv'],
	['Det gik. Åstruphavn Kommune sagde nej', 'Det gik. Kommunen sagde nej'],
	['ned ad Åstruphavnvej', 'ned ad en mellemstor provinsby'],
	['på ÅSTRUPHAVN torv og i åstruphavn', 'på en mellemstor provinsby torv og i en mellemstor provinsby'],
	['A\u030astruphavn', 'En mellemstor provinsby'],
	['Vi gik på vejen. VEJEN og Vejen', 'Vi gik på vejen. En anden by og en anden by'],
	['Vi vil bo her, sagde Bo’s nabo til Bos', 'Vi vil bo her, sagde en deltagers nabo til en deltagers'],
	['af Lone\u00a0Tagesgaard og Lone, ikke Loner', 'af en kollega og en kollega, ikke Loner'],
	['fra levende-gader', 'fra netværket'],
	['Intet navn', 'Intet navn'],
])('%s becomes %s', (text, expected) => {
	expect(replaceNames(text, names)).toBe(expected)
	expect(findNames([replaceNames(text, names)], names)).toEqual([])
})

test('names are found once each, with how often they stand there', () => {
	const found = findNames(['Lone Tagesgaard og Bo', 'Bo, Bo og Åstruphavn'], names)

	expect(found.map(({ name, count }) => [name, count])).toEqual([
		['Lone Tagesgaard', 1],
		['Bo', 3],
		['Åstruphavn', 1],
	])
})

test('what no list knows is pointed out: names in the middle of a sentence, numbers and addresses', () => {
	const texts = [
		'Gymnasiet ligger ved Rådhuspladsen. Klokken 15.10 går 600 unge, I og 3 til. Se www.aastruphavn.example/torv',
		'Skriv til lise@people.example, sagde Rema1000. Det kostede 2.400.000 kr.',
	]

	expect(doubtfulIn(texts)).toEqual([
		'www.aastruphavn.example/torv',
		'Rådhuspladsen',
		'15.10',
		'600',
		'lise@people.example',
		'Rema1000',
		'1000',
		'2.400.000',
	])
})

test.each([
	['Giv dem en nøgle til et tomt lokale', 'giv dem en nøgle, til et tomt lokale i otte uger', true],
	['Giv dem en nøgle til et tomt lokale', 'De andre sagde: giv dem en nøgle til et hus', true],
	['Giv dem en nøgle til et tomt lokale', 'De fik en nøgle til et rum', false],
	['Ring til banken nu', 'Vi skulle ringe til banken. Ring til banken nu!', true],
	['Ring nu', 'Ring nu', false],
])('of the note “%s” it is said again in “%s”: %s', (note, text, expected) => {
	expect(saysAgain(text, note)).toBe(expected)
})
