import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findActor } from '../people/index.ts'
import { replyToComment, resolveComment, saveDraft, suggestWords, writeComment } from '../plan-writing/index.ts'
import { writePassage } from '../plan-writing/index.ts'
import { type Passage, passagesOf, readContent, readPlan } from '../plans/index.ts'

type Asked = { people: ReadonlyMap<string, Id<'person'>> }

/** Those who write the plan of Ellekøbing: the municipality, and the shops, who suggest and ask. */
export async function loadPlanWriting(tx: Tx, { people }: Asked): Promise<void> {
	const [mette, anders, sofie] = await Promise.all(
		['mette', 'anders', 'sofie'].map(async (key) => found(await findActor(tx, found(people.get(key)), now()))),
	)
	const plan = await readPlan(tx, mette, 'ellekoebing-bymidte')
	const passages = passagesOf(await readContent(tx, plan))
	const named = (heading: string) => found(passages.find((passage) => passage.heading === heading))
	const team = { mette: found(mette), anders: found(anders), sofie: found(sofie) }
	await rewrite(tx, team.anders, { planId: plan.id, passage: named('Opfølgning') })
	await suggest(tx, team.sofie, { planId: plan.id, passage: named('Vision') })
	await talk(tx, team, { planId: plan.id, passage: named('8. Scene til 60 arrangementer om året') })
	const draft = { edition: 2, draft: 0, page: '', reason: '', sent: 'all' as const }
	const body = `${named('Området i dag').words.body ?? ''}\n- en gågade uden trapper`
	await saveDraft(tx, team.anders, { planId: plan.id, passageId: named('Området i dag').id, ...draft, body })
}

type Where = { planId: Id<'plan'>; passage: Passage }

const ORIGIN = { edition: 2, draft: 0, page: '' }

async function rewrite(tx: Tx, actor: Actor, { planId, passage }: Where): Promise<void> {
	const body = `${passage.words.body ?? ''}\n\nEn gang om året spørger vi dem, der bor i bymidten, om de kan mærke det.`
	const words = { ...passage.words, body }
	await writePassage(tx, actor, { planId, passageId: passage.id, ...ORIGIN, words })
}

async function suggest(tx: Tx, actor: Actor, { planId, passage }: Where): Promise<void> {
	const body = (passage.words.body ?? '').replace(
		'mennesker på torvet efter klokken fem',
		'åbent på torvet efter klokken fem',
	)
	const words = { ...passage.words, body }
	const reason = 'Der er mennesker på torvet. Det er dørene, der er lukkede.'
	await suggestWords(tx, actor, { planId, passageId: passage.id, ...ORIGIN, words, reason })
}

type Team = Record<'mette' | 'anders' | 'sofie', Actor>

async function talk(tx: Tx, { mette, anders, sofie }: Team, { planId, passage }: Where): Promise<void> {
	const passageId = passage.id
	const publicUrl = 'http://localhost:3000'
	const question = { comment: 'Hvem låser strømmen op om aftenen?', quote: 'scene' }
	const threadId = await writeComment(tx, sofie, { planId, passageId, ...question })
	await replyToComment(tx, mette, {
		planId,
		threadId,
		publicUrl,
		comment: 'Det finder vi ud af med Ungerådet. De har nøglen.',
	})
	const settled = { comment: 'Skal der stå 50 eller 60?', quote: '' }
	const commentId = await writeComment(tx, anders, { planId, passageId, ...settled })
	await resolveComment(tx, anders, { planId, commentId })
}
