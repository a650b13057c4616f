import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paperTheme } from './paper-theme.ts'
import { builtInThemes } from './programme-theme.ts'

const TOKENS = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')

/** What the style sheet says of a theme; what it leaves out is Torvet's own. */
function onScreen(selector: string) {
	const block = TOKENS.slice(TOKENS.indexOf(`${selector} {`)).split('\n\t}')[0] ?? ''
	const value = (name: string) => new RegExp(`--theme-${name}: (.*?);( /\\*.*)?(\\n|$)`).exec(block)?.[1]
	const number = (name: string) => (value(name) === undefined ? undefined : Number(value(name)))
	return {
		hue: number('hue'),
		chroma: number('chroma'),
		light: number('light'),
		heading: value('heading')?.replaceAll('"', ''),
		mark: / d='([^']+)'/.exec(value('logo') ?? '')?.[1],
	}
}

test.for(['none', ...builtInThemes])('%s looks on paper as on screen', (theme) => {
	const own = onScreen(':root')
	const said = onScreen(theme === 'none' ? ':root' : `[data-programme="${theme}"]`)
	const known = Object.entries(said).filter(([, value]) => value !== undefined)

	expect(paperTheme(theme)).toMatchObject({ ...own, ...Object.fromEntries(known) })
})
