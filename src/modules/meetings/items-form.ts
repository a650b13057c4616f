import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import { itemKinds, type ItemWords } from './meeting-item.ts'

/** An item as written: without an id it is new. */
export type WrittenItem = ItemWords & { id?: Id<'meetingItem'> }

/** What stands in one row of the form, as typed. */
export type ItemRow = { id: string; position: string; kind: string; title: string; minutes: string; summary: string }

/** A day's programme is written in one go; afterwards there is always room for a little more. */
const USUAL_ROWS = 8
const SPARE_ROWS = 3

/** How many empty rows stand after those that are written. */
export function spareRows(written: number): number {
	return Math.max(SPARE_ROWS, USUAL_ROWS - written)
}

const Row = z.object({
	kind: z.enum(itemKinds, 'kindMissing'),
	title: z.string().trim().min(1, 'titleMissing').max(150, 'titleLong'),
	minutes: z
		.string()
		.trim()
		.regex(/^\d{1,4}$/, 'minutesWrong')
		.transform(Number)
		.pipe(z.number().min(1, 'minutesWrong').max(1440, 'minutesWrong')),
	summary: z.string().trim().max(2000, 'textLong'),
})

/** Fields are named `title-1`, `minutes-1` … ; a row in which nothing is written is none. */
export function rowsIn(draft: Readonly<Record<string, unknown>>): ItemRow[] {
	const text = (name: string) => (typeof draft[name] === 'string' ? draft[name] : '')
	const numbers = Object.keys(draft).flatMap((name) => /^title-(\d+)$/.exec(name)?.[1] ?? [])
	return numbers
		.map((n) => ({
			id: text(`id-${n}`),
			position: text(`position-${n}`),
			kind: text(`kind-${n}`),
			title: text(`title-${n}`),
			minutes: text(`minutes-${n}`),
			summary: text(`summary-${n}`),
		}))
		.filter(({ id, title, minutes, summary }) => [id, title, minutes, summary].some((one) => one.trim() !== ''))
}

export type ReadItems = { ok: true; items: WrittenItem[] } | { ok: false; faults: Record<string, string> }

/**
 * In the order of the numbers written before the rows, however they are written. A row that was there and has lost its
 * title is taken out. Faults are keys of messages by field.
 */
export function readItems(rows: readonly ItemRow[]): ReadItems {
	const faults: Record<string, string> = {}
	const items = rows
		.map((row, index) => ({ row, index, at: Number(row.position) || index + 1 }))
		.filter(({ row }) => row.title.trim() !== '' || row.id === '')
		.sort((a, b) => a.at - b.at)
		.flatMap(({ row, index }) => {
			const parsed = Row.safeParse(row)
			for (const issue of parsed.error?.issues ?? []) faults[`${String(issue.path[0])}-${index + 1}`] ??= issue.message
			return parsed.success ? [{ ...parsed.data, ...(row.id !== '' && { id: row.id as Id<'meetingItem'> }) }] : []
		})
	return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, items }
}
