import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { View } from '../../ui/view.ts'
import type { CallLink, Programme } from '../programmes/index.ts'

/** Where the secretariat keeps things: a programme's room, or the house's. */
export type Room = { programme: Programme | null; calls: readonly CallLink[] }

export function momentIn({ programme }: Pick<Room, 'programme'>, { language }: View, at: Date): string {
	return formatDateTime(language, at, programme?.timeZone ?? HOME_TIME_ZONE)
}
