export const languages = ['da', 'nl', 'en'] as const
export type Language = (typeof languages)[number]

const locales: Record<Language, string> = { da: 'da-DK', nl: 'nl-NL', en: 'en-GB' }

export function isLanguage(value: unknown): value is Language {
	return languages.some((language) => language === value)
}

export type Messages<Source> = Source extends string
	? string
	: Source extends (...words: infer Words) => string
		? (...words: Words) => string
		: { readonly [Key in keyof Source]: Messages<Source[Key]> }

type Catalogue<Source> = { da: Source; nl: NoInfer<Messages<Source>>; en: NoInfer<Messages<Source>> }

/** Danish is the source: what it says, the other languages must say too, or it does not compile. */
export function catalogue<Source>(words: Catalogue<Source>): (language: Language) => Messages<Source> {
	return (language) => words[language] as Messages<Source>
}

/** `23. august 2021`, `25 oktober 2021`, `25 October 2021` */
export function formatDate(language: Language, instant: Date, timeZone: string): string {
	return dates(language, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).format(instant)
}

/** `mandag 15. november 2021`, without the words and commas that Intl puts after the weekday. */
export function formatWeekdayDate(language: Language, instant: Date, timeZone: string): string {
	const weekday = dates(language, timeZone, { weekday: 'long' }).format(instant)
	return `${weekday} ${formatDate(language, instant, timeZone)}`
}

/** `25. oktober`, `25 oktober`, `25 October` */
export function formatDayMonth(language: Language, instant: Date, timeZone: string): string {
	return dates(language, timeZone, { day: 'numeric', month: 'long' }).format(instant)
}

/** `14.07`, `14.07 uur`, `14:07` */
export function formatTime(language: Language, instant: Date, timeZone: string): string {
	const parts = dates(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
		instant,
	)
	const digits = parts.filter(({ type }) => type === 'hour' || type === 'minute').map(({ value }) => value)
	return { da: digits.join('.'), nl: `${digits.join('.')} uur`, en: digits.join(':') }[language]
}

/** `25. oktober 2021 kl. 23.59`, `25 oktober 2021, 23.59 uur`, `25 October 2021, 23:59` */
export function formatDateTime(language: Language, instant: Date, timeZone: string): string {
	const between = language === 'da' ? ' kl. ' : ', '
	return formatDate(language, instant, timeZone) + between + formatTime(language, instant, timeZone)
}

/** A day of the calendar (`2021-08-23`) has no zone: it is the same day everywhere. */
export function formatDay(language: Language, day: string): string {
	return formatDate(language, new Date(`${day}T12:00:00Z`), 'UTC')
}

/** Exactly `decimals` decimals, or at most two when it is left out. */
export function formatNumber(language: Language, value: number, decimals?: number): string {
	return numbers(language, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 })
		.format(value)
		.replace('-', '−')
}

/** `12,5 %` of a share between 0 and 1; at most one decimal when `decimals` is left out. */
export function formatPercent(language: Language, share: number, decimals?: number): string {
	const digits = numbers(language, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 1 })
	return `${digits.format(share * 100).replace('-', '−')}${language === 'en' ? '%' : '\u00a0%'}`
}

/** `Algade, havnen og torvet` */
export function listWords(language: Language, words: readonly string[]): string {
	return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words)
}

export type PluralForms = { one: string; other: string }

/** Chooses the form for a number and writes the number where the form says `#`. */
export function plural(language: Language, count: number, forms: PluralForms): string {
	const form = new Intl.PluralRules(locales[language]).select(count) === 'one' ? forms.one : forms.other
	return form.replaceAll('#', formatNumber(language, count))
}

export function quote(language: Language, words: string): string {
	return { da: `”${words}”`, nl: `‘${words}’`, en: `“${words}”` }[language]
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs a hundred times more than using it, so each is made once. */
function dates(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${language} ${timeZone} ${Object.keys(options).join()}`
	const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone })
	dateFormats.set(key, known)
	return known
}

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${language} ${Object.values(options).join()}`
	const known =
		numberFormats.get(key) ?? new Intl.NumberFormat(locales[language], { ...options, signDisplay: 'negative' })
	numberFormats.set(key, known)
	return known
}
