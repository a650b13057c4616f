import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { addToDay, dayAt, instantAt, weekdayOf } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Follower } from './follow.ts'

/** When digests leave, by the clock on the follower's wall: early enough to be there when the day begins. */
const HOUR = '07:00'

type Waiting = Pick<Follower, 'language' | 'rhythm' | 'toldAt'>

export function timeZoneOf(language: Language): string {
	return language === 'nl' ? 'Europe/Amsterdam' : HOME_TIME_ZONE
}

/** The last morning that was one for a digest: any, or a Monday. */
export function lastMorning({ language, rhythm }: Pick<Waiting, 'language' | 'rhythm'>, at: Date): Date {
	const zone = timeZoneOf(language)
	const today = dayAt(at, zone)
	const day = rhythm === 'daily' ? today : addToDay(today, { days: 1 - weekdayOf(today) })
	const morning = instantAt(day, HOUR, zone)
	return morning <= at ? morning : instantAt(addToDay(day, { days: rhythm === 'daily' ? -1 : -7 }), HOUR, zone)
}

/** However many mornings went by while nobody worked, there is one digest. */
export function isDue(follower: Waiting, at: Date): boolean {
	return follower.toldAt < lastMorning(follower, at)
}
