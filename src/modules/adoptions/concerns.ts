import type { Id } from '../../platform/id.ts'
import type { ActionParty, Challenge, PlanAction, PlanContent } from '../plans/index.ts'

/** How something in a plan differs from what it was. */
export type Change = 'added' | 'removed' | 'changed'

/** What of an action can differ so that its parties must look again. */
export const actionAspects = ['words', 'date', 'place', 'own', 'parties', 'steps', 'budget', 'goals'] as const
export type ActionAspect = (typeof actionAspects)[number]

/** Something that a party agreed to and that is no longer as it was. */
export type Concern =
	| { what: 'agenda'; change: Change; title: string }
	| { what: 'vision'; change: Change; title: string }
	| { what: 'action'; change: Change; number: number; title: string; aspects: ActionAspect[] }

/**
 * What of the difference between two versions concerns a party: the agenda and the vision, which are everybody's, and the
 * actions in which it takes part, with their money. Other text, others' actions, and how far things are, concern it not.
 */
export function concernsOf(partyId: Id<'party'>, before: PlanContent, after: PlanContent): Concern[] {
	return [...agendaConcerns(before, after), ...visionConcerns(before, after), ...actionConcerns(partyId, before, after)]
}

function agendaConcerns(before: PlanContent, after: PlanContent): Concern[] {
	return pairsOf(before.challenges, after.challenges).flatMap((pair) => {
		const change = changeOf(pair, agreedOn)
		const { agenda = '', challenge = '' } = pair.after ?? pair.before ?? {}
		return change === undefined ? [] : [{ what: 'agenda' as const, change, title: agenda === '' ? challenge : agenda }]
	})
}

/** How a challenge is known may be told better without anybody having to agree again. */
function agreedOn({ challenge, consequence, agenda }: Challenge) {
	return [challenge, consequence, agenda]
}

function visionConcerns(before: PlanContent, after: PlanContent): Concern[] {
	const visions = ({ sections }: PlanContent) =>
		sections.filter(({ kind, body }) => kind === 'vision' && body.trim() !== '')
	return pairsOf(visions(before), visions(after)).flatMap((pair) => {
		const change = changeOf(pair, ({ body }) => body.trim())
		const title = (pair.after ?? pair.before)?.title ?? ''
		return change === undefined ? [] : [{ what: 'vision' as const, change, title }]
	})
}

function actionConcerns(partyId: Id<'party'>, before: PlanContent, after: PlanContent): Concern[] {
	const takesPart = (action: PlanAction | undefined) => action?.parties.some((one) => one.partyId === partyId) ?? false
	return pairsOf(before.actions, after.actions)
		.filter((pair) => takesPart(pair.before) || takesPart(pair.after))
		.flatMap((pair) => {
			const action = pair.after ?? pair.before
			const aspects = pair.before && pair.after ? aspectsOf(partyId, pair.before, pair.after) : []
			const change = pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'changed'
			if (action === undefined || (change === 'changed' && aspects.length === 0)) return []
			return [{ what: 'action' as const, change, number: action.number, title: action.title, aspects }]
		})
}

function aspectsOf(partyId: Reader, before: PlanAction, after: PlanAction): ActionAspect[] {
	return actionAspects.filter((aspect) => !isSame(aspectOf[aspect](before, partyId), aspectOf[aspect](after, partyId)))
}

/** The same for those who take no part in it: no part is their own, and every part is told whole. */
export function changedAspects(before: PlanAction, after: PlanAction): ActionAspect[] {
	return aspectsOf(undefined, before, after)
}

/** Undefined: everybody. */
type Reader = Id<'party'> | undefined

/** What is compared of an action. Neither what has been done, nor what is sought, nor names that parties have changed. */
const aspectOf: Record<ActionAspect, (action: PlanAction, partyId: Reader) => unknown> = {
	words: ({ title, summary, challengeId }) => [title, summary, challengeId],
	date: ({ dueOn, duePrecision }) => [dueOn, dueOn === null ? null : duePrecision],
	place: ({ place, lon, lat }) => [place, lon, lat],
	own: ({ parties }, partyId) => parties.filter((one) => one.partyId === partyId).map(partOf),
	parties: ({ parties }, partyId) =>
		inAnyOrder(
			partyId === undefined
				? parties.map((one) => [one.partyId, ...partOf(one)])
				: parties.filter((one) => one.partyId !== partyId).map(whoDoesWhat),
		),
	steps: ({ steps }) =>
		inAnyOrder(
			steps.map(({ id, title, note, partyId, dueOn, duePrecision }) => [id, title, note, partyId, dueOn, duePrecision]),
		),
	goals: ({ indicators }) =>
		inAnyOrder(
			indicators.map(({ id, name, unit, baseline, target, targetOn }) => [id, name, unit, baseline, target, targetOn]),
		),
	budget: ({ budget }) => inAnyOrder(budget.map(({ id, title, amount, source }) => [id, title, amount, source])),
}

function partOf({ part, steering, askedFor }: ActionParty) {
	return [part, steering, askedFor]
}

function whoDoesWhat({ partyId, part }: ActionParty) {
	return [partyId, part]
}

function inAnyOrder(things: readonly unknown[]): string[] {
	return things.map((thing) => JSON.stringify(thing)).sort()
}

type Pair<Thing> = { before: Thing | undefined; after: Thing | undefined }

/** Those that are there now, in their order, and then those that are gone. */
function pairsOf<Thing extends { id: string }>(before: readonly Thing[], after: readonly Thing[]): Pair<Thing>[] {
	const former = new Map(before.map((thing) => [thing.id, thing]))
	const kept = new Set(after.map(({ id }) => id))
	return [
		...after.map((thing) => ({ before: former.get(thing.id), after: thing })),
		...before.filter(({ id }) => !kept.has(id)).map((thing) => ({ before: thing, after: undefined })),
	]
}

function changeOf<Thing>({ before, after }: Pair<Thing>, agreed: (thing: Thing) => unknown): Change | undefined {
	if (before === undefined) return 'added'
	if (after === undefined) return 'removed'
	return isSame(agreed(before), agreed(after)) ? undefined : 'changed'
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other)
}
