import { listPassageEditions, type Passage, passagesOf, type Plan, readContent } from '../../src/modules/plans/index.ts'
import { suggestWords, writePassage } from '../../src/modules/plan-writing/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/id.ts'
import { found } from '../../src/platform/errors.ts'
import { anAction, aParty, aPlan, aTown, type Town } from './partnerships.ts'
import { aPerson } from './people.ts'

export type WritingScene = Town & {
	plan: Plan
	/** Of a party that is with the partnership. */
	shopkeeper: Actor
	/** Whose text is `Torvet er tomt.` in its second edition. */
	vision: Passage
	challenge: Passage
	action: Passage
	address: string
}

/** A plan in writing, of a town with a team and one party. */
export async function aWritingPlan(tx: Tx): Promise<WritingScene> {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town, 'strategy')
	const email = `shop-${plan.slug}@example.dk`
	await aParty(tx, town, 'Ellekøbing Handel', { kind: 'shop', contactEmail: email })
	const shopkeeper = await aPerson(tx, `Shopkeeper ${plan.slug}`, { email })
	await anAction(tx, town, plan, 'Torvedag')
	const [first] = await passagesIn(tx, plan)
	const words = { title: 'Vision', body: 'Torvet er tomt.' }
	const origin = { edition: 1, draft: 0, page: '' }
	await writePassage(tx, town.planner, { planId: plan.id, passageId: found(first).id, ...origin, words })
	const [vision, , , , challenge, action] = await passagesIn(tx, plan)
	const passages = { vision: found(vision), challenge: found(challenge), action: found(action) }
	return { ...town, ...passages, plan, shopkeeper, address: `/plans/${plan.slug}/work/text` }
}

export async function passagesIn(db: Db, plan: Plan): Promise<Passage[]> {
	return passagesOf(await readContent(db, plan))
}

/** Every text that a section had, the oldest first, with who wrote it. */
export async function historyOf(db: Db, { id }: Pick<Passage, 'id'>) {
	const editions = await listPassageEditions(db, id)
	return editions.toReversed().map(({ words, writerName }) => [words?.body, writerName])
}

/** The last thing that happened with this verb, in the plan or to one of its texts. */
export async function lastEventOf(db: Db, verb: string) {
	const row = await db
		.selectFrom('events')
		.select(['actor_id as actorId', 'subject_id as subjectId', 'particulars'])
		.where('verb', '=', verb)
		.orderBy('id', 'desc')
		.executeTakeFirst()
	return found(row)
}

export function mailsTo(db: Db, { email }: Pick<Actor, 'email'>) {
	return db
		.selectFrom('mails')
		.select(['subject', 'body_text as text'])
		.where('recipient', '=', email)
		.orderBy('id')
		.execute()
}

/** A page that begins anew: nobody has saved from it yet. */
export const NEW_PAGE = { draft: 0, page: 'page-1' }

export const keysOf = ({ plan, vision }: WritingScene) => ({ planId: plan.id, passageId: vision.id })
export const body = (text: string) => ({ title: 'Vision', body: text })

/** What tests of the plan's text do over and over, each in a transaction of its own. */
export function writingDesk(db: Db) {
	const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)
	return {
		inOne,
		write: (scene: WritingScene, text: string, { by = scene.planner, edition = 2 } = {}) =>
			inOne((tx) => writePassage(tx, by, { ...keysOf(scene), ...NEW_PAGE, edition, words: body(text) })),
		suggest: (scene: WritingScene, text: string, { by = scene.shopkeeper, edition = 2, reason = '' } = {}) =>
			inOne((tx) => suggestWords(tx, by, { ...keysOf(scene), ...NEW_PAGE, edition, reason, words: body(text) })),
		outsider: () => inOne((tx) => aPerson(tx, `Outsider ${newId()}`)),
	}
}
