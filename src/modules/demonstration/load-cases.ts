import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { root } from '../../platform/root.ts'
import { CaseContent, type CasePlace, CaseWords, draftCase, publishCase, type WholeCase } from '../cases/index.ts'
import { findItemBySlug, listTermIds } from '../library/index.ts'
import { readDemoPlaces } from './demo-files.ts'

const DemoCase = CaseContent.omit({ places: true, blocks: true, total: true, sourceUrl: true, sourceId: true }).extend({
	daysAgo: z.int(),
	town: z.string(),
	terms: z.array(z.string()),
	blocks: z.array(z.object({ measure: z.string(), enabledBy: z.string() })),
})
type DemoCase = z.infer<typeof DemoCase>

const DAY = 86_400_000

/** What invented towns did and what made it work, of measures that are in the toolbox. Moves the clock. */
export async function loadDemoCases(tx: Tx, editor: Actor): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'cases.json'), 'utf8')
	for (const one of z.array(DemoCase).parse(JSON.parse(file))) await loadCase(tx, editor, one)
	moveClock(0)
}

async function loadCase(tx: Tx, editor: Actor, one: DemoCase): Promise<void> {
	const { daysAgo, town, terms, title, summary, language, ...told } = one
	moveClock(-daysAgo * DAY)
	const blocks: WholeCase['blocks'] = []
	for (const { measure, enabledBy } of told.blocks) {
		const { id: measureId } = found(await findItemBySlug(tx, 'measure', measure))
		blocks.push({ measureId, title: '', enabledBy })
	}
	const envelope = { title, summary, language, termIds: await listTermIds(tx, terms) }
	const words = CaseWords.parse({ ...told, total: null, sourceUrl: '', sourceId: '' })
	const { id, version } = await draftCase(tx, editor, { envelope, whole: { words, places: [placeOf(town)], blocks } })
	await publishCase(tx, editor, { id, version, changes: '' })
}

function placeOf(name: string): CasePlace {
	const towns = readDemoPlaces().flatMap(({ code, towns: own }) => own.map((town) => ({ ...town, code })))
	const { id, code } = found(towns.find((town) => town.name === name))
	return { label: name, municipalityCode: code, townId: id, regionCode: null }
}
