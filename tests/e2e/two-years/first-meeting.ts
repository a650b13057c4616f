import { expect, test } from 'vitest'
import { choose, follow, press, reads, write } from '../../support/journey.ts'
import { appointmentsIn } from './calendars.ts'
import { writeProgramme } from './calling.ts'
import { addressOf, memberOf } from './members.ts'
import { listMeetings } from './meetings.ts'
import { answer, answerAll } from './sign-up.ts'
import { frede, goTo, meet, openMail, settle } from './years.ts'

export function firstMeeting(): void {
	test('Frede says where it is, writes the programme of the day and announces it', async () => {
		await follow(frede, 'Møder')
		await follow(frede, '1. netværksmøde')
		await follow(frede, 'Ret tid og sted')
		await write(frede, 'Hvad handler mødet om?', 'Hvor tæt kan vi bygge, før det grønne forsvinder?')
		await write(frede, 'Sted', 'Rådhuset, mødesal 2')
		await write(frede, 'Adgang', 'Trinfri fra gården. Teleslynge.')
		await press(frede, 'Gem')
		await follow(frede, 'Ret programmet')
		await writeProgramme(frede)
		await press(frede, 'Gem programmet')
		await reads(frede, 'I felten: fra ende til anden')
		await press(frede, 'Indkald')
		await reads(frede, /^Mødet er indkaldt\./)
	})

	test('everybody who may use a seat finds it in the calendar', async () => {
		await settle()
		const appointments = await appointmentsIn('Indkaldelse: 1. netværksmøde')

		expect(appointments.size).toBe(25)
		expect(appointments.get(addressOf('Saltager'))).toEqual({
			title: '1. netværksmøde',
			startsAt: '2024-03-14T09:00:00.000Z',
			endsAt: '2024-03-14T14:00:00.000Z',
			place: 'Rådhuset, mødesal 2',
			sequence: 1,
			method: 'REQUEST',
		})
	})

	test('Pia says yes and what she eats, Nanna sends a colleague, who is told', async () => {
		const pia = await meet(memberOf('Ellekøbing').leader)
		await openMail(pia, addressOf('Ellekøbing'), 'Indkaldelse: 1. netværksmøde')
		await follow(pia, /\/participants$/)
		await choose(pia, 'Ja, Pia Klintgaard kommer')
		await press(pia, 'Gem svar')
		await write(pia, 'Er der noget, vi skal tage hensyn til?', 'Vegetar')
		await press(pia, 'Gem hensyn')
		await reads(pia, 'Hensyn er gemt')

		const nanna = await meet(memberOf('Egekøbing').leader)
		await follow(nanna, 'Møder')
		await follow(nanna, '1. netværksmøde')
		await follow(nanna, 'Deltagere', nanna.page.getByRole('main'))
		await choose(nanna, /^Ja, en anden fra/)
		await press(nanna, 'Gem svar')
		await reads(nanna, 'Skriv et navn')
		await write(nanna, 'Den andens navn', 'Tove Plangaard')
		await write(nanna, 'Den andens arbejdsmail', 'tove@egekoebing.example')
		await press(nanna, 'Gem svar')
		await reads(nanna, 'Svaret er gemt', 'Tove Plangaard')
		await openMail(nanna, 'tove@egekoebing.example', 'Du er tilmeldt: 1. netværksmøde')
	})

	test('the others answer, and those who do not are reminded three days before the last day', async () => {
		const [meeting = ''] = await listMeetings()
		await answerAll(meeting, { except: ['Ellekøbing', 'Egekøbing', 'Bredsund', 'Kronnæs', 'Tranløse'] })
		await answer(meeting, 'Bredsund', 'none')
		await follow(frede, 'Deltagere', frede.page.getByRole('main'))
		await write(frede, 'Svarfrist', '8. marts 2024')
		await press(frede, 'Gem svarfrist')
		await reads(frede, 'Svarfristen er gemt', '22 af 25 kommer')
		await goTo('2024-03-06')

		await openMail(frede, addressOf('Kronnæs'), 'Kommer I? 1. netværksmøde')
	})
}
