import { expect, test } from 'vitest'
import { clampTheme, themeAttributes } from './programme-theme.ts'

test('a theme inside the limits is kept as it is', () => {
	const theme = { hue: 41, chroma: 0.12, light: 0.735, heading: 'besley' as const }

	expect(clampTheme(theme)).toEqual(theme)
})

test('a theme outside the limits comes back to the nearest that can be read', () => {
	expect(clampTheme({ hue: 500, chroma: 0.4, light: 0.2 })).toEqual({ hue: 360, chroma: 0.13, light: 0.735 })
	expect(clampTheme({ hue: -1, chroma: -1, light: 1 })).toEqual({ hue: 0, chroma: 0, light: 0.88 })
	expect(clampTheme({ hue: Number.NaN, chroma: Number.NaN, light: Number.NaN })).toEqual({
		hue: 0,
		chroma: 0,
		light: 0.735,
	})
})

test('a built-in theme is named, one of its own is written out', () => {
	expect(themeAttributes('groenne-byer')).toEqual({ 'data-programme': 'groenne-byer' })
	expect(themeAttributes(undefined)).toEqual({})
	expect(themeAttributes('groenne-byer', { hue: 300, chroma: 0.5, light: 0.8, heading: 'young-serif' })).toEqual({
		'data-programme': 'own',
		style: {
			'--theme-hue': '300',
			'--theme-chroma': '0.13',
			'--theme-light': '0.8',
			'--theme-heading': '"Young Serif"',
			'--theme-heading-weight': '400',
			'--theme-heading-tracking': '-.012em',
		},
	})
})
