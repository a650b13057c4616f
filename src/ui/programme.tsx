import type { ComponentChildren } from 'preact'
import { type ProgrammeTheme, themeAttributes } from './programme-theme.ts'

type Themed = { programme?: string | undefined; theme?: ProgrammeTheme | undefined; children: ComponentChildren }

/** The programme's mark and name; inside a page or block that bears its theme. */
export function ProgrammeName({ children }: { children: ComponentChildren }) {
	return (
		<p class="progname">
			<span class="proglogo" aria-hidden="true" />
			<span>{children}</span>
		</p>
	)
}

export function ProgrammeMark() {
	return (
		<span class="org org--logo" aria-hidden="true">
			<span class="proglogo" />
		</span>
	)
}

/** Whose it is, in a list of things from several programmes. */
export function ProgrammeDot({ programme, theme, children }: Themed) {
	return (
		<span class="pdot" {...themeAttributes(programme, theme)}>
			{children}
		</span>
	)
}
