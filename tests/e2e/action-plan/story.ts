import type { BrowserContextOptions } from 'playwright-core'
import { foreignWords } from '../../support/other-languages.ts'
import { type Journey, open, startJourney, type Visitor } from '../../support/journey.ts'
import { type Client, clientOf } from '../../support/journey-http.ts'
import { arrived, mailTo, peopleOf } from '../../support/journey-people.ts'

export const PARTNERSHIP = '/partnerships/dorpshart-oosterlinde'
export const PLAN = '/plans/herstel-dorpshart'
export const WORK = `${PLAN}/work`
export const TITLE = 'Herstel van dorpshart Oosterlinde'

/** Of the municipality, who brings the parties together. */
export const WIETSKE = 'Wietske Hagelwaard'
/** Of the programme’s secretariat. */
export const MARIJKE = 'Marijke Hoogewal'

/** Those at the table, and who speaks for them. */
export const PARTIES = {
	municipality: { name: 'Gemeente Lindewaard', kind: 'municipality', contactEmail: '' },
	shops: { name: 'Ondernemerskring Oosterlinde', kind: 'shop', contactEmail: 'sjef@ondernemerskring.example' },
	owners: { name: 'Eigenaren van de Brugstraat', kind: 'owner', contactEmail: 'hilde@brugstraat.example' },
	culture: { name: 'Dorpshuis De Brink', kind: 'culture', contactEmail: 'roos@dorpshuis.example' },
	residents: { name: 'Dorpsraad Oosterlinde', kind: 'residents', contactEmail: 'teun@dorpsraad.example' },
	young: { name: 'Jongeren aan de Brink', kind: 'young', contactEmail: '' },
	province: { name: 'De provincie (voorbeeld)', kind: 'region', contactEmail: 'ilse@provincie.example' },
	state: { name: 'Het Rijk (voorbeeld)', kind: 'state', contactEmail: 'binnensteden@rijk.example' },
}

export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true }

export let journey: Journey
export let client: Client
export let people: ReturnType<typeof peopleOf>
export let wietske: Visitor

/** Everybody’s browser asks for Dutch, and every page that they see is held against it. */
export async function startStory(): Promise<void> {
	const foreign = await foreignWords('nl')
	journey = await startJourney({ locale: 'nl-NL' }, { foreign })
	client = clientOf(() => journey.server.url, 'nl')
	people = peopleOf(journey, client)
	wietske = await people.meet(WIETSKE)
}

export async function endStory(): Promise<void> {
	await journey?.[Symbol.asyncDispose]()
}

export async function openMail(visitor: Visitor, to: string, subject: string): Promise<void> {
	await open(visitor, await mailTo(client, to, subject))
}

/** Everybody’s time goes on. */
export async function pass(days: number): Promise<void> {
	arrived('/demo/clock', await client.send('/demo/clock', { days: `${days}` }))
}
