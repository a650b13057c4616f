import { type GlyphName, glyphs, type IconName, icons } from './drawings.ts'

export function Icon({ name }: { name: IconName }) {
	return (
		<svg class="icon" aria-hidden="true">
			<use href={`#i-${name}`} />
		</svg>
	)
}

export function Glyph({ name }: { name: GlyphName }) {
	return (
		<svg class="glyph" aria-hidden="true">
			<use href={`#g-${name}`} />
		</svg>
	)
}

const symbols = [
	...Object.entries(icons).map(
		([name, path]) => `<symbol id="i-${name}" viewBox="0 0 20 20"><path d="${path}"/></symbol>`,
	),
	...Object.entries(glyphs).map(([name, marks]) => `<symbol id="g-${name}" viewBox="0 0 16 16">${marks}</symbol>`),
].join('')

/** Once per page; every Icon and Glyph refers to it. */
export function Sprite() {
	return <svg class="sprite" width="0" height="0" aria-hidden="true" dangerouslySetInnerHTML={{ __html: symbols }} />
}

export function Logo() {
	return (
		<svg viewBox="0 0 32 32" aria-hidden="true">
			<path class="l-square" d="M0 5.5h32v5.5h-7.5l.6 10.5h-6.4V32h-5.4V21.5H7.2L7.8 11H0Z" />
			<path class="l-block" d="M0 0h32v5.5H0ZM0 11h7.8l-.6 10.5h6.1V32H0ZM32 11h-7.5l.6 10.5h-6.4V32H32Z" />
		</svg>
	)
}
