import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, readsHeading, type Visitor, write } from '../../support/journey.ts'
import { journey, MARIJKE, openMail, PARTIES, pass, PHONE, people, PLAN, TITLE, WORK, wietske } from './story.ts'

const DESK = 'Eén loket voor lege panden'
const NEWS = 'Het nummer werkt. Al vier eigenaren hebben gebeld.'
const VRIJDAG = 'Buurtavond op vrijdag'

export function following(): void {
	let sjef: Visitor

	test('a makers’ guild offers its workshop, and Sjef, who leads the action, takes it on his phone', async () => {
		const maker = await journey.visitor({ javaScriptEnabled: false })
		await open(maker, PLAN)
		await follow(maker, /^Meld een bijdrage/)
		await maker.page.getByLabel('Voor welke actie?').selectOption(`2. ${DESK}`)
		await choose(maker, /^Ruimte/)
		await write(maker, 'Wat is het?', 'een werkplaats in de Brugstraat')
		await write(maker, 'De naam van de zaak, de vereniging of uzelf', 'Makers van Oosterlinde')
		await maker.page.getByLabel('Wat bent u?').selectOption('Cultuur')
		await write(maker, 'Naar wie mogen we vragen?', 'Merel')
		await write(maker, 'Mailadres', 'merel@makers.example')
		await press(maker, 'Verstuur het aanbod')
		await readsHeading(maker, 'Kijk in uw mail')
		await openMail(maker, 'merel@makers.example', 'Uw code is')
		await follow(maker, /\/pledges\//)
		await press(maker, 'Bevestig')
		sjef = await journey.visitor(PHONE)
		await openMail(sjef, PARTIES.shops.contactEmail, 'Makers van Oosterlinde biedt')
		await follow(sjef, /\/p\//)
		await press(sjef, 'Neem aan')

		await reads(sjef, /^U hebt de bijdrage aangenomen/)
	})

	test('Sjef tells in two minutes how far it is', async () => {
		await follow(sjef, `Pagina van ${PARTIES.shops.name}`)
		await follow(sjef, `Vertel hoe het staat met ${DESK}`)
		await choose(sjef, 'Loopt')
		await choose(sjef, 'Gedaan: Vast telefoonnummer')
		await write(sjef, 'Wat is er sinds de vorige keer gebeurd?', NEWS)
		await press(sjef, 'Vertel het')

		await reads(sjef, 'Dank u wel. Het plan laat het nu zien.')
	})

	test('what was to begin in January is late, and only its lead is reminded', async () => {
		await pass(25)
		const roos = await journey.visitor(PHONE)
		await openMail(roos, PARTIES.culture.contactEmail, `Hoe staat het met ${VRIJDAG}?`)
		await follow(roos, /\/p\//)
		await reads(roos, /^Hoe staat het met /)

		await open(wietske, `${WORK}/progress`)
		await reads(wietske, '0 van 4 acties zijn klaar', /^sinds 15 januari 2027/)
		await follow(wietske, 'Drie maanden')
		await reads(wietske, NEWS)
	})

	test('Marijke of the secretariat sees the same, and the plan that everybody reads too', async () => {
		const marijke = await people.meet(MARIJKE)
		await follow(marijke, 'Partnerschappen')
		await follow(marijke, /^Dorpshart Oosterlinde/)
		await follow(marijke, 'Plannen')
		await follow(marijke, new RegExp(`^${TITLE}`))
		await reads(marijke, 'Te laat')
		await follow(marijke, 'Het openbare plan')

		await readsHeading(marijke, TITLE)
		await reads(marijke, 'Loopt')
		expect(await marijke.page.getByText(NEWS).count()).toBe(0)
	})
}
