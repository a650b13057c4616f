import { test } from 'vitest'
import { follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { FACILITATOR } from './ground.ts'
import { hush } from './hush.ts'
import { listMeetings } from './meetings.ts'
import { memberOf } from './members.ts'
import { frede, goTo, meet, read, ROOM, send } from './years.ts'

const CASES = `${ROOM}/room/cases`

type Wish = { meeting: string; town: string; question: string }

/** Offers a case to the others for one meeting; its address. */
export async function bringCase({ meeting, town, question }: Wish): Promise<string> {
	const fields = {
		question: hush(question),
		background: hush('Naboerne siger to etager, bygherren siger fem.'),
		wish: hush('Modspil fra nogen, der har prøvet det'),
		meetingId: meeting.replace('/meetings/', ''),
		step: 'offer',
	}
	const told = await send(memberOf(town).leader, { on: `${CASES}/new`, action: CASES, fields })
	return told.replace(/\?.*/, '')
}

export async function takeCase(one: string, meeting: string): Promise<void> {
	const page = await read(FACILITATOR, one)
	const slot = addressIn(page, new RegExp(`<option[^>]*value="(${meeting.replace('/meetings/', '')} [\\w-]+)"`))
	await send(FACILITATOR, { on: one, action: `${one}/taking`, fields: { slot, method: 'troika' } })
}

/** The table writes in each of the rounds, and the giver takes something home. */
export async function holdCase(
	one: string,
	{ giver, table }: { giver: string; table: readonly string[] },
): Promise<void> {
	for (const [index, round] of ['question', 'clarify', 'advice', 'echo'].entries()) {
		const writer = memberOf(table[index % table.length] ?? '').leader
		await send(writer, { on: one, action: `${one}/notes`, fields: { round, note: hush('Sig det højt tidligt.') } })
	}
	await send(FACILITATOR, { on: one, action: `${one}/holding`, fields: {} })
	const takeAways = hush('Inviter naboerne, før tegningen er lavet.')
	await send(memberOf(giver).leader, { on: one, action: `${one}/take-aways`, fields: { takeAways } })
}

/** At the next meeting, or after it, the giver tells what became of it. */
export async function checkBack(one: string, giver: string): Promise<void> {
	const { leader } = memberOf(giver)
	const fields = { outcome: 'helped', words: hush('De kom, og de blev.') }
	await send(leader, { on: one, action: `${one}/checks`, fields })
}

/** The addresses of the first meeting's cases, in the order in which they were taken. */
export const firstCases: string[] = []

export function cases(): void {
	let meeting: string
	let lateCase: string
	let dan: Visitor

	test('Dan, without a script, brings a case and is told what is missing in it', async () => {
		;[meeting = ''] = await listMeetings()
		dan = await meet(memberOf('Åkøbing').leader, { javaScriptEnabled: false })
		await follow(dan, 'Sparring')
		await follow(dan, 'Bring en case op')
		await press(dan, 'Tilbyd de andre casen')
		await reads(dan, 'Skriv dit spørgsmål', 'Skriv, hvad de andre skal vide')
		await write(dan, 'Hvad er dit spørgsmål?', hush('Hvor tæt kan vi bygge på kajen?'))
		await write(dan, 'Baggrund', hush('Den gamle fiskeauktion skal rives ned.'))
		await write(dan, 'Hvad vil du have ud af de andre?', hush('Idéer'))
		await press(dan, 'Tilbyd de andre casen')

		await reads(dan, 'Casen er tilbudt. Alle i rummet kan læse den nu.')
	})

	test('three others do, and Frede takes three of the four', async () => {
		const question = 'Hvem må bestemme højden?'
		const brought = []
		for (const town of ['Assø', 'Oddebjerg', 'Hylkøbing']) brought.push(await bringCase({ meeting, town, question }))
		await open(frede, '/desk')
		await follow(frede, /^Se cases/)
		await follow(frede, hush('Hvor tæt kan vi bygge på kajen?'))
		firstCases.push(new URL(frede.page.url()).pathname)
		await frede.page.getByLabel('Punkt i programmet').selectOption('Sparring, tre cases – 1. netværksmøde')
		await frede.page.getByLabel('Metode').selectOption({ index: 3 })
		await press(frede, 'Tag den med')
		await reads(frede, 'På mødet')
		for (const one of brought.slice(0, 2)) await takeCase(one, meeting)
		firstCases.push(...brought.slice(0, 2))
		lateCase = brought[2] ?? ''
		await open(frede, lateCase)
		await frede.page.getByText('Bed om at vente').first().click()
		await write(frede, 'Hvorfor?', hush('Tre er nok til én dag.'))
		await press(frede, 'Bed om at vente')

		await reads(frede, 'Facilitatoren har bedt om at vente')
	})

	test('at the meeting the rounds stand on the screen, and the table writes', async () => {
		await goTo('2024-03-14')
		await open(frede, firstCases[0] ?? '')
		await follow(frede, 'Vis runderne på en skærm')
		await reads(frede, 'Genklang')
		await follow(frede, 'Til casen og noterne')
		await press(frede, 'Casen er holdt')
		await open(dan, firstCases[0] ?? '')
		await dan.page.getByLabel('Runde').selectOption('Råd')
		await write(dan, 'Note', hush('Byg hellere tæt end højt.'))
		await press(dan, 'Skriv noten')
		await write(dan, 'Det tager jeg med hjem', hush('Vis skyggen på en model.'))
		await press(dan, 'Tag med hjem')

		await reads(dan, hush('Byg hellere tæt end højt.'), hush('Vis skyggen på en model.'), 'Ikke fortalt endnu')
	})

	test('the other tables do the same', async () => {
		for (const [index, giver] of ['Assø', 'Oddebjerg'].entries())
			await holdCase(firstCases[index + 1] ?? '', { giver, table: ['Ravnkøbing', 'Saltager', 'Rosenhavn'] })
	})
}
