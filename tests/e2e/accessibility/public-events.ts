import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'
const EMAIL = 'gaest@bredsund.example'
const visitors = [aVisitor('da'), aVisitor('nl'), aVisitor('en')]

export function publicEvents(): void {
	test('what everybody may come to', async () => {
		const [webinar, conference, seminar] = await addresses()

		await lookAt(['/events', '/events/calendar.ics', webinar, conference, seminar])
		await sendEmpty('', [webinar, `${webinar}/sign-ups`], [conference, `${conference}/sign-ups`])
		await sendEmpty('', [seminar, `${seminar}/slide-requests`])

		expect(faults).toEqual([])
	})

	test('from the form to the place, and back', async () => {
		const [webinar] = await addresses()
		await client.send(`${webinar}/sign-ups`, { name: 'Gæst', email: EMAIL, organisation: '', needs: '' })
		const link = await linkInMail('Bekræft: Webinar', /href="[^"]*(\/event-confirmations\/[\w.-]+)"/)
		await lookAt([link], visitors)
		const place = (await client.send(link, {})).location
		await lookAt([place, `${place}/calendar.ics`, `${place}?told=taken`], visitors)
		await client.send(`${place}/cancellation`, {})
		await lookAt([place], [aVisitor('da')])

		expect(faults).toEqual([])
	})

	test('the slides, for whoever asks', async () => {
		const [, , seminar] = await addresses()
		await client.send(`${seminar}/slide-requests`, { slidesEmail: EMAIL })
		const slides = await linkInMail('Slides: Seminar', /href="[^"]*(\/event-slides\/[\w.-]+)"/)
		const file = addressIn(await client.read(slides), /href="(\/event-slides\/[^"]+\.pdf)"/)
		await lookAt([slides, file], visitors)

		expect(faults).toEqual([])
	})

	test('who comes, and how it is set up', async () => {
		const [, conference] = await addresses()
		const own = `${NETWORK}/events`

		await lookAt([own, `${own}/new`])
		await lookAt(['attendees', 'attendees.csv', 'needs', 'edit'].map((room) => `${conference}/${room}`))
		await sendEmpty('Pia Sandholt', [`${own}/new`, own], [`${conference}/edit`])
		await sendEmpty('Pia Sandholt', [`${conference}/attendees`, `${conference}/cancellation`])

		expect(faults).toEqual([])
	})
}

async function addresses(): Promise<[string, string, string]> {
	const all = await client.read('/events', as('Pia Sandholt'))
	const at = (title: string) => addressIn(all, new RegExp(`href="(/events/[\\w-]+)"[^>]*>\\s*<span[^>]*>${title}`))
	return [at('Webinar: Spørg'), at('Konference: Gaden'), at('Seminar: Tomme')]
}

async function linkInMail(subject: string, pattern: RegExp): Promise<string> {
	const mailbox = await client.read('/demo/mails')
	const mail = addressIn(mailbox, new RegExp(`href="(/demo/mails/[\\w-]+)"[^>]*>${subject}`))
	return addressIn(await client.read(mail), pattern)
}
