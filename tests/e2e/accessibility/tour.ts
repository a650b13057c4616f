import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser.ts'
import { fillFolder } from '../../support/filled-folder.ts'
import {
	aReader,
	aVisitor,
	faultsOn,
	faultsOnEmpty,
	type Inspection,
	type Reader,
	startInspection,
} from '../../support/inspection.ts'
import type { Client, Session } from '../../support/journey-http.ts'
import { startServer, type TestServer } from '../../support/server.ts'

/** Somebody of every role. */
export const PEOPLE = [
	'Lone Tagesgaard',
	'Anders Vestergaard',
	'Lise Friis',
	'Karen Holm',
	'Ellen Baggevang',
	'Annelise Brohøj',
	'Pia Sandholt',
	'Sofie Krogh',
	'Mads Elbrønd',
	'Camilla Storevad',
	'Erik Lindeskov',
]

let server: TestServer
let browser: Browser
let readers: Reader[]
export let inspection: Inspection
export let client: Client

export async function startTour(): Promise<void> {
	server = await startServer({}, fillFolder)
	browser = await launchBrowser()
	inspection = await startInspection(browser, server.url)
	client = inspection.client
	readers = [aVisitor('da'), ...(await Promise.all(PEOPLE.map((name) => aReader(inspection, name))))]
}

export async function endTour(): Promise<void> {
	await browser?.close()
	await server?.[Symbol.asyncDispose]()
}

export function as(name: string): Session {
	return reader(name).session
}

function reader(name: string): Reader {
	return readers.find((one) => one.name === name)!
}

/** Of this chapter; the story goes on while one is found, and the chapter ends with them. */
export const faults: string[] = []

export async function lookAt(paths: readonly string[], judges: readonly Reader[] = readers): Promise<void> {
	faults.push(...(await faultsOn(inspection, paths, judges)))
}

/** Where a form is, and where it is sent if not there. */
export type Place = readonly [path: string, action?: string]

/** Somebody, or a visitor, opens pages with forms, and sends these without a word in them. */
export async function sendEmpty(name: string, ...places: Place[]): Promise<void> {
	const pages = new Set(places.map(([path]) => path))
	await lookAt([...pages], [reader(name)])
	const forms = places.map(([path, action = path]) => ({ reader: reader(name), path, action }))
	faults.push(...(await faultsOnEmpty(inspection, forms)))
}
