import type { ComponentChildren } from 'preact'
import { type ProgrammeTheme, themeAttributes } from './programme-theme.ts'

type FacadeProps = {
	/** Drawn at the right, or below on a phone: a TownPlan. */
	plan?: ComponentChildren
	class?: string | undefined
	programme?: string | undefined
	theme?: ProgrammeTheme | undefined
	children: ComponentChildren
}

/** The coloured wall that a page of a programme opens with. */
export function Facade({ plan, class: own, programme, theme, children }: FacadeProps) {
	const classes = ['facade', 'hero', plan === undefined ? [] : ['hero--plan'], own ?? []].flat().join(' ')
	return (
		<div class={classes} {...themeAttributes(programme, theme)}>
			<div class="wrap">
				<div class="flow facade__words">{children}</div>
				{plan !== undefined && <div class="hero__plan">{plan}</div>}
			</div>
		</div>
	)
}

type RailProps = { title: ComponentChildren; lead?: ComponentChildren; children: ComponentChildren }

/** Heading at the left, matter at the right. */
export function Rail({ title, lead, children }: RailProps) {
	return (
		<div class="rail">
			<header>
				<h2>{title}</h2>
				{lead}
			</header>
			<div>{children}</div>
		</div>
	)
}

type SectionProps = { id?: string | undefined; tint?: boolean | undefined; children: ComponentChildren }

/** A band of a public page, as wide as the page. */
export function Section({ id, tint, children }: SectionProps) {
	return (
		<section class={tint ? 'sec sec--tint' : 'sec'} id={id}>
			<div class="wrap">{children}</div>
		</section>
	)
}
