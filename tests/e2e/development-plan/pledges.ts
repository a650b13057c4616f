import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { LIGHTS, SHOP, STAGE } from './actions.ts'
import { PLANNER } from './ground.ts'
import { linkOf, printedLink, sendByLink } from './links.ts'
import {
	AKSEL,
	BOOKS,
	CAFE,
	CITIZENS,
	MUNICIPALITY,
	MUSIC,
	OWNERS,
	partyOf,
	RESIDENTS,
	TRADE,
	YOUNG,
} from './parties.ts'
import { atDesk, behindLink, onPhone } from './people.ts'
import { bo, PARTNERSHIP, story, WORK } from './town.ts'

export const GIFTS = `${WORK}/contributions`
export const PLANTERS = 'Plantegruppen'
export const PLANTING = 'plante@gruppen.example'

export function pledges(): void {
	test('Nadia sees what she leads on her telephone and pledges twenty hours in four taps', async () => {
		const nadia = await behindLink(CAFE)
		await reads(nadia, `2. ${LIGHTS}`, 'I leder')
		await follow(nadia, 'Tilbyd et bidrag')
		await press(nadia, 'Send tilbuddet')
		await reads(nadia, 'Vælg, hvad I giver')
		await choose(nadia, /^Timer/)
		await write(nadia, 'Hvor meget?', '20')
		await nadia.page.getByLabel('Til hvilken handling?').selectOption(`2. ${LIGHTS}`)
		await press(nadia, 'Send tilbuddet')

		await reads(nadia, 'Tak. Tilbuddet er sendt til de ansvarlige.', '20 timer')
	})

	test('Otto, whose telephone runs no script, pledges money and puts it right', async () => {
		const otto = await behindLink(BOOKS, { javaScriptEnabled: false })
		await follow(otto, 'Tilbyd et bidrag')
		await choose(otto, /^Penge/)
		await write(otto, 'Hvor meget?', 'femten tusind')
		await press(otto, 'Send tilbuddet')
		await reads(otto, 'Beløbet kan ikke læses. Skriv det med tal, fx 25.000')
		await write(otto, 'Hvor meget?', '15.000')
		await otto.page.getByLabel('Til hvilken handling?').selectOption(`2. ${LIGHTS}`)
		await press(otto, 'Send tilbuddet')
		await follow(otto, '15.000 kr.')
		await follow(otto, 'Ret bidraget')
		await write(otto, 'Hvor meget?', '12.000')
		await press(otto, 'Gem rettelsen')

		await readsHeading(otto, '12.000 kr.')
		await reads(otto, 'Bidraget er rettet. De ansvarlige får besked.')
	})

	test('Aksel gives a room and his time, and takes the time back', async () => {
		const aksel = await behindLink(AKSEL)
		await follow(aksel, 'Tilbyd et bidrag')
		await choose(aksel, /^Lokaler/)
		await write(aksel, 'Hvor meget?', '1')
		await write(aksel, 'Hvad er det?', 'lokale til halv leje')
		await aksel.page.getByLabel('Til hvilken handling?').selectOption(`1. ${SHOP}`)
		await press(aksel, 'Send tilbuddet')
		await pledgeByLink(AKSEL, { kind: 'hours', measure: '10', action: SHOP })
		await open(aksel, linkOf(AKSEL))
		await follow(aksel, '10 timer')
		await aksel.page.getByText('Træk det tilbage').click()
		await press(aksel, 'Træk tilbage')

		await reads(aksel, 'Bidraget er trukket tilbage.', 'Trukket tilbage')
	})

	test('those with an account give as well, and what the council has decided is written down', async () => {
		await pledgeByLink(YOUNG, { kind: 'hours', measure: '40,5', action: STAGE })
		await pledge(OWNERS, { kind: 'money', measure: '100.000', action: SHOP })
		await pledge(MUSIC, { kind: 'hours', measure: '60', action: STAGE })
		await pledge(RESIDENTS, { kind: 'hours', measure: '12', action: 'Bænke på Torvet' })
		await pledge(CITIZENS, { kind: 'money', measure: '25.000', action: 'Bænke på Torvet' })
		const form = await story.read(PLANNER, `${GIFTS}/new`)
		const partyId = addressIn(form, new RegExp(`value="([\\w-]{36})"[^>]*>${MUNICIPALITY}<`))
		const given = { partyId, saidYes: 'Byrådet, 26. januar', kind: 'money', measure: '50.000' }
		await story.send(PLANNER, { on: `${GIFTS}/new`, action: GIFTS, fields: { ...given, ...inAction(form, 'Bænke') } })
		await open(bo, GIFTS)

		await reads(bo, 'Venter på jeres svar', '50.000 kr., heraf 0 kr. leveret')
	})

	test('whoever leads accepts: Karla at her desk, Nadia on her telephone', async () => {
		const karla = await atDesk(partyOf(TRADE).person)
		await story.openMail(karla, partyOf(TRADE).email, `${OWNERS} tilbyder 100.000 kr.`)
		await follow(karla, /\/contributions\//)
		await press(karla, 'Tag imod')
		await reads(karla, 'I har taget imod bidraget. Parten får besked.')
		const nadia = await behindLink(CAFE)
		await follow(nadia, new RegExp(`^${BOOKS} tilbyder 12.000 kr`))
		await write(nadia, 'En hilsen til parten (valgfri)', 'Tusind tak, Otto!')
		await press(nadia, 'Tag imod')
		await reads(nadia, 'I har taget imod bidraget. Parten får besked.')
		const otto = await behindLink(BOOKS)
		await follow(otto, '12.000 kr.')

		await reads(otto, 'Tusind tak, Otto!', 'Aftalt')
	})

	test('somebody whom nobody knows scans the poster in a window, and proves the address by a code', async () => {
		await open(bo, `${PARTNERSHIP}/links`)
		await bo.page.getByLabel('Til hvem?').selectOption('Plakat for alle: Hasselnæs 2030')
		await press(bo, 'Lav linket')
		const passer = await onPhone('Petra')
		await open(passer, await printedLink())
		await reads(passer, 'Det mangler vi', 'Ejere med et tomt lokale')
		await choose(passer, /^Timer/)
		await write(passer, 'Hvor meget?', '8')
		await passer.page.getByLabel('Til hvilken handling?').selectOption('4. Bænke på Torvet')
		await write(passer, 'Butikkens, foreningens eller dit navn', PLANTERS)
		await passer.page.getByLabel('Hvad er I?').selectOption('Beboere')
		await write(passer, 'Hvem kan vi spørge efter?', 'Petra Lundgaard')
		await write(passer, 'Mailadresse', PLANTING)
		await press(passer, 'Send')
		await readsHeading(passer, 'Tjek din mail')
		await write(passer, 'Koden på seks tal', await codeFor(PLANTING))
		await press(passer, 'Bekræft')

		await readsHeading(passer, PLANTERS)
		await reads(passer, /^Tak\. Tilbuddet er sendt til de ansvarlige/)
	})

	test('Bo accepts what is left but the money of the citizens, which waits for their general meeting', async () => {
		for (const gift of ['20 timer', '40,5 timer', '60 timer', '12 timer', '8 timer', '1 lokale til halv leje'])
			await accept(gift)
		await open(bo, GIFTS)

		await reads(bo, 'Venter på jeres svar')
		const waiting = bo.page.getByRole('table', { name: 'Venter på jeres svar' }).getByRole('row')
		expect(await waiting.count()).toBe(2)
	})
}

type Pledge = { kind: string; measure: string; action: string }

async function pledgeByLink(party: string, { action, ...gift }: Pledge): Promise<void> {
	const on = `${linkOf(party)}/pledge`
	await sendByLink(on, on, { ...gift, ...inAction(await story.client.read(on), action) })
}

async function pledge(party: string, { action, ...gift }: Pledge): Promise<void> {
	const on = `${GIFTS}/new`
	const { person } = partyOf(party)
	const fields = { ...gift, ...inAction(await story.read(person, on), action) }
	await story.send(person, { on, action: GIFTS, fields })
}

function inAction(form: string, title: string): { actionId: string } {
	return { actionId: addressIn(form, new RegExp(`value="([\\w-]{36})"[^>]*>\\d\\. ${title}`)) }
}

async function accept(gift: string): Promise<void> {
	const all = await story.read(PLANNER, GIFTS)
	const one = addressIn(all, new RegExp(`href="(${GIFTS}/[\\w-]{36})"[^>]*>${gift}<`))
	await story.send(PLANNER, { on: one, action: `${one}/acceptance`, fields: { answer: 'Tak!' } })
}

async function codeFor(address: string): Promise<string> {
	await story.settle()
	const mails = story.db.selectFrom('mails').select('subject').where('recipient', '=', address)
	const { subject } = await mails.orderBy('id', 'desc').executeTakeFirstOrThrow()
	return /\d{6}/.exec(subject)?.[0] ?? ''
}
