import type { Programme } from '../programmes/index.ts'

type Placed = { programme: Pick<Programme, 'slug'> }

export function replacementsAddress({ programme }: Placed): string {
	return `/programmes/${programme.slug}/replacements`
}

export function replacementAddress(room: Placed, { id }: { id: string }): string {
	return `${replacementsAddress(room)}/${id}`
}

export function proposalAddress(room: Placed, replacement: { id: string }, { id }: { id: string }): string {
	return `${replacementAddress(room, replacement)}/proposals/${id}`
}

export function offerAddress({ programme }: Placed, { id }: { id: string }): string {
	return `/programmes/${programme.slug}/seat-offers/${id}`
}
