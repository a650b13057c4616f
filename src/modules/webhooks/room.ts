import type { Room } from '../roles/index.ts'

/** Where webhooks are kept. */
export function roomPath({ programme }: Pick<Room, 'programme'>): string {
	return programme === null ? '/webhooks' : `/programmes/${programme.slug}/webhooks`
}
