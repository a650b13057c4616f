import { type Currency, currencyIn, type DecimalMark, readAmount } from '../../platform/amount.ts'
import { type CaseWords, emptyWords, type FindPlace } from '../cases/index.ts'
import type { MoneySource, FoundPlace } from '../cases/index.ts'
import { type Columns, dayFields, type Field, fields, moneyFields } from './columns.ts'
import { damageOf } from './damage.ts'
import { tidy } from './header.ts'
import type { Cell, Row } from './parse-delimited.ts'
import { type Period, readBoundary, readPeriod } from './period.ts'

/** How a table is to be read: what the secretariat chose, and what the installation knows. */
export type Reading = {
	columns: Columns
	decimalMark: DecimalMark
	currency: Currency
	/** Where the list comes from; it names cases that have no title. */
	source: string
	sourceUrl: string
	findPlace: FindPlace
	findTheme: (words: string) => string | undefined
}

export type Fault = { field: Field | null; reason: FaultReason; words: string }
export type FaultReason =
	| 'titleMissing'
	| 'dateUnreadable'
	| 'periodBackwards'
	| 'amountUnreadable'
	| 'amountNegative'
	| 'otherCurrency'
	| 'cellsTooMany'
	| 'quoteOpen'
/** The row is read all the same; somebody should look at it. */
export type Remark = { field: Field | null; reason: RemarkReason; words: string }
export type RemarkReason =
	| 'placeUnknown'
	| 'placeAmbiguous'
	| 'placesDisagree'
	| 'themeUnknown'
	| 'lostLetters'
	| 'convertedTwice'
	| 'controlLetters'
	| 'titleCut'
	| 'amountCapped'
	| 'urlWrong'
	| 'postcodeWrong'

export type CaseRow = {
	title: string
	summary: string
	place: FoundPlace | undefined
	theme: string | undefined
	words: CaseWords
}
/** `draft` is missing where a fault keeps the row from being read. */
export type RowReading = { line: number; title: string; draft?: CaseRow; faults: Fault[]; remarks: Remark[] }

const LONGEST_TITLE = 150
const LONGEST_SUMMARY = 400

export function readRow(row: Row, reading: Reading): RowReading {
	const cells = cellsByField(row.cells, reading.columns)
	const notes: Notes = { faults: [], remarks: [], ...writing(cells) }
	if (row.cells.slice(reading.columns.length).some((cell) => tidy(cell) !== '')) fault(notes, null, 'cellsTooMany', '')
	lookForDamage(cells, notes)
	const place = readPlace(notes, reading)
	const named = nameOf(notes, reading, place)
	const words = { ...readWords(notes, reading), ...readMoney(cells, notes, reading) }
	const story = storyOf(notes, named)
	const { faults, remarks } = notes
	const result = { line: row.line, title: named.title, faults, remarks }
	if (faults.length > 0) return result
	const summary = summaryOf(notes)
	return {
		...result,
		draft: { title: named.title, summary, place, theme: themeOf(notes, reading), words: { ...words, story } },
	}
}

type Cells = ReadonlyMap<Field, Cell[]>
type Notes = { faults: Fault[]; remarks: Remark[]; text: (field: Field) => string }

function cellsByField(cells: readonly Cell[], columns: Columns): Cells {
	const found = new Map<Field, Cell[]>()
	for (const [column, field] of columns.entries()) {
		const cell = cells[column]
		if (field !== null && cell !== undefined && tidy(cell) !== '') found.set(field, [...(found.get(field) ?? []), cell])
	}
	return found
}

/** Runs of spaces go; in what is told at length the line breaks stay. */
function writing(cells: Cells): Pick<Notes, 'text'> {
	const long: readonly Field[] = ['summary', 'note', 'partners']
	return {
		text: (field) => {
			const texts = (cells.get(field) ?? []).map((cell) => String(cell).normalize('NFC'))
			return long.includes(field)
				? texts
						.map((text) =>
							text
								.replace(/\r\n?/g, '\n')
								.replace(/[^\S\n]+/g, ' ')
								.trim(),
						)
						.join('\n')
				: texts.map(tidy).join(' ')
		},
	}
}

function fault(notes: Notes, field: Field | null, reason: FaultReason, words: string): undefined {
	notes.faults.push({ field, reason, words: words.slice(0, 200) })
	return undefined
}

function remark(notes: Notes, field: Field | null, reason: RemarkReason, words: string): void {
	notes.remarks.push({ field, reason, words: words.slice(0, 200) })
}

function lookForDamage(cells: Cells, notes: Notes): void {
	for (const field of fields) {
		const text = (cells.get(field) ?? []).join('\n')
		const damage = damageOf(text)
		if (damage !== undefined) remark(notes, field, damage, around(text, damage))
	}
}

function around(text: string, damage: string): string {
	const at = text.search(damage === 'lostLetters' ? /\uFFFD/ : damage === 'convertedTwice' ? /[ÃÂâ]/ : /\p{Cc}/u)
	return tidy(text.slice(Math.max(0, at - 20), at + 20))
}

function readPlace(notes: Notes, { findPlace }: Reading): FoundPlace | undefined {
	const { text } = notes
	const asked = { municipality: text('municipality'), town: text('town'), region: text('region') }
	const { place, faults } = findPlace({ ...asked, country: text('country') })
	for (const { reason, words } of faults) remark(notes, null, reason, words)
	const postcode = text('postcode')
	if (postcode !== '' && !/^\d{4}( ?[A-Z]{2})?$/i.test(postcode)) remark(notes, 'postcode', 'postcodeWrong', postcode)
	return place
}

