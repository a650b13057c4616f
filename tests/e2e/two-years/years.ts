import { addToDay } from '../../../src/platform/dates.ts'
import { writeDay } from '../../../src/platform/dates-format.ts'
import type { BrowserContextOptions } from 'playwright-core'
import type { Journey, Visitor } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import type { Client, Session } from '../../support/journey-http.ts'
import { type Filled, startStory, type Story } from '../../support/story.ts'
import { FACILITATOR, layGround, PROGRAMME, SECRETARIAT } from './ground.ts'
import { type Member, MEMBERS } from './members.ts'

export const ROOM = `/programmes/${PROGRAMME}`

let ground: Awaited<ReturnType<typeof layGround>>
let story: Story
export let journey: Journey
export let client: Client
/** Who facilitates, in a browser. */
export let frede: Visitor
/** The seats' ids by the town. */
export let seats: Map<string, string>

/** The towns that have left, by the address of their head. */
export const left = new Map<string, string>()
/** Those who have come since. */
export const joined: Member[] = []

/** A started process on the network's database. */
export async function startYears(): Promise<void> {
	ground = await layGround()
	story = await startStory(ground)
	journey = story.journey
	client = story.client
	frede = await meet(FACILITATOR)
	const members = await read(SECRETARIAT, `${ROOM}/room`)
	seats = new Map(
		MEMBERS.map(({ town }) => [town, addressIn(members, new RegExp(`/room/seats/([\\w-]+)"[^>]*>${town} `))]),
	)
}

export async function endYears(): Promise<void> {
	await story?.[Symbol.asyncDispose]()
	await ground?.[Symbol.asyncDispose]()
}

export function database() {
	return ground.db
}

export function goTo(day: string): Promise<void> {
	return story.goTo(day)
}

export function today(): Promise<string> {
	return story.today()
}

/** The same day so many days later. */
export function later(day: string, days: number): string {
	return addToDay(day, { days })
}

/** As people write it. */
export function danishDay(day: string): string {
	return writeDay('da', day)
}

export function settle(): Promise<void> {
	return story.settle()
}

export function as(name: string): Promise<Session> {
	return story.as(name)
}

export function meet(name: string, device?: BrowserContextOptions): Promise<Visitor> {
	return story.meet(name, device)
}

export function openMail(visitor: Visitor, to: string, subject: string): Promise<void> {
	return story.openMail(visitor, to, subject)
}

export function read(name: string, path: string): Promise<string> {
	return story.read(name, path)
}

export function send(name: string, filled: Filled): Promise<string> {
	return story.send(name, filled)
}

/** How many mails of this subject somebody has had. */
export async function mailsTo(address: string, subject: string): Promise<number> {
	const mails = ground.db
		.selectFrom('mails')
		.select('id')
		.where('recipient', '=', address)
		.where('subject', '=', subject)
	return (await mails.execute()).length
}
