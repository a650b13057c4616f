import type { ComponentChildren } from 'preact'

type Size = 'small' | 'normal' | 'large'
const orgSizes: Record<Size, string> = { small: ' org--s', normal: '', large: ' org--l' }

/** Organisations are square. The hue belongs to the organisation and carries no meaning. */
export function Org({ initials, hue, size = 'normal' }: { initials: string; hue: number; size?: Size | undefined }) {
	return (
		<span class={`org${orgSizes[size]}`} style={{ '--h': `${hue}` }} aria-hidden="true">
			{initials}
		</span>
	)
}

/** People are round. */
export function Person({ initials, size }: { initials: string; size?: 'small' | undefined }) {
	return (
		<span class={size === 'small' ? 'person person--s' : 'person'} aria-hidden="true">
			{initials}
		</span>
	)
}

/** A mark and a name: the name is never left out. */
export function Who({ mark, children }: { mark: ComponentChildren; children: ComponentChildren }) {
	return (
		<span class="who">
			{mark}
			<span>{children}</span>
		</span>
	)
}
