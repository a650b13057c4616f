import type { Language } from '../platform/i18n.ts'
import type { ProgrammeTheme } from './programme-theme.ts'

/** What every page needs to know about the one who looks at it. */
export type View = {
	language: Language
	path: string
	/** Of the installation, without a slash at the end: for what must name a page in full. */
	publicUrl: string
	signedInAs: { name: string; initials: string } | undefined
	demo: boolean
	assets: { css: string; scripts: Record<string, string> }
	/** Key of a built-in theme. */
	programme: string | undefined
	theme?: ProgrammeTheme | undefined
}
