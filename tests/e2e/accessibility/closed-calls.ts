import { beforeAll, expect, test } from 'vitest'
import {
	addressIn,
	assessTheRest,
	CALL,
	decision,
	declareNone,
	judgements,
	lettersOf,
	proposal,
	sent,
	writeLetters,
} from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const PROGRAMME = '/programmes/levende-bymidter-anden-runde'

export function closedCalls(): void {
	let application: string

	beforeAll(async () => {
		// What was handed in waits for others.
		const desk = await client.read('/desk?show=others', as('Lone Tagesgaard'))
		application = addressIn(desk, /href="(\/applications\/[\w-]+)/)
	})

	test('what is still to be declared, judged and read', async () => {
		await client.send('/demo/clock', { days: '20' })
		const assessment = `${application}/assessment`
		const rooms = ['', '/applications', '/assessments', '/selection', '/applications/new'].map((room) => CALL + room)
		await lookAt(['/', '/demo', '/desk', ...rooms, application, assessment])
		await sendEmpty('Lise Friis', [assessment, `${application}/conflict-declaration`])
		await sendEmpty('Karen Holm', [`${CALL}/assessments`, `${CALL}/assessments/deadline`])

		await declareNone(client, application, as('Lise Friis'))
		await lookAt([`${CALL}/assessments`, assessment])
		await sendEmpty('Lise Friis', [assessment, `${assessment}/completion`])

		expect(faults).toEqual([])
	})

	test('what is judged', async () => {
		const assessment = `${application}/assessment`
		await client.send(`${assessment}/draft`, { version: '1', ...judgements(4, 'Grund') }, as('Lise Friis'))
		await assessTheRest(client, application, ['Rune Dalsgaard', 'Merete Toftebjerg', 'Lise Friis'])
		const round = await client.read(`${CALL}/assessments`, as('Lise Friis'))
		const other = addressIn(round, /href="(\/applications\/[\w-]+\/assessment)"/)

		await lookAt(['/desk', '/desk?show=done', `${CALL}/assessments`, `${CALL}/assessments?view=all`, assessment, other])

		expect(faults).toEqual([])
	})

	test('the selection', async () => {
		const room = `${CALL}/selection`
		const studio = await client.read(room, as('Karen Holm'))
		const rule = addressIn(studio, /name="keep-region\[\]" value="([\w-]+)"/)
		await lookAt([room, `${room}?seats=3`, `${room}?without=${rule}`])
		await sendEmpty('Karen Holm', [room, addressIn(studio, /action="([^"]+\/locks[^"]*)"/)])

		const lock = { applicationId: application.replace('/applications/', ''), direction: 'out', reason: 'Prøve' }
		await client.send(`${room}/locks`, lock, as('Karen Holm'))
		await lookAt([room])

		expect(faults).toEqual([])
	})

	test('the proposal and the decision about it', async () => {
		const { location } = await sent(proposal(client, as('Karen Holm')))
		const path = location
		await lookAt([path, `${path}/case.json`, `${CALL}/decision`, `${CALL}/selection`, '/desk'])
		await sendEmpty('Annelise Brohøj', [`${CALL}/decision`, `${path}/decision`])

		await sent(decision(client, { outcome: 'sent_back', reason: 'En gang til.' }, as('Annelise Brohøj')))
		await sent(proposal(client, as('Karen Holm')))
		await sent(decision(client, { outcome: 'confirmed', reason: '' }, as('Annelise Brohøj')))
		await lookAt([path, `${CALL}/decision`, `${CALL}/selection`, '/desk'])

		expect(faults).toEqual([])
	})

	test('the letters, before and after they are sent', async () => {
		const letters = await lettersOf(client, as('Karen Holm'))
		await lookAt([letters])
		await sendEmpty('Karen Holm', [letters])

		await writeLetters(client, letters, as('Karen Holm'))
		const letter = addressIn(await client.read(letters, as('Karen Holm')), /href="(\/letters\/[\w-]+)"/)
		const dispatch = letters.replace('letters', 'dispatch')
		await lookAt([letters, letter, dispatch, '/desk'])
		await sendEmpty('Karen Holm', [letter])

		await client.send(dispatch, {}, as('Karen Holm'))
		await lookAt([letters, letter, `${application}/letter`, '/desk'])

		expect(faults).toEqual([])
	})

	test('the published result', async () => {
		const letters = await lettersOf(client, as('Karen Holm'))
		await client.send(letters.replace('letters', 'publication'), {}, as('Karen Holm'))

		const participants = await client.read(`${PROGRAMME}/participants`, as('Karen Holm'))
		const award = addressIn(participants, /href="([^"]+\/participants\/[\w-]+)"/)

		await lookAt([letters, PROGRAMME, `${PROGRAMME}/participants`, award, '/programmes', '/', '/desk'])

		expect(faults).toEqual([])
	})
}
