import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { askParties, recordAnswer } from '../adoptions/index.ts'
import { forgetMails } from '../messages/index.ts'
import { listVersions } from '../plans/index.ts'

const DemoAdoptions = z.object({
	words: z.array(
		z.object({
			version: z.int(),
			daysAgo: z.int(),
			party: z.string(),
			name: z.string(),
			mandate: z.string(),
			reservation: z.string().default(''),
		}),
	),
	/** About the newest version. */
	asked: z.object({ daysAgo: z.int(), answerInDays: z.int(), parties: z.array(z.string()), message: z.string() }),
})

const file = readFileSync(join(root, 'templates', 'demo', 'adoptions.json'), 'utf8')
const adoptions = z.record(z.string(), DemoAdoptions).parse(JSON.parse(file))

type Loading = {
	slug: string
	actor: Actor
	/** Of the real clock. */
	today: string
	planId: Id<'plan'>
	parties: ReadonlyMap<string, Id<'party'>>
}
const DAY = 86_400_000

/** What the parties said to the version that was just published. Moves the clock. */
export async function loadAdoptions(tx: Tx, { slug, actor, planId, parties }: Loading): Promise<void> {
	const { id: versionId, number } = found((await listVersions(tx, planId))[0])
	const { words } = found(adoptions[slug])
	for (const { daysAgo, party, version, ...by } of words) {
		if (version !== number) continue
		moveClock(-daysAgo * DAY)
		const saying = { versionId, answer: 'adopted' as const, decidedOn: dayAt(now(), HOME_TIME_ZONE), ...by }
		await recordAnswer(tx, actor, { planId, partyId: found(parties.get(party)), publicUrl: '', ...saying })
	}
}

/** Who must look at the newest version again. */
export async function loadAdoptionRequests(tx: Tx, { slug, actor, today, planId, parties }: Loading): Promise<void> {
	const { asked } = found(adoptions[slug])
	moveClock(-asked.daysAgo * DAY)
	const answerBy = addToDay(today, { days: asked.answerInDays })
	const chosen = asked.parties.map((key) => found(parties.get(key)))
	await askParties(tx, actor, { planId, parties: chosen, message: asked.message, answerBy, publicUrl: '' })
	// They were read long ago, at an address that the demonstration does not have.
	await forgetMails(tx, [planId])
}
