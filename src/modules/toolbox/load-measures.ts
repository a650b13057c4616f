import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { findItemBySlug, listTermIds, loadItem, loadTranslations, readStartTranslations } from '../library/index.ts'
import { insertWords } from './draft-measure.ts'
import { addRelated } from './edit-measure.ts'
import { indexMeasure } from './index-measure.ts'
import { measureKind } from './measure-kind.ts'
import { MeasureContent, MeasureWords } from './measure.ts'

const StartMeasure = MeasureContent.extend({
	slug: z.string(),
	terms: z.array(z.string()),
	related: z.array(z.string()),
})
type StartMeasure = z.infer<typeof StartMeasure>

export function readStartMeasures(): StartMeasure[] {
	const file = readFileSync(join(root, 'templates', 'library', 'measures.json'), 'utf8')
	return z.array(StartMeasure).parse(JSON.parse(file))
}

export function readMeasureTranslations() {
	return readStartTranslations('measures', readStartMeasures(), measureKind.places)
}

/** The toolbox that an installation begins with; a measure that is there, edited or withdrawn, is left alone. */
export async function loadMeasures(tx: Tx): Promise<void> {
	const fresh: StartMeasure[] = []
	const ids: Id<'libraryItem'>[] = []
	for (const measure of readStartMeasures()) {
		if (await findItemBySlug(tx, 'measure', measure.slug)) continue
		ids.push(await loadMeasure(tx, measure))
		fresh.push(measure)
	}
	for (const measure of fresh) await relate(tx, measure)
	const translated = await loadTranslations(tx, measureKind, readMeasureTranslations())
	for (const id of new Set([...ids, ...translated])) await indexMeasure(tx, id)
}

async function loadMeasure(tx: Tx, measure: StartMeasure): Promise<Id<'libraryItem'>> {
	const { slug, terms } = measure
	const content = MeasureContent.parse(measure)
	const { title, summary, language } = content
	const termIds = await listTermIds(tx, terms)
	const reviewOn = addToDay(dayAt(now(), HOME_TIME_ZONE), { months: 12 })
	const id = await loadItem(tx, { kind: 'measure', slug, title, summary, language, termIds, reviewOn }, content)
	await insertWords(tx, id, MeasureWords.parse(content))
	return id
}

async function relate(tx: Tx, { slug, related }: StartMeasure): Promise<void> {
	const item = await findItemBySlug(tx, 'measure', slug)
	const others = await Promise.all(related.map((other) => findItemBySlug(tx, 'measure', other)))
	if (item)
		await addRelated(
			tx,
			item.id,
			others.flatMap((other) => other?.id ?? []),
		)
}
