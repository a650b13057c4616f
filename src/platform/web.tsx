import type { Context } from 'hono'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import * as z from 'zod'
import type { View } from '../ui/view.ts'
import type { Actor } from './actor.ts'
import type { Config } from './config.ts'
import type { Db, Tx } from './database.ts'
import { NotFound, SignInRequired } from './errors.ts'
import type { Id } from './id.ts'

export type Web = {
	Variables: {
		db: Db
		config: Config
		actor: Actor | undefined
		sessionId: Id<'session'> | undefined
		view: View
		isPublic?: true
	}
}

export type Status = 200 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503

export function signedIn(c: Context<Web>): Actor {
	const actor = c.get('actor')
	if (!actor) throw new SignInRequired()
	return actor
}

/** Runs one change as one transaction, on behalf of the person signed in. */
export function change<T>(c: Context<Web>, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
	const actor = signedIn(c)
	return c
		.get('db')
		.transaction()
		.execute((tx) => work(tx, actor))
}

/** A page component renders the whole document, layout included. */
export function page(c: Context<Web>, document: VNode, status: Status = 200) {
	return c.html(`<!doctype html>${renderToString(document)}`, status)
}

/** A page that every visitor sees the same: it may be kept until something happens. */
export function publicPage(c: Context<Web>, document: VNode) {
	c.set('isPublic', true)
	return page(c, document)
}

/** An address that is not a well-formed id cannot exist, so it is simply not found. */
export function idParam<Entity extends string>(c: Context<Web>, name: string): Id<Entity> {
	const { success, data } = z.uuid().safeParse(c.req.param(name))
	if (!success) throw new NotFound()
	return data as Id<Entity>
}

export function textParam(c: Context<Web>, name: string): string {
	return c.req.param(name) ?? ''
}

/** What was typed: a list for names that end in `[]`, else one text. */
export type Draft<Value> = { [Field in keyof Value]?: Value[Field] extends readonly unknown[] ? string[] : string }
export type Faults<Value> = Partial<Record<Extract<keyof Value, string>, string>>

export type Submission<Value> =
	| { ok: true; value: Value; draft: Draft<Value> }
	| { ok: false; draft: Draft<Value>; faults: Faults<Value> }

/**
 * Reads a form. A fault is something to show beside its field, never an exception. The schema's messages are keys
 * of `texts`, so that the same schema speaks the reader's language.
 */
export async function readForm<Value extends object>(
	c: Context<Web>,
	schema: z.ZodType<Value>,
	texts: Record<string, string>,
): Promise<Submission<Value>> {
	const draft = collect(new URLSearchParams(await c.req.text())) as Draft<Value>
	const parsed = schema.safeParse(draft)
	return parsed.success
		? { ok: true, value: parsed.data, draft }
		: { ok: false, draft, faults: faultsOf<Value>(parsed.error.issues, texts) }
}

function faultsOf<Value>(issues: z.core.$ZodIssue[], texts: Record<string, string>): Faults<Value> {
	const faults: Record<string, string> = {}
	for (const issue of issues) faults[String(issue.path[0])] ??= texts[issue.message] ?? issue.message
	return faults as Faults<Value>
}

function collect(fields: URLSearchParams): Record<string, string | string[]> {
	const draft: Record<string, string | string[]> = {}
	for (const [name, text] of fields) {
		const value = text.replaceAll('\r\n', '\n').replaceAll('\0', '')
		if (!name.endsWith('[]')) draft[name] ??= value
		else draft[name.slice(0, -2)] = [...((draft[name.slice(0, -2)] as string[] | undefined) ?? []), value]
	}
	return draft
}

/** The network address of the caller, behind a proxy that we are told to trust by `PUBLIC_URL` being https. */
export function callerAddress(c: Context<Web>): string {
	const behindProxy = c.get('config').publicUrl.startsWith('https:')
	const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
	const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
	return forwarded ?? env?.incoming?.socket?.remoteAddress ?? 'unknown'
}
