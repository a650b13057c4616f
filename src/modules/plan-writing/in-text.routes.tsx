import type { Context } from 'hono'
import { now } from '../../platform/clock.ts'
import { found, hindranceOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import {
	listLatestEditions,
	listPassageEditions,
	type PassageField,
	passagesOf,
	readContent,
	readPlan,
	passageAddress,
} from '../plans/index.ts'
import { da } from './messages.da.ts'
import { wordsIn } from './passage-form.ts'
import type { PassageProps } from './passage.page.tsx'
import { findDraft, listComments, listRemoved, listSuggestions, listWriters } from './queries.ts'
import type { Begun, Reason, TextProps, Told } from './writing-view.ts'

export const TEXT = '/plans/:slug/work/text'
export const PASSAGE = `${TEXT}/:kinds{(?:sections|challenges|actions)}/:passage`

/** The way into every page of a plan's text: only through the door of its workroom. */
export async function inText(c: Context<Web>): Promise<TextProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const [content, latest, suggestions, comments, writers] = await Promise.all([
		readContent(db, plan),
		listLatestEditions(db, plan.id),
		listSuggestions(db, plan.id),
		listComments(db, plan.id),
		listWriters(db, plan.id),
	])
	const removed = await listRemoved(db, latest)
	const passages = passagesOf(content)
	return {
		view: c.get('view'),
		actor,
		plan,
		at: now(),
		passages,
		latest,
		removed,
		suggestions,
		comments,
		writers,
		told: toldIn(c),
	}
}

function toldIn(c: Context<Web>): Told | undefined {
	const told = c.req.query('told') ?? ''
	return Object.hasOwn(da.told, told) ? (told as Told) : undefined
}

/** The passage that the address names, as it stands in the plan. */
export async function inPassage(c: Context<Web>): Promise<PassageProps> {
	const data = await inText(c)
	const { passages, actor } = data
	const passage = namedIn(c, passages)
	const db = c.get('db')
	const [editions, draft] = [await listPassageEditions(db, passage.id), await findDraft(db, actor.id, passage.id)]
	return { ...data, passage, editions, draft }
}

/** A section is found among the sections only, and so on. */
export function namedIn<P extends TextProps['passages'][number]>(c: Context<Web>, passages: readonly P[]): P {
	const id = idParam<'passage'>(c, 'passage')
	return found(passages.find((one) => one.id === id && `${one.kind}s` === textParam(c, 'kinds')))
}

/** Why the verb said no, or that somebody else was first, as a key of our words. */
export const hindranceOf = reasonOf<Reason>

export function keysOf({ plan, passage }: Pick<PassageProps, 'plan' | 'passage'>) {
	return { planId: plan.id, passageId: passage.id }
}

/** What was sent, as it stays in the fields; what was not sent is as it stands in the plan. */
export function typedIn({ passage, editions }: PassageProps, draft: Partial<Record<string, unknown>>): Begun {
	const sent = draft as Partial<Record<PassageField | 'edition' | 'reason', string>>
	const words = { ...passage.words, ...wordsIn(passage.kind, sent) }
	return { words, edition: Number(sent.edition) || (editions[0]?.number ?? 0), reason: sent.reason ?? '' }
}

/** To the passage, which says what was done. */
export function toPassage(
	c: Context<Web>,
	{ plan, passage }: Pick<PassageProps, 'plan' | 'passage'>,
	told: Told,
	anchor = '',
) {
	return c.redirect(`${passageAddress(plan, passage)}?told=${told}${anchor}`, 303)
}
