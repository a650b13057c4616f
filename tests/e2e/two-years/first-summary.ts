import { expect, test } from 'vitest'
import { about, choose, follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { lockAttendance, recordAll } from './attendance.ts'
import { hush } from './hush.ts'
import { listMeetings } from './meetings.ts'
import { addressOf, memberOf } from './members.ts'
import { frede, goTo, meet, openMail } from './years.ts'

const TALK = 'Tæthed er ikke højde.'

export function firstSummary(): void {
	let meeting: string
	let nanna: Visitor
	let helga: Visitor

	test('who came is written down with one tap each, and is fixed when the meeting is over', async () => {
		;[meeting = ''] = await listMeetings()
		await open(frede, `${meeting}/participants`)
		await follow(frede, 'Hvem er her?')
		await press(frede, 'Pia Klintgaard er her')
		await write(frede, 'Navn', 'Tage Forsker')
		await write(frede, 'Hvor kommer personen fra?', 'Universitetet')
		await press(frede, 'Skriv på listen')
		expect(await recordAll(meeting)).toBe(21)
		await goTo('2024-03-15')
		await lockAttendance(meeting)
		await open(frede, `${meeting}/participants`)

		await reads(frede, '22 af 25 var med')
	})

	test('Frede and Nanna write the draft together', async () => {
		await open(frede, '/desk')
		await follow(frede, 'Møder')
		await follow(frede, '1. netværksmøde')
		await follow(frede, 'Opsamling')
		await press(frede, 'Begynd opsamlingen')
		await follow(frede, about('Skriv', 'Velkommen hos værten'))
		await write(frede, 'Tekst', TALK)
		await press(frede, 'Gem afsnittet')
		nanna = await meet(memberOf('Egekøbing').leader)
		await open(nanna, `${meeting}/summary`)
		await follow(nanna, about('Skriv', 'I felten: fra ende til anden'))
		await write(nanna, 'Tekst', 'Vi gik fra stationen til havnen.')
		await press(nanna, 'Gem afsnittet')
		await open(frede, `${meeting}/summary`)
		await follow(frede, about('Skriv', 'Sparring, tre cases'))
		await write(frede, 'Tekst', hush('Kajen, højden og naboerne.'))
		await press(frede, 'Gem afsnittet')
		await follow(frede, 'Opsamling', frede.page.getByRole('main').getByRole('paragraph'))

		await reads(frede, 'Bliver i rummet', 'Vi gik fra stationen til havnen.', TALK)
	})

	test('what came out of it is put down, a task with whoever does it', async () => {
		await follow(frede, about('Skriv', 'Det grønne i den kompakte by'))
		await addOutcome({ kind: 'Råd', words: 'Plant træerne, før husene bygges.' })
		await addOutcome({ kind: 'Opgave', words: 'Send billederne.', owner: 'Kystager Kommune', day: '15. april 2024' })

		await reads(frede, 'Kystager Kommune, senest 15. april 2024')
	})

	test('the room corrects the draft: one suggestion is taken, another is declined with a word', async () => {
		await open(frede, `${meeting}/summary`)
		await press(frede, 'Bed om rettelser')
		await reads(frede, 'Skriv en dato.')
		await write(frede, 'Rettelser til og med', '24. marts 2024')
		await press(frede, 'Bed om rettelser')
		helga = await meet(memberOf('Kystager').leader)
		await openMail(helga, addressOf('Kystager'), 'Ret opsamlingen: 1. netværksmøde')
		await follow(helga, /\/summary$/)
		await suggest(helga, 'Velkommen hos værten', `${TALK} Det gælder også i små byer.`)
		await open(nanna, `${meeting}/summary`)
		await suggest(nanna, 'I felten: fra ende til anden', 'Vi gik.')

		await open(frede, `${meeting}/summary`)
		await reads(frede, 'Nogle forslag venter på svar. Svar på dem først.')
		await answer('Velkommen hos værten', 'Godtag, og gem teksten herunder')
		await open(frede, `${meeting}/summary`)
		await answer('I felten: fra ende til anden', 'Afvis')
		await reads(frede, 'Skriv, hvorfor du afviser det')
		await write(frede, 'Et ord til den, der foreslog det', 'Ruten skal stå der.')
		await press(frede, 'Svar')
	})

	test('it is agreed and comes out to the room, and what it leaves behind is quoted with a yes', async () => {
		await open(frede, `${meeting}/summary`)
		await press(frede, 'Opsamlingen er godkendt')
		await choose(frede, /^Kun rummet/)
		await press(frede, 'Udgiv')
		await reads(frede, 'Udgivet', `${TALK} Det gælder også i små byer.`)
		await follow(frede, about('Åbn', 'Plant træerne, før husene bygges.'))
		await frede.page.getByLabel('Hvem sagde det?').selectOption('Kystager Kommune')
		await press(frede, 'Mærk til slutproduktet')
		await openMail(helga, addressOf('Kystager'), 'Må vi citere jer? 1. netværksmøde')
		await follow(helga, /\/summary/)
		await press(helga, /^Ja, det må citeres/)

		await reads(helga, 'I har sagt ja.')
	})

	test('Helga of Kystager finds the task on her desk and ends it', async () => {
		await open(helga, '/desk')
		await follow(helga, about('Se opgaven', 'Send billederne.'))
		await press(helga, about('Det er gjort', 'Send billederne.'))

		await reads(helga, 'Gjort')
	})

	type Written = { kind: string; words: string; owner?: string; day?: string }

	async function addOutcome({ kind, words, owner, day }: Written): Promise<void> {
		await frede.page.getByText('Tilføj, hvad der kom ud af det').click()
		await frede.page.getByLabel('Hvad er det?').selectOption(kind)
		await write(frede, 'Med én sætning eller to', words)
		if (owner !== undefined) await frede.page.getByLabel('Hvem gør det?').selectOption(owner)
		if (day !== undefined) await write(frede, 'Hvornår er det gjort?', day)
		await press(frede, 'Tilføj')
	}

	async function suggest(member: Visitor, section: string, words: string): Promise<void> {
		await follow(member, about('Foreslå en rettelse', section))
		await write(member, 'Sådan ville jeg skrive det', words)
		await write(member, 'Hvorfor?', hush('Så er det rigtigt.'))
		await press(member, 'Send forslaget')
	}

	async function answer(section: string, choice: string): Promise<void> {
		await follow(frede, about('Skriv', section))
		await follow(frede, /, 15\. marts 2024/)
		await choose(frede, choice)
		await press(frede, 'Svar')
	}
}
