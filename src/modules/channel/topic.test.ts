import { expect, test } from 'vitest'
import { mentionedIn, whyNotClosed, whyNotReopened } from './topic.ts'

const people = ['Lone', 'Lone Tagesgaard', 'Åse Ærø', 'Bo'].map((name) => ({ name }))

test.for<[text: string, named: string[]]>([
	['@Lone Tagesgaard, hvad siger du?', ['Lone Tagesgaard']],
	['@lone kan du?', ['Lone']],
	['(@Åse Ærø) og @Bo.', ['Åse Ærø', 'Bo']],
	['Skriv til hej@bo.example', []],
	['x@Bo', []],
	['@Bolette', []],
	['@Lone\n@Lone Tagesgaard', ['Lone', 'Lone Tagesgaard']],
	['Lone uden tegn', []],
])('%j names %j', ([text, named]) => {
	expect(mentionedIn(text, people).map(({ name }) => name)).toEqual(named)
})

test('a topic is closed once and opened once', () => {
	expect([whyNotClosed({ state: 'closed' }), whyNotClosed({ state: 'open' })]).toEqual(['alreadyClosed', undefined])
	expect([whyNotReopened({ state: 'open' }), whyNotReopened({ state: 'closed' })]).toEqual(['alreadyOpen', undefined])
})
