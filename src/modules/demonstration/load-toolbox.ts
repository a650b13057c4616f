import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { findItemBySlug } from '../library/index.ts'
import { addParticipations, createProgramme, publishProgramme } from '../programme-setup/index.ts'
import { giveVerdict, loadMeasures, recordUse } from '../toolbox/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import { readDemoPlaces } from './demo-files.ts'
import { loadDemoAwards } from './load-awards.ts'

const Verdicts = z.array(
	z.object({
		measure: z.string(),
		verdicts: z.array(
			z.object({
				town: z.string(),
				verdict: z.enum(['as_is', 'if_adapted', 'not_here', 'not_tried']),
				reason: z.string(),
			}),
		),
		uses: z.array(
			z.object({
				town: z.string(),
				state: z.enum(['planned', 'done', 'adapted', 'dropped']),
				monthsAgo: z.int(),
				note: z.string(),
			}),
		),
	}),
)
type MeasureVerdicts = z.infer<typeof Verdicts>[number]

/** How long ago the invented programme began in which the invented towns tried the measures. */
const MONTHS_AGO = 36
const SOURCE = 'Opdigtet til prøveudgaven'

/** Towns that do not exist say what they would say, in a programme that does not either. */
export async function loadDemoToolbox(tx: Tx, maker: Actor): Promise<void> {
	await loadTerms(tx)
	await loadMeasures(tx)
	const file = readFileSync(join(root, 'templates', 'demo', 'toolbox.json'), 'utf8')
	const measures = Verdicts.parse(JSON.parse(file))
	const towns = townsByName()
	const names = new Set(measures.flatMap(({ verdicts }) => verdicts.map(({ town }) => town)))
	const programmeId = await makeProgramme(
		tx,
		maker,
		[...names].map((name) => found(towns.get(name))),
	)
	await loadDemoAwards(tx, maker, programmeId)
	for (const measure of measures) await loadVerdicts(tx, maker, { measure, towns, programmeId })
}

type DemoTown = { name: string; townId: string; municipalityCode: string }

function townsByName(): Map<string, DemoTown> {
	const towns = readDemoPlaces().flatMap(({ code, towns: own }) =>
		own.map(({ id, name }) => [name, { name, townId: id, municipalityCode: code }] as const),
	)
	return new Map(towns)
}

async function makeProgramme(tx: Tx, maker: Actor, towns: readonly DemoTown[]): Promise<Id<'programme'>> {
	const today = dayAt(now(), 'Europe/Copenhagen')
	const startsOn = addToDay(`${today.slice(0, 8)}01`, { months: -MONTHS_AGO })
	moveClock(new Date(`${startsOn}T09:00:00Z`).getTime() - Date.now())
	const programmeId = await createProgramme(tx, maker, {
		template: 'test-towns',
		name: 'Greb på prøve',
		slug: 'greb-paa-proeve',
		owner: 'Partnerskabet for levende bymidter (demonstration)',
		startsOn,
		invented: true,
	})
	await publishProgramme(tx, maker, programmeId)
	const chosen = towns.map((town) => ({ ...town, chosenOn: addToDay(startsOn, { months: 3 }), applicationId: null }))
	await addParticipations(tx, maker, programmeId, chosen)
	moveClock(0)
	return programmeId
}

type Loading = { measure: MeasureVerdicts; towns: ReadonlyMap<string, DemoTown>; programmeId: Id<'programme'> }

async function loadVerdicts(tx: Tx, maker: Actor, { measure, towns, programmeId }: Loading): Promise<void> {
	const { id: measureId } = found(await findItemBySlug(tx, 'measure', measure.measure))
	const speakerIn = (town: string) => {
		const { townId, municipalityCode } = found(towns.get(town))
		return { measureId, townId, municipalityCode, organisationId: null, source: SOURCE }
	}
	for (const { town, ...said } of measure.verdicts) {
		await giveVerdict(tx, maker, { ...speakerIn(town), ...said, programmeId })
	}
	const today = dayAt(now(), 'Europe/Copenhagen')
	for (const { town, monthsAgo, ...said } of measure.uses) {
		await recordUse(tx, maker, { ...speakerIn(town), ...said, onDate: addToDay(today, { months: -monthsAgo }) })
	}
}
