import { catalogue, type Language } from './i18n.ts'

/** Why a text is no day. Of a weekday that does not fit: the nearest days before and after that it would fit. */
export type DayFault =
	| { key: 'unreadable' | 'year' | 'noSuchDay' }
	| { key: 'wrongWeekday'; day: string; before: string; after: string }

const da = {
	empty: 'Skriv en dato.',
	emptyTime: 'Skriv et klokkeslæt.',
	unreadable: 'Vi kan ikke læse datoen. Skriv den fx som torsdag den 12. september 2024.',
	year: 'Skriv årstallet med fire cifre, fx 2024.',
	noSuchDay: 'Den dag findes ikke i kalenderen.',
	wrongWeekday: (day: string, weekday: string, asked: string, before: string, after: string) =>
		`${day} er en ${weekday}. Mente I ${asked} den ${before} eller ${after}?`,
	time: 'Skriv klokkeslættet som 23.59.',
	dayHint: 'Fx torsdag den 12. september 2024. Ugedagen kan udelades.',
	roughHint: 'Fx torsdag den 12. september 2024, november 2024, forår 2025 eller 2025. Tomt: uden fast dato.',
	timeHint: 'Fx 23.59',
	seasons: { spring: 'forår', summer: 'sommer', autumn: 'efterår', winter: 'vinter' },
	noDate: 'Uden fast dato',
	from: (day: string) => `fra ${day}`,
	until: (day: string) => `til ${day}`,
}

const nl: typeof da = {
	empty: 'Vul een datum in.',
	emptyTime: 'Vul een tijd in.',
	unreadable: 'Wij kunnen de datum niet lezen. Schrijf bijvoorbeeld donderdag 12 september 2024.',
	year: 'Schrijf het jaar met vier cijfers, bijvoorbeeld 2024.',
	noSuchDay: 'Die dag staat niet op de kalender.',
	wrongWeekday: (day, weekday, asked, before, after) =>
		`${day} is een ${weekday}. Bedoelt u ${asked} ${before} of ${after}?`,
	time: 'Schrijf de tijd als 23.59.',
	dayHint: 'Bijvoorbeeld donderdag 12 september 2024. De weekdag mag u weglaten.',
	roughHint:
		'Bijvoorbeeld donderdag 12 september 2024, november 2024, voorjaar 2025 of 2025. Leeg: zonder vaste datum.',
	timeHint: 'Bijvoorbeeld 23.59',
	seasons: { spring: 'voorjaar', summer: 'zomer', autumn: 'najaar', winter: 'winter' },
	noDate: 'Zonder vaste datum',
	from: (day) => `vanaf ${day}`,
	until: (day) => `tot en met ${day}`,
}

const en: typeof da = {
	empty: 'Enter a date.',
	emptyTime: 'Enter a time.',
	unreadable: 'We cannot read the date. Write it as Thursday 12 September 2024, for example.',
	year: 'Write the year with four digits, such as 2024.',
	noSuchDay: 'There is no such day in the calendar.',
	wrongWeekday: (day, weekday, asked, before, after) =>
		`${day} is a ${weekday}. Did you mean ${asked} ${before} or ${after}?`,
	time: 'Write the time as 23:59.',
	dayHint: 'For example Thursday 12 September 2024. You may leave out the weekday.',
	roughHint: 'For example Thursday 12 September 2024, November 2024, spring 2025 or 2025. Empty: no fixed date.',
	timeHint: 'For example 23:59',
	seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
	noDate: 'No fixed date',
	from: (day) => `from ${day}`,
	until: (day) => `until ${day}`,
}

export const dateWords: (language: Language) => typeof da = catalogue({ da, nl, en })
