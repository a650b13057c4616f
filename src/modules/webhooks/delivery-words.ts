import { formatNumber } from '../../platform/i18n.ts'
import type { View } from '../../ui/view.ts'
import type { Attempt } from './delivery.ts'
import type { Happening } from './happening.ts'
import { words } from './messages.ts'

/** A type that this version does not know any more stands as it was sent. */
export function typeText({ language }: View, type: string): string {
	const text = words(language)
	if (type === 'ping') return text.ping
	return text.happenings[type as Happening]?.label ?? type
}

export function answerText({ language }: View, { status, fault }: Pick<Attempt, 'status' | 'fault'>): string {
	return fault === null ? String(status) : words(language).faultNames[fault]
}

export function durationText({ language }: View, { durationMs }: Pick<Attempt, 'durationMs'>): string {
	return `${formatNumber(language, durationMs)} ms`
}
