import { expect, test } from 'vitest'
import { about, choose, follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import type { Fields } from '../../support/journey-http.ts'
import { BENCHES, LIGHTS } from './actions.ts'
import { PLANNER } from './ground.ts'
import { linkOf, sendByLink } from './links.ts'
import { BOOKS, CAFE, MUNICIPALITY, partyOf, PARTIES, TRADE } from './parties.ts'
import { atDesk, behindLink, onPhone } from './people.ts'
import { PLANTERS } from './pledges.ts'
import { bo, PLAN, story, WORK } from './town.ts'

const ADOPTION = `${WORK}/adoption`
const RESERVATION = 'Når vi ved, hvem der betaler strømmen.'

export function adoption(): void {
	test('what was heard goes into the plan, and a second version comes out', async () => {
		const on = `${WORK}/actions/4/edit`
		await story.send(PLANNER, { on, fields: { summary: 'Otte bænke med ryglæn og armlæn.' } })
		await open(bo, WORK)
		await follow(bo, /^Udgiv \d+ rettelser?$/)
		await reads(bo, BENCHES)
		await write(bo, 'Hvad er nyt?', 'Bænkene får ryglæn og armlæn.')
		await press(bo, 'Udgiv version 2')

		await reads(bo, 'Version 2, offentlig. Alt er udgivet.')
	})

	test('Bo asks all of them, and is told whom no mail reaches', async () => {
		await story.goTo('2026-03-30')
		await open(bo, WORK)
		await follow(bo, 'Vedtagelse')
		await reads(bo, '0 af 11 parter står bag denne version', /Har ingen adresse\. Giv parten dens link/)
		await write(bo, 'Svar senest', '24. april 2026')
		await press(bo, 'Send')

		await reads(bo, 'Parterne er spurgt', /Spurgt 30\. marts 2026, svar senest 24\. april 2026/)
	})

	test('Karla adopts it for the shops, from her mail', async () => {
		const karla = await atDesk(partyOf(TRADE).person)
		await story.openMail(karla, partyOf(TRADE).email, 'Vil I vedtage Hasselnæs 2030?')
		await follow(karla, /\/adoption/)
		await press(karla, 'Send svaret')
		await reads(karla, 'Vælg, om I siger ja eller nej', 'Skriv, hvem der svarer')
		await choose(karla, 'Vi vedtager planen')
		await write(karla, 'Navn', 'Karla Strømgaard')
		await write(karla, 'Med hvilken ret', 'Formand, generalforsamlingen')
		await write(karla, 'Besluttet den', '26. marts 2026')
		await press(karla, 'Send svaret')

		await reads(karla, 'I har vedtaget version 2 den 26. marts 2026')
	})

	test('Nadia does on her telephone, with a reservation that everybody can read', async () => {
		const nadia = await behindLink(CAFE)
		await follow(nadia, 'Vedtag Hasselnæs 2030')
		await reads(nadia, `2. ${LIGHTS}`, /^Svar senest 24\. april 2026/)
		await choose(nadia, 'Vi vedtager planen')
		await write(nadia, 'Navn', 'Nadia Hvidsten')
		await write(nadia, 'Med hvilken ret', 'Ejer')
		await write(nadia, 'Forbehold', RESERVATION)
		await press(nadia, 'Send svaret')

		await reads(nadia, 'I har vedtaget version 2 den 30. marts 2026')
		const shown = await story.client.read(`${PLAN}/adoptions`)
		expect(shown).toContain(RESERVATION)
		expect(shown).not.toContain('Nadia')
	})

	test('the others do by account, by link or on paper, and all stand behind it', async () => {
		const answered = new Set([TRADE, CAFE])
		for (const { name, person, hasAccount } of PARTIES.filter((party) => !answered.has(party.name)))
			await (hasAccount ? adoptAs(person, name) : adoptByLink(name, person))
		await adoptAs(PLANNER, MUNICIPALITY)
		await open(bo, ADOPTION)
		await follow(bo, about('Skriv svar ind', PLANTERS))
		await choose(bo, 'Vi vedtager planen')
		await write(bo, 'Navn', 'Petra Lundgaard')
		await write(bo, 'Med hvilken ret', 'Formand, på mødet den 26. marts')
		await press(bo, 'Send svaret')
		await open(bo, ADOPTION)

		await reads(bo, '11 af 11 parter står bag denne version', 'Skrevet ind af teamet')
	})

	test('what they adopted is frozen, whatever is written later', async () => {
		const adopted = await frozen()
		const on = `${WORK}/actions/2/edit`
		await story.send(PLANNER, { on, fields: { due: '1. december 2026' } })
		await publish('Lyset tændes en måned senere.')

		expect(await frozen()).toEqual(adopted)
		expect(await frozen(3)).not.toEqual(adopted)
	})

	test('only those whom the change concerns must look again, and see why', async () => {
		await open(bo, ADOPTION)
		await reads(bo, '9 af 11 parter står bag denne version', 'Vedtaget før, gælder stadig')
		const again = bo.page.getByRole('row').filter({ hasText: 'Skal se på planen igen' })
		expect((await again.allInnerTexts()).map((row) => [BOOKS, CAFE].find((name) => row.includes(name)))).toEqual(
			expect.arrayContaining([BOOKS, CAFE]),
		)
		expect(await again.count()).toBe(2)
		await press(bo, 'Send')
		const nadia = await onPhone(CAFE)
		await story.openMail(nadia, partyOf(CAFE).email, 'Se på Hasselnæs 2030 igen')
		await follow(nadia, /\/adoption/)

		await reads(nadia, 'Det er ændret for jer siden version 2, som I sagde ja til')
		await reads(nadia, `Handling 2, ${LIGHTS} (ændret: tidspunktet)`)
	})

	test('they say yes again, and all stand behind the third version', async () => {
		for (const name of [CAFE, BOOKS]) await adoptByLink(name, partyOf(name).person)
		await open(bo, ADOPTION)
		await reads(bo, '11 af 11 parter står bag denne version')
		await follow(bo, 'Se, hvad alle kan læse')

		await readsHeading(bo, 'Hvem har vedtaget Hasselnæs 2030?')
	})
}

async function publish(words: string): Promise<void> {
	const on = `${WORK}/publication`
	await story.send(PLANNER, { on, fields: { words } })
}

const YES = { answer: 'adopted', mandate: 'Formand' }

async function adoptAs(person: string, party: string): Promise<void> {
	const all = await story.read(person, ADOPTION)
	const row = all.slice(all.indexOf(`: ${party}<`) - 400)
	const on = addressIn(row, new RegExp(`href="(${ADOPTION}/parties/[\\w-]{36})"[^>]*>Svar<`))
	await story.send(person, { on, action: `${on}/answer`, fields: { ...YES, name: person } satisfies Fields })
}

async function adoptByLink(party: string, name: string): Promise<void> {
	const on = `${linkOf(party)}/adoption/hasselnaes-2030`
	await sendByLink(on, `${on}/answer`, { ...YES, name })
}

/** A version as other systems read it. */
async function frozen(number = 2): Promise<unknown> {
	return JSON.parse(await story.client.read(`${PLAN}/versions/${number}/plan.json`))
}
