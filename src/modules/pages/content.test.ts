import { expect, test } from 'vitest'
import { linkLines } from './content.ts'

test('a line of links is words and an address', () => {
	expect(linkLines('Læs mere https://a.dk\n\n https://b.dk \nwww.c.dk\nUden adresse')).toEqual([
		{ label: 'Læs mere', href: 'https://a.dk' },
		{ label: 'https://b.dk', href: 'https://b.dk' },
		{ label: 'www.c.dk', href: 'https://www.c.dk' },
		{ label: 'Uden adresse', href: undefined },
	])
})
