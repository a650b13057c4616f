import { afterAll, beforeAll, expect, test } from 'vitest'
import {
	choose,
	follow,
	type Journey,
	moveClock,
	oneAfterAnother,
	open,
	openMail,
	pathOf,
	press,
	reads,
	readsHeading,
	rowWith,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'

// Without JavaScript or an account: a visitor follows a theme, is told of what is new when the clock strikes, and stops.

const EMAIL = 'hanne@visitor.example'

let journey: Journey
let visitor: Visitor
let karen: Visitor

beforeAll(async () => {
	journey = await startJourney({ javaScriptEnabled: false })
	visitor = await journey.visitor()
	karen = await journey.become('Karen Holm')
})
afterAll(() => journey?.[Symbol.asyncDispose]())
oneAfterAnother()

test('a visitor wishes to follow a theme, and is asked to prove the address', async () => {
	await open(visitor, '/search?term=tomme-lokaler')
	await follow(visitor, /^Følg/)
	await readsHeading(visitor, 'Følg Tomme lokaler')
	await write(visitor, 'E-mail', 'hanne')
	await press(visitor, 'Følg')
	await reads(visitor, 'Skriv en hel e-mail, fx navn@kommune.dk.')
	expect(await visitor.page.getByLabel('E-mail').inputValue()).toBe('hanne')

	await write(visitor, 'E-mail', EMAIL)
	await choose(visitor, /^Hver dag/)
	await press(visitor, 'Følg')
	await readsHeading(visitor, 'Se i din indbakke')
})

test('the link in the mail asks once more, and then it is followed', async () => {
	await openMail(visitor, EMAIL, 'Vil du følge Tomme lokaler?')
	await follow(visitor, /\/follow\/confirmations\//)
	await readsHeading(visitor, 'Følg Tomme lokaler?')
	await press(visitor, 'Ja, følg')

	await reads(visitor, 'Nu følger du det', `Mails kommer til ${EMAIL}.`)
	expect(await rowWith(visitor, 'Tomme lokaler').count()).toBe(1)
})

test('what the secretariat publishes comes by mail the next morning, and nothing else', async () => {
	await open(karen, '/toolbox/new')
	await write(karen, 'Hvad kalder I grebet?', 'Lys i vinduerne')
	await write(karen, 'Kort sagt', 'Vi tænder lys i de tomme vinduer.')
	await press(karen, 'Begynd')
	await write(karen, 'Hvad er problemet?', 'Mørke vinduer.')
	await write(karen, 'Hvornår hjælper det, og hvordan?', 'Lån strøm af naboen.')
	await karen.page.getByRole('textbox', { name: 'Tjekliste' }).fill('Find en stikkontakt')
	await choose(karen, 'Tomme lokaler')
	await press(karen, 'Gem')
	await press(karen, 'Udgiv')
	await readsHeading(karen, 'Lys i vinduerne')
	await moveClock(visitor, 1)

	await mailArrives('Nyt greb: Lys i vinduerne')
	await moveClock(visitor, 1)
	await open(visitor, '/demo/mails')
	expect(await rowWith(visitor, EMAIL).count()).toBe(1)
})

test('its link stops it, and the address is gone', async () => {
	await openMail(visitor, EMAIL, 'Nyt greb: Lys i vinduerne')
	await follow(visitor, /\/end$/)
	await reads(visitor, 'Du får ingen flere mails om det, du følger.')
	const stopped = pathOf(visitor)
	await press(visitor, 'Stop')
	await readsHeading(visitor, 'Stoppet')

	await open(visitor, stopped)
	await readsHeading(visitor, 'Stoppet')
	await open(visitor, '/demo/mails')
	expect(await rowWith(visitor, EMAIL).count()).toBe(0)
})

/** The worker sends it in its own time. */
async function mailArrives(subject: string): Promise<void> {
	await expect
		.poll(
			async () => {
				await open(visitor, '/demo/mails')
				return rowWith(visitor, EMAIL).filter({ hasText: subject }).count()
			},
			{ timeout: 30_000, interval: 500 },
		)
		.toBe(1)
}