function nameOf(notes: Notes, { source }: Reading, place: FoundPlace | undefined): { title: string; full: string } {
	const given = notes.text('title')
	const made = place && [notes.text('scheme') || source, place.label].filter((part) => part !== '').join(': ')
	const full = given || made || ''
	if (full === '') fault(notes, 'title', 'titleMissing', '')
	if (full.length <= LONGEST_TITLE) return { title: full, full }
	remark(notes, 'title', 'titleCut', full)
	return { title: cut(full, LONGEST_TITLE), full }
}

function readWords(notes: Notes, { source, sourceUrl }: Reading): CaseWords {
	const { text } = notes
	const lead = text('leadPartner') === '' ? [] : [text('leadPartner')]
	const partners = text('partners').split(/\n|;|\.\s+(?=\p{Lu})/u)
	const names = [...lead, ...partners.map((name) => name.replace(/\.$/, '').trim())].filter((name) => name !== '')
	return {
		...emptyWords,
		...readDays(notes),
		partners: [...new Set(names)].map((name) => ({ name, role: '' })),
		source,
		sourceUrl: addressOf(notes) ?? sourceUrl,
		sourceId: text('sourceId'),
	}
}

function addressOf(notes: Notes): string | undefined {
	const written = notes.text('url')
	if (written === '') return undefined
	const address = /^https?:\/\//i.test(written) ? written : `https://${written}`
	if (URL.canParse(address) && new URL(address).hostname.includes('.')) return address
	remark(notes, 'url', 'urlWrong', written)
	return undefined
}

function readDays(notes: Notes): Period {
	const [startsOn, endsOn] = dayFields.map((field) => {
		const written = notes.text(field)
		if (written === '') return null
		const day = readBoundary(written, field)
		if (day === undefined) fault(notes, field, 'dateUnreadable', written)
		return day ?? null
	})
	const written = notes.text('period')
	const period = written === '' ? undefined : readPeriod(written)
	if (written !== '' && period === undefined) fault(notes, 'period', 'dateUnreadable', written)
	const days = { startsOn: period?.startsOn ?? startsOn ?? null, endsOn: period?.endsOn ?? endsOn ?? null }
	const isBackwards = days.startsOn !== null && days.endsOn !== null && days.endsOn < days.startsOn
	if (isBackwards) fault(notes, 'endsOn', 'periodBackwards', `${days.startsOn} – ${days.endsOn}`)
	return days
}

const SOURCES: Partial<Record<Field, MoneySource>> = {
	eu: 'eu',
	state: 'state',
	municipalMoney: 'municipality',
	foundation: 'foundation',
	private: 'private',
	other: 'other',
}

function readMoney(cells: Cells, notes: Notes, reading: Reading): Pick<CaseWords, 'money' | 'total' | 'currency'> {
	const currency = currencyOf(notes, reading)
	const amounts = new Map(
		moneyFields.map((field) => [field, amountOf(cells.get(field)?.[0], { field, notes, reading, currency })]),
	)
	const money = moneyFields.flatMap((field) => {
		const [source, amount] = [SOURCES[field], amounts.get(field)]
		return source === undefined || amount === undefined || Number(amount) === 0 ? [] : [{ source, amount }]
	})
	return { money, total: amounts.get('total') ?? null, currency }
}

function currencyOf(notes: Notes, { currency }: Reading): Currency {
	const written = notes.text('currency')
	if (written === '') return currency
	const named = currencyIn(written)
	if (named === undefined) fault(notes, 'currency', 'otherCurrency', written)
	return named ?? currency
}

/** The largest number of 32 bits, in hundredths: what a program wrote that could not count further. */
const CAPPED = ['21474836', '21474836.47']

type AmountPlace = { field: Field; notes: Notes; reading: Reading; currency: Currency }

function amountOf(cell: Cell | undefined, { field, notes, reading, currency }: AmountPlace): string | undefined {
	if (cell === undefined) return undefined
	const words = tidy(cell)
	const named = currencyIn(words)
	if (named !== undefined && named !== currency) return fault(notes, field, 'otherCurrency', words)
	const amount = readAmount(typeof cell === 'number' ? cell : words, reading.decimalMark)
	if (amount === undefined) return fault(notes, field, 'amountUnreadable', words)
	if (amount.startsWith('-')) return fault(notes, field, 'amountNegative', words)
	if (CAPPED.includes(amount)) remark(notes, field, 'amountCapped', words)
	return amount
}

function themeOf(notes: Notes, { findTheme }: Reading): string | undefined {
	const words = notes.text('theme')
	if (words === '') return undefined
	const theme = findTheme(words)
	if (theme === undefined) remark(notes, 'theme', 'themeUnknown', words)
	return theme
}

function summaryOf(notes: Notes): string {
	const whole = tidy(notes.text('summary'))
	return whole.length <= LONGEST_SUMMARY ? whole : cut(whole, LONGEST_SUMMARY)
}

/** The whole of what was cut for title and summary. */
function storyOf({ text }: Notes, { title, full }: { title: string; full: string }): string {
	const parts = [
		title === full ? '' : full,
		text('summary').length > LONGEST_SUMMARY ? text('summary') : '',
		text('note'),
	]
	return parts.filter((part) => part !== '').join('\n\n')
}

/** After a sentence if one ends in the second half, else after a word. */
function cut(text: string, longest: number): string {
	const start = text.slice(0, longest)
	const sentence = start.search(/[.!?](?=\s[^.!?]*$)/)
	if (sentence > longest / 2) return start.slice(0, sentence + 1)
	return `${start.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`
}
