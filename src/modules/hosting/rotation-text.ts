import type { HostRotation, JudgedPlan } from '../../methods/host-rotation.ts'
import { formatDay, formatNumber, type Language, listWords, plural } from '../../platform/i18n.ts'
import { words } from './messages.ts'

export type Breach = JudgedPlan['breaches'][number]

/** Rules that can be given up, and that somebody cannot host at all. */
export type Obstacle = Extract<HostRotation, { status: 'infeasible' }>['conflict'][number] | { rule: 'cannot-host' }

/** More names than this nobody reads. */
const MOST_NAMES = 3

/** `1.234 km` of hectometres. */
export function kilometres(language: Language, hectometres: number): string {
	return `${formatNumber(language, Math.round(hectometres / 10))}\u00a0km`
}

/** `+ 312 km`, `− 5 km`, or nothing more. */
export function difference(language: Language, hectometres: number): string {
	if (hectometres === 0) return words(language).rotation.nothingMore
	return `${hectometres > 0 ? '+' : '−'}\u00a0${kilometres(language, Math.abs(hectometres))}`
}

export function breachText(language: Language, breach: Breach): string {
	const { breaches } = words(language)
	if (breach.rule === 'every-region') return breaches.everyRegion(breach.region, breach.times)
	const sentence = atMeeting(language, breach)
	return breach.excused ? `${sentence} ${breaches.excused}` : sentence
}

function atMeeting(language: Language, breach: Exclude<Breach, { rule: 'every-region' }>): string {
	const { breaches } = words(language)
	const { host } = breach
	const day = formatDay(language, breach.date)
	switch (breach.rule) {
		case 'fair-rotation':
			return breaches.fairRotation(host, day, few(language, breach.behind))
		case 'region-gap':
			return breaches.regionGap(breach.region, day, formatDay(language, breach.since))
		case 'meeting-region':
			return breaches.meetingRegion(host, day, breach.region)
		case 'decided-host':
			return breaches.decidedHost(breach.decided, day)
		case 'blackout':
			return breaches.blackout(host, day)
		case 'cannot-host':
			return breaches.cannotHost(host)
	}
}

/** Some names, and how many more there are. */
export function few(language: Language, names: readonly string[]): string {
	const { others } = words(language).rotation
	const left = names.length - MOST_NAMES
	if (left <= 1) return listWords(language, names)
	return listWords(language, [...names.slice(0, MOST_NAMES), plural(language, left, others)])
}

export function obstacleText(language: Language, obstacle: Obstacle): string {
	const { rules } = words(language)
	switch (obstacle.rule) {
		case 'every-region':
			return rules.everyRegionOf(obstacle.region)
		case 'meeting-region':
			return rules.meetingRegionOn(formatDay(language, obstacle.date))
		case 'blackout':
			return rules.blackoutOf(obstacle.member)
		case 'fair-rotation':
			return rules.fairRotation
		case 'region-gap':
			return rules.regionGapKept
		case 'cannot-host':
			return rules.cannotHost
	}
}
