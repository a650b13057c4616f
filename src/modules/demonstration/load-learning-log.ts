import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import type { Storage } from '../../platform/storage.ts'
import { writeEntry } from '../learning-log/index.ts'
import { reaches } from '../participation/index.ts'
import { findActor } from '../people/index.ts'
import { receiveDemoFile } from './demo-uploads.ts'

const DemoEntry = z.object({
	by: z.string(),
	daysAgo: z.int(),
	reach: z.enum(reaches),
	tried: z.string(),
	happened: z.string(),
	otherwise: z.string().default(''),
	photo: z.object({ file: z.string(), alt: z.string() }).optional(),
})

type Network = { storage: Storage; programmeId: Id<'programme'>; people: ReadonlyMap<string, Id<'person'>> }

/** What members of the running network tried at home. */
export async function loadLearningLog(tx: Tx, { storage, programmeId, people }: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'learning-log.json'), 'utf8')
	for (const { by, daysAgo, photo, ...words } of z.array(DemoEntry).parse(JSON.parse(file))) {
		moveClock(-daysAgo * 86_400_000)
		const actor = found(await findActor(tx, found(people.get(by)), now()))
		const uploads = photo === undefined ? [] : [await receiveDemoFile(storage, photo.file)]
		await writeEntry(tx, actor, { programmeId, seatId: '', photoAlt: photo?.alt ?? '', uploads, ...words })
	}
	moveClock(0)
}
