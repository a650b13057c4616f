import type { BrowserContextOptions } from 'playwright-core'
import { open, type Visitor } from '../../support/journey.ts'
import { linkOf } from './links.ts'
import { PHONE_SIZE, story } from './town.ts'

const met = new Map<string, Visitor>()

/** Somebody with an account, at a browser of their own. */
export async function atDesk(name: string, device?: BrowserContextOptions): Promise<Visitor> {
	const visitor = met.get(name) ?? (await story.meet(name, device))
	met.set(name, visitor)
	return visitor
}

/** Somebody whom nobody knows, on a telephone of their own. */
export async function onPhone(name: string, device: BrowserContextOptions = {}): Promise<Visitor> {
	const visitor = met.get(name) ?? (await story.journey.visitor({ ...PHONE_SIZE, ...device }))
	met.set(name, visitor)
	return visitor
}

/** Who speaks for a party without an account, on its page. */
export async function behindLink(party: string, device: BrowserContextOptions = {}): Promise<Visitor> {
	const visitor = await onPhone(party, device)
	await open(visitor, linkOf(party))
	return visitor
}
