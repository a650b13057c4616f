import { expect, test } from 'vitest'
import { contentText, linkLines } from './content.ts'

test('a line of links is words and an address', () => {
	expect(linkLines('Læs mere https://a.dk\n\n https://b.dk \nwww.c.dk\nUden adresse')).toEqual([
		{ label: 'Læs mere', href: 'https://a.dk' },
		{ label: 'https://b.dk', href: 'https://b.dk' },
		{ label: 'www.c.dk', href: 'https://www.c.dk' },
		{ label: 'Uden adresse', href: undefined },
	])
})

test('whoever searches reads the words of texts and not the signs they are written with', () => {
	const blocks = [
		{ kind: 'heading' as const, level: 2 as const, text: 'To * tre' },
		{ kind: 'text' as const, text: 'Noget **fedt** og [et link](https://a.dk)' },
		{ kind: 'callout' as const, title: 'Husk', text: '- *fristen*' },
	]

	expect(contentText({ blocks, authors: '' })).toBe('To * tre\nNoget fedt og et link\nHusk\nfristen')
})
