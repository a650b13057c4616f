import type { builtInThemes } from './programme-theme.ts'

/** A programme's look where no style sheet reaches: on paper. */
export type PaperTheme = {
	hue: number
	chroma: number
	light: number
	heading: 'Familjen Grotesk' | 'Besley' | 'Young Serif'
	/** One that its font was cut for. */
	weight: 400 | 500 | 600
	/** The programme's mark, as a path in a square of 32. */
	mark: string
}

const own: PaperTheme = {
	hue: 84,
	chroma: 0.115,
	light: 0.835,
	heading: 'Familjen Grotesk',
	weight: 600,
	mark: 'M0 0h32v5.5H0ZM0 11h7.8l-.6 10.5h6.1V32H0ZM32 11h-7.5l.6 10.5h-6.4V32H32Z',
}

const themes: Record<(typeof builtInThemes)[number], PaperTheme> = {
	'levende-bymidter': {
		hue: 41,
		chroma: 0.12,
		light: 0.735,
		heading: 'Besley',
		weight: 500,
		mark: 'M0 32V13l5-6 5 6v19ZM11 32V4h9v28ZM21 32V16h2v-4h2V8h3v4h2v4h2v16Z',
	},
	'groenne-byer': {
		...own,
		hue: 150,
		chroma: 0.072,
		mark: 'M0 0h9v9H0ZM11.5 0h9v9h-9ZM23 0h9v9h-9ZM0 11.5h9v9H0ZM23 11.5h9v9h-9ZM0 23h9v9H0ZM11.5 23h9v9h-9ZM23 23h9v9h-9ZM11.5 20.5v-4.6a4.5 4.5 0 0 1 4.5-4.4h4.5v4.6a4.5 4.5 0 0 1-4.5 4.4Z',
	},
	'paa-forkant': {
		...own,
		hue: 232,
		chroma: 0.062,
		light: 0.8,
		mark: 'M0 32V0h14v32ZM17 3l15 13-15 13Z',
	},
	omraadefornyelse: {
		...own,
		hue: 355,
		chroma: 0.062,
		mark: 'M0 0h21v21H0ZM5 5v11h11V5ZM24 11h8v21H11v-8h13Z',
	},
	binnensteden: {
		hue: 252,
		chroma: 0.092,
		light: 0.775,
		heading: 'Young Serif',
		weight: 400,
		mark: 'M16 0a16 16 0 1 0 0 32 16 16 0 0 0 0-32ZM16 4a12 12 0 1 1 0 24 12 12 0 0 1 0-24ZM9 9h14v14H9Z',
	},
}

/** Torvet's own for a programme that has none. */
export function paperTheme(theme: string): PaperTheme {
	return theme in themes ? themes[theme as keyof typeof themes] : own
}
