import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listItems } from '../library/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { countEdition, lockRelease } from './lock-release.ts'
import { canEditRelease } from './policy.ts'
import type { Release } from './release.ts'

const text = z.string().trim().max(8000, 'textLong').default('')

export const ReleaseForm = z.object({
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(150, 'titleLong'),
	summary: z.string().trim().max(400, 'summaryLong').default(''),
	place: z.string().trim().max(100, 'placeLong').default(''),
	story: text,
	helped: text,
	themes: z.array(z.string()).max(8, 'themesMany').default([]),
	measures: z.array(z.string()).max(8, 'measuresMany').default([]),
	edition: z.coerce.number<string>().int(),
})
export type ReleaseForm = z.infer<typeof ReleaseForm>

type Edit = ReleaseForm & { caseId: Id<'peerCase'> }

/** Of what is public already the public goes on reading the edition to which the giver said yes. */
export async function editRelease(tx: Tx, actor: Actor, { caseId, edition, ...form }: Edit): Promise<void> {
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canEditRelease(actor, room, one))
	sameVersion(edition, whole.release.textEdition)
	if (isSame(whole.release, form)) return

	const { title, summary, place, story, helped } = form
	await tx
		.updateTable('case_releases')
		.set({ title, summary, place, story, helped })
		.where('case_id', '=', caseId)
		.execute()
	await setChosen(tx, caseId, form)
	await countEdition(tx, caseId)
	const particulars = { edition: edition + 1 }
	const { programmeId } = one
	await recordEvent(tx, actor, { verb: 'case_release.edited', subjectId: caseId, programmeId, particulars })
}

type Words = Omit<ReleaseForm, 'edition'>

function isSame(release: Release, form: Words): boolean {
	const { title, summary, place, story, helped } = release
	const before = { title, summary, place, story, helped, ...chosenIn(release) }
	return Object.entries(before).every(([field, value]) => inOrder(form[field as keyof Words]) === inOrder(value))
}

function inOrder(value: string | readonly string[]): string {
	return JSON.stringify([value].flat().toSorted())
}

/** In the order of the form. */
export function chosenIn({ themes, measures }: Pick<Release, 'themes' | 'measures'>) {
	return { themes: themes.map(({ key }) => key), measures: measures.map(({ id }) => id as string) }
}

/** What is no theme and no measure that everybody may read is left out. */
async function setChosen(tx: Tx, caseId: Id<'peerCase'>, { themes, measures }: Words): Promise<void> {
	await tx.deleteFrom('case_release_terms').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('case_release_measures').where('case_id', '=', caseId).execute()
	const terms = (await listTerms(tx, 'theme')).filter(({ key }) => themes.includes(key))
	const termRows = terms.map(({ id }) => ({ case_id: caseId, term_id: id }))
	if (termRows.length > 0) await tx.insertInto('case_release_terms').values(termRows).execute()
	const items = await listItems(tx, { kind: 'measure', states: ['published'] })
	const used = items.filter(({ id }) => measures.includes(id))
	const measureRows = used.map(({ id }) => ({ case_id: caseId, measure_id: id }))
	if (measureRows.length > 0) await tx.insertInto('case_release_measures').values(measureRows).execute()
}
