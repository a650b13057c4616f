import nodeIcal from 'node-ical'
import { readCalendar } from '../../support/calendars.ts'
import { database } from './years.ts'

type Appointment = { title: string; startsAt: string; endsAt: string; place: string; sequence: number; method: string }

/** What two programs that are not ours read in the calendars of the mails with this subject; they must agree. */
export async function appointmentsIn(subject: string): Promise<Map<string, Appointment>> {
	const mails = await database()
		.selectFrom('mails')
		.select(['recipient', 'calendar'])
		.where('subject', 'like', `${subject}%`)
		.where('calendar', 'is not', null)
		.orderBy('queued_at')
		.execute()
	return new Map(mails.map(({ recipient, calendar }) => [recipient, appointmentIn(calendar ?? '')]))
}

function appointmentIn(text: string): Appointment {
	const { method, events } = readCalendar(text)
	const [event] = events
	if (event === undefined || events.length !== 1) throw new Error(`There are ${events.length} events in ${text}`)
	const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT')
	const read = {
		title: event.summary,
		startsAt: event.startDate.toJSDate().toISOString(),
		endsAt: event.endDate.toJSDate().toISOString(),
		place: event.location,
		sequence: event.sequence,
		method: String(method),
	}
	const again = { start: other?.start.toISOString(), end: other?.end?.toISOString(), summary: other?.summary }
	if (again.start !== read.startsAt || again.end !== read.endsAt || again.summary !== read.title)
		throw new Error(`Two programs read differently: ${JSON.stringify([read, again])}`)
	return read
}
