import type { BrowserContextOptions } from 'playwright-core'
import type { Visitor } from '../../support/journey.ts'
import { startStory, type Story } from '../../support/story.ts'
import { layGround, PLANNER } from './ground.ts'

export const PARTNERSHIP = '/partnerships/hasselnaes-bymidte'
export const PLAN = '/plans/hasselnaes-2030'
export const WORK = `${PLAN}/work`

/** In the hand of a shopkeeper. */
export const PHONE_SIZE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true }

let ground: Awaited<ReturnType<typeof layGround>>
export let story: Story
/** Who plans the centre for the municipality, in a browser. */
export let bo: Visitor

/** A started process on the town's database. */
export async function startTown(): Promise<void> {
	ground = await layGround()
	story = await startStory(ground)
	bo = await story.meet(PLANNER)
}

export async function endTown(): Promise<void> {
	await story?.[Symbol.asyncDispose]()
	await ground?.[Symbol.asyncDispose]()
}
