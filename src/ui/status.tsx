import type { ComponentChildren } from 'preact'
import type { GlyphName } from './drawings.ts'
import { Glyph } from './icon.tsx'
import { asList } from './roles.ts'

type StatusProps = {
	/** dash not begun · q1 draft · half, q3 under way · done · ring waits · late · shut */
	glyph: GlyphName
	tone?: 'ok' | 'warn' | 'bad' | 'accent' | 'ink' | undefined
	children: ComponentChildren
}

/** A drawn mark and a word, never the mark alone. */
export function Status({ glyph, tone, children }: StatusProps) {
	return (
		<span class="status" data-tone={tone}>
			<Glyph name={glyph} />
			<span>{children}</span>
		</span>
	)
}

type Tone = 'accent' | 'ok' | 'warn' | 'bad' | 'solid'

export function Tag({ tone, children }: { tone?: Tone | undefined; children: ComponentChildren }) {
	return (
		<span class="tag" data-tone={tone}>
			{children}
		</span>
	)
}

export function Tags({ words, tone }: { words: readonly string[]; tone?: Tone | undefined }) {
	return (
		<ul class="tags" {...asList}>
			{words.map((word) => (
				<li key={word}>
					<Tag tone={tone}>{word}</Tag>
				</li>
			))}
		</ul>
	)
}
