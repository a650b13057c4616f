import type { Room } from '../roles/index.ts'

/** Where pages are written. */
export function contentPath({ programme }: Pick<Room, 'programme'>): string {
	return programme === null ? '/content' : `/programmes/${programme.slug}/content`
}
