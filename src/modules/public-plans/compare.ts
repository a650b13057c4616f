import { type ActionAspect, changedAspects } from '../adoptions/index.ts'
import {
	changesBetween,
	type PassageKind,
	type PassageWords,
	passagesOf,
	type PlanChange,
	type PlanContent,
} from '../plans/index.ts'

/** One thing that differs between two versions; with both texts where it is a passage, and with what else of an action is new. */
export type Compared = PlanChange & {
	passage: { kind: PassageKind; before: PassageWords; after: PassageWords } | undefined
	aspects: ActionAspect[]
}

/** What everybody can see to differ between two versions, in the order of the plan. */
export function compareVersions(before: PlanContent, after: PlanContent): Compared[] {
	const [former, present] = [wordsById(before), wordsById(after)]
	return changesBetween(before, after).map((change) => {
		const [was, is] = [former.get(change.id), present.get(change.id)]
		const kind = is?.kind ?? was?.kind
		const passage = kind && { kind, before: was?.words ?? {}, after: is?.words ?? {} }
		return { ...change, passage, aspects: aspectsIn(change, before, after) }
	})
}

function wordsById(content: PlanContent) {
	return new Map(passagesOf(content).map((passage) => [passage.id as string, passage]))
}

/** The words of an action are shown themselves. */
function aspectsIn({ part, id }: PlanChange, before: PlanContent, after: PlanContent): ActionAspect[] {
	if (part !== 'actions') return []
	const [was, is] = [before, after].map(({ actions }) => actions.find((one) => one.id === id))
	return was && is ? changedAspects(was, is).filter((aspect) => aspect !== 'words') : []
}

/** What a plan is called and begins with, a paragraph each. */
export function headOf({ title, lead }: PlanContent): string[] {
	return [title, lead].filter((text) => text !== '')
}
