import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { SignInRequired } from '../../platform/errors.ts'
import type { Scope } from '../api-tokens/index.ts'

/** Where this version answers. What it says may grow; what it said once stays until there is another version. */
export const BASE = '/api/v1'

/** What is asked. It knows no HTTP, so that an answer is a function of it. */
export type Ask<Params = unknown, Query = unknown> = {
	db: Db
	/** Whose rights count: the token's person where the token has the endpoint's scope, else nobody's. */
	as: Actor | undefined
	at: Date
	/** Addresses in answers begin with it. */
	publicUrl: string
	/** Path and query of the question itself. */
	address: string
	params: Params
	query: Query
}

export type Tag =
	| 'Programmes'
	| 'Calls'
	| 'Places'
	| 'Measures'
	| 'Recommendations'
	| 'Cases'
	| 'Pages'
	| 'Terms'
	| 'Search'
	| 'Applications'

/** The token's person, at endpoints that need a scope. */
export function holderOf({ as }: Pick<Ask, 'as'>): Actor {
	if (as === undefined) throw new SignInRequired()
	return as
}

type About = {
	/** The operation's name in generated clients. */
	id: string
	/** Below `BASE`; what varies stands in braces. */
	path: `/${string}`
	tag: Tag
	summary: string
	description?: string
	/** Without this scope there is less in the answer. */
	more?: Scope | undefined
	/** Without this scope there is no answer. */
	needs?: Scope | undefined
}

export type Endpoint = About & {
	params: z.ZodObject
	query: z.ZodObject
	/** What is sent, with what is wrong with it in words; only where something is changed. */
	body?: { schema: z.ZodType; faults: Readonly<Record<string, string>> }
	answer: z.ZodType
} & ({ method: 'get'; read: (ask: Ask) => Promise<unknown> } | { method: 'post'; write: (sent: Sent) => Promise<Made> })

const nothing = z.strictObject({})

type Reading<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> = About & {
	params?: Params
	query?: Query
	answer: Answer
	read: (ask: Ask<z.output<Params>, z.output<Query>>) => Promise<z.input<Answer>>
}

/** The answer goes through its own schema: what is not described in the document never leaves the house. */
export function reading<
	Answer extends z.ZodType,
	Params extends z.ZodObject = typeof nothing,
	Query extends z.ZodObject = typeof nothing,
>({ params, query, read, ...about }: Reading<Params, Query, Answer>): Endpoint {
	return {
		...about,
		method: 'get',
		params: params ?? nothing,
		query: query ?? nothing,
		read: async (ask) => about.answer.parse(await read(ask as Ask<z.output<Params>, z.output<Query>>)),
	}
}

export type Sent<Body = unknown> = { tx: Tx; actor: Actor; body: Body; publicUrl: string }
export type Made = { answer: unknown; location: string }

type Writing<Body extends z.ZodType, Answer extends z.ZodType> = About & {
	needs: Scope
	body: { schema: Body; faults: Readonly<Record<string, string>> }
	answer: Answer
	write: (sent: Sent<z.output<Body>>) => Promise<{ answer: z.input<Answer>; location: string }>
}

/** One change, in one transaction, on behalf of the token's person. */
export function writing<Body extends z.ZodType, Answer extends z.ZodType>({
	write,
	...about
}: Writing<Body, Answer>): Endpoint {
	return {
		...about,
		method: 'post',
		params: nothing,
		query: nothing,
		write: async (sent) => {
			const { answer, location } = await write(sent as Sent<z.output<Body>>)
			return { answer: about.answer.parse(answer), location }
		},
	}
}
