import { expect, test } from 'vitest'
import { languageHref } from './shell.tsx'

test('another language keeps the page and what it was asked', () => {
	expect(languageHref('/programmes', 'nl')).toBe('/programmes?language=nl')
	expect(languageHref('/programmes?page=2&language=da', 'en')).toBe('/programmes?page=2&language=en')
})
