import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { recordAward } from '../programme-setup/index.ts'
import { listParticipations } from '../programmes/index.ts'

const Awards = z.array(z.object({ town: z.string(), project: z.string(), amount: z.string() }))

/** What the towns of an invented programme were given, from the day on which they were chosen. */
export async function loadDemoAwards(tx: Tx, maker: Actor, programmeId: Id<'programme'>): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'awards.json'), 'utf8')
	const participations = await listParticipations(tx, programmeId)
	for (const { town, project, amount } of Awards.parse(JSON.parse(file))) {
		const { id, state } = found(participations.find(({ name }) => name === town))
		const award = { project, amount, currency: 'DKK' as const }
		await recordAward(tx, maker, { programmeId, id, version: 0, state, award })
	}
}
