import { parseDay } from '../../platform/dates.ts'
import type { Language } from '../../platform/i18n.ts'

export type DateLine = { day: string; region: string }

export type ReadLines = { ok: true; lines: DateLine[] } | { ok: false; faults: { line: number; message: string }[] }

/**
 * Reads a list of meetings as invitations write it, a line each: `1. netværksmøde torsdag d. 14. marts 2024, Fyn`. What
 * stands behind the year is the region. A weekday that does not fit its date is a fault, as everywhere.
 */
export function readDateLines(text: string, language: Language): ReadLines {
	const written = text
		.split('\n')
		.flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, text: line }]))
	const read = written.map(({ line, text: words }) => ({ line, ...readLine(words, language) }))
	const faults = read.flatMap(({ line, message }) => (message === undefined ? [] : [{ line, message }]))
	if (faults.length > 0) return { ok: false, faults }
	const lines = read.flatMap(({ day, region }) => (day === undefined ? [] : [{ day, region }]))
	return { ok: true, lines: lines.sort((a, b) => (a.day < b.day ? -1 : 1)) }
}

/** `3.`, where a date with a number of its own follows. The order of the dates tells the numbers. */
const NUMBER = /^\s*\d+\s*[.)]\s+(?=\p{L}.*\d.*\b(?:19|20|21)\d\d|\d+\.?\s*\p{L})/u
const CALLED = /^\s*\p{L}*(?:møde|bijeenkomst|meeting)\s*:?\s+/iu
const DATE = /^(\d{4}-\d\d-\d\d|.*?\b(?:19|20|21)\d\d)\b[\s,:–-]*(.*)$/u

function readLine(text: string, language: Language): { day?: string; region: string; message?: string } {
	const line = text.replace(NUMBER, '').replace(CALLED, '')
	const [, date = line, region = ''] = DATE.exec(line) ?? []
	const parsed = parseDay(date, language)
	return parsed.ok ? { day: parsed.day, region: region.trim() } : { region, message: parsed.message }
}
