import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPicture } from '../support/files.ts'
import {
	about,
	choose,
	follow,
	type Journey,
	moveClock,
	oneAfterAnother,
	open,
	pathOf,
	press,
	reads,
	startJourney,
	type Visitor,
	write,
} from '../support/journey.ts'

// A secretariat writes a news item with a picture, publishes, changes it for later, compares, restores and moves it; no scripts.

const PROGRAMME = '/programmes/levende-bymidter-anden-runde'
const NEWS = `${PROGRAMME}/news/baenken-paa-torvet`
const folder = mkdtempSync(join(tmpdir(), 'torvet-e2e-'))
const photo = join(folder, 'Bænk.jpg')

let journey: Journey
let pia: Visitor
let visitor: Visitor
let editor: string

beforeAll(async () => {
	writeFileSync(photo, await aPicture({ width: 640, height: 400, sideways: true }))
	journey = await startJourney({ javaScriptEnabled: false })
	visitor = await journey.visitor()
	pia = await journey.become('Pia Sandholt')
})
afterAll(async () => {
	await journey?.[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
oneAfterAnother()

const statusFor = async (who: Visitor, path: string) => (await who.page.request.get(path)).status()

describe('a news item', () => {
	test('is begun with a title, and grows by blocks without losing a word', async () => {
		await open(pia, `${PROGRAMME}/content`)
		await choose(pia, /^Nyhed/)
		await write(pia, 'Titel', 'Bænken på torvet')
		await press(pia, 'Begynd kladde')
		editor = pathOf(pia)
		await write(pia, 'Kort fortalt', 'Den er grøn, og den bliver stående.')
		await press(pia, 'Tekst')
		await write(pia, 'Tekst', 'Vi satte **en bænk** på torvet.')
		await press(pia, 'Billede')
		await press(pia, 'Overskrift')
		await pia.page.locator('#block-2').getByLabel('Overskrift').fill('Hvad sker der nu?')
		await press(pia, about('Flyt op', '3. Overskrift'))

		await reads(pia, 'Ikke gemt endnu')
		expect(await pia.page.locator('fieldset.blockedit > legend').allTextContents()).toEqual([
			'1. Tekst',
			'2. Overskrift',
			'3. Billede',
			'Tilføj',
		])
		expect(await pia.page.locator('#block-1').getByLabel('Overskrift').inputValue()).toBe('Hvad sker der nu?')
		expect(await pia.page.getByLabel('Kort fortalt').inputValue()).toBe('Den er grøn, og den bliver stående.')
	})

	test('takes a picture, and says what is still missing', async () => {
		await pia.page.locator('#block-2').getByLabel('Vælg billede').setInputFiles(photo)
		await press(pia, 'Gem og udgiv')

		await reads(pia, '3. Billede mangler en tekst om, hvad det viser.')
		await follow(pia, /3\. Billede/)
		await write(pia, 'Hvad viser billedet?', 'En grøn bænk foran en butik.')
	})

	test('is looked at as everybody will see it, and is still nobody else’s', async () => {
		await press(pia, 'Gem og se')

		await reads(pia, 'Sådan ser kladden ud, når den er udgivet', 'Hvad sker der nu?')
		expect(await pia.page.getByAltText('En grøn bænk foran en butik.').count()).toBe(1)
		expect(await statusFor(visitor, NEWS)).toBe(404)
	})

	test('is published, and read by everybody with its picture', async () => {
		await follow(pia, 'Udgiv')
		await press(pia, 'Udgiv')
		await reads(pia, 'Siden er udgivet')
		await open(visitor, PROGRAMME)
		await follow(visitor, 'Bænken på torvet')

		await reads(visitor, 'Vi satte en bænk på torvet.', 'Hvad sker der nu?')
		const picture = visitor.page.getByAltText('En grøn bænk foran en butik.')
		await picture.scrollIntoViewIfNeeded()
		await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
		const source = await picture.evaluate((image: HTMLImageElement) => image.currentSrc)
		expect(source).toMatch(/\.avif$/)
	})

	test('comes in a new edition when its day has come', async () => {
		await open(pia, editor)
		await pia.page.locator('#block-0').getByLabel('Tekst', { exact: true }).fill('Vi satte **to bænke** på torvet.')
		await press(pia, 'Gem og udgiv')
		const soon = new Date(Date.now() + 2 * 86_400_000)
		await write(pia, 'Udgives den', soon.toISOString().slice(0, 10))
		await pia.page.getByLabel('Klokken').first().fill('8.00')
		await press(pia, 'Udgiv')
		await reads(pia, /Siden udgives .* kl\. 08\.00/)
		await open(visitor, NEWS)
		await reads(visitor, 'Vi satte en bænk på torvet.')

		await moveClock(pia, 3)

		await open(visitor, NEWS)
		await reads(visitor, 'Vi satte to bænke på torvet.')
	})

	test('has editions that are compared and fetched back', async () => {
		await open(pia, `${editor}/versions`)
		await reads(pia, 'Udgave 2', 'Fra Udgave 1 til Udgave 2')
		expect(await pia.page.locator('del').allTextContents()).toEqual([expect.stringContaining('en bænk')])
		expect(await pia.page.locator('ins').allTextContents()).toEqual([expect.stringContaining('to bænke')])
		await press(pia, about('Hent som kladde', 'Udgave 1'))

		await reads(pia, 'Den gamle udgave er nu jeres kladde')
		expect(await pia.page.locator('#block-0').getByLabel('Tekst', { exact: true }).inputValue()).toContain('en bænk')
		await open(visitor, NEWS)
		await reads(visitor, 'Vi satte to bænke på torvet.')
	})

	test('moves, and its old address leads to it', async () => {
		await open(pia, editor)
		await write(pia, 'Adresse', 'baenkene')
		await press(pia, 'Gem kladde')
		await open(visitor, NEWS)

		expect(pathOf(visitor)).toBe(`${PROGRAMME}/news/baenkene`)
		await reads(visitor, 'Vi satte to bænke på torvet.')
	})
})
