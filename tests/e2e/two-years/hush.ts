/** A word that is nowhere else: it stands in everything that is said in confidence, and leaves the room nowhere. */
export const HUSH = 'gøgeurtkvist'

export function hush(text: string): string {
	return `${text} (${HUSH})`
}
