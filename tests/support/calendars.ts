import ICAL from 'ical.js'

/** What an independent program reads in a calendar: its method and its events. */
export function readCalendar(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text))
	const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
	return { method: calendar.getFirstPropertyValue('method'), events, calendar }
}
