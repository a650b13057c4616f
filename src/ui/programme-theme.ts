export const builtInThemes = [
	'levende-bymidter',
	'groenne-byer',
	'paa-forkant',
	'omraadefornyelse',
	'binnensteden',
] as const

const headingFaces = {
	'familjen-grotesk': { face: '"Familjen Grotesk"', weight: 620, tracking: '-.018em' },
	besley: { face: '"Besley"', weight: 560, tracking: '-.022em' },
	'young-serif': { face: '"Young Serif"', weight: 400, tracking: '-.012em' },
} as const

export type HeadingFace = keyof typeof headingFaces
export type ProgrammeTheme = { hue: number; chroma: number; light: number; heading?: HeadingFace | undefined }

/** Inside these limits every pair of text and ground was measured above 4.5:1, day and night. */
const limits = { hue: [0, 360], chroma: [0, 0.13], light: [0.735, 0.88] } as const

export function clampTheme({ hue, chroma, light, heading }: ProgrammeTheme): ProgrammeTheme {
	return { hue: within('hue', hue), chroma: within('chroma', chroma), light: within('light', light), heading }
}

export type ThemeAttributes = { 'data-programme'?: string; style?: Record<string, string> }

/** For `<html>` or any block: the built-in theme by its key, or the programme's own colour. */
export function themeAttributes(programme: string | undefined, theme?: ProgrammeTheme): ThemeAttributes {
	if (theme) return { 'data-programme': 'own', style: themeProperties(clampTheme(theme)) }
	return programme === undefined ? {} : { 'data-programme': programme }
}

function themeProperties({ hue, chroma, light, heading }: ProgrammeTheme): Record<string, string> {
	const colour = { '--theme-hue': `${hue}`, '--theme-chroma': `${chroma}`, '--theme-light': `${light}` }
	if (!heading) return colour
	const { face, weight, tracking } = headingFaces[heading]
	return {
		...colour,
		'--theme-heading': face,
		'--theme-heading-weight': `${weight}`,
		'--theme-heading-tracking': tracking,
	}
}

function within(part: keyof typeof limits, value: number): number {
	const [least, most] = limits[part]
	return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
}
