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

/** The mark of an organisation, made of its name. */
export function OrgMark({ name, id, size }: { name: string; id: string; size?: Size | undefined }) {
	return <Org initials={placeInitials(name)} hue={hueOf(id)} size={size} />
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

/** What all municipalities are called tells none from another. */
const KIND = /^gemeente\s+|\s+(kommune|gemeente|municipality)$/i

function placeInitials(full: string): string {
	const name = full.replace(KIND, '')
	const letters = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
	return letters.length > 1
		? letters
				.slice(0, 2)
				.map((word) => word[0])
				.join('')
		: name.slice(0, 2).toUpperCase()
}

/** Always the same for one organisation, and meaning nothing. */
function hueOf(id: string): number {
	return Number.parseInt(id.slice(-4), 16) % 360
}
