import type { Context } from 'hono'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { NotFound } from '../../platform/errors.ts'
import type { ApiWeb } from './door.routes.tsx'
import { BASE, type Endpoint, holderOf } from './endpoint.ts'
import { ApiProblem, type Fault } from './problem.ts'

/** From the question as it came over the wire to what its endpoint says. */
export async function answer(c: Context<ApiWeb>, endpoint: Endpoint): Promise<Response> {
	const as = rightsFor(c, endpoint)
	return endpoint.method === 'get' ? read(c, endpoint, as) : write(c, endpoint, as)
}

/** The token's person, where the token has the scope that the endpoint is about. */
function rightsFor(c: Context<ApiWeb>, { more, needs }: Endpoint): Actor | undefined {
	const bearer = c.get('bearer')
	const scope = needs ?? more
	const actor = bearer && scope && bearer.token.scopes.includes(scope) ? bearer.actor : undefined
	if (needs === undefined || actor) return actor
	if (!bearer) throw new ApiProblem('token-needed', challenge(`scope="${needs}"`))
	throw new ApiProblem('scope-missing', challenge(`error="insufficient_scope", scope="${needs}"`))
}

function challenge(words: string) {
	return { headers: { 'www-authenticate': `Bearer ${words}` } }
}

type Read = Extract<Endpoint, { method: 'get' }>
type Write = Extract<Endpoint, { method: 'post' }>

async function read(c: Context<ApiWeb>, endpoint: Read, as: Actor | undefined): Promise<Response> {
	const { pathname, search, searchParams } = new URL(c.req.url)
	// What is no well-formed name cannot exist.
	const params = endpoint.params.safeParse(c.req.param())
	if (!params.success) throw new NotFound()
	const query = endpoint.query.safeParse(collect(searchParams))
	if (!query.success) throw new ApiProblem('parameters-invalid', { errors: faultsOf(query.error.issues) })
	const asked = { params: params.data, query: query.data, address: pathname + search, at: now() }
	const said = await endpoint.read({ ...asked, db: c.get('db'), as, publicUrl: c.get('config').publicUrl })
	const next = nextIn(said)
	return c.json(said as object, 200, next === undefined ? {} : { link: `<${next}>; rel="next"` })
}

function nextIn(said: unknown): string | undefined {
	const next = typeof said === 'object' && said !== null && 'next' in said ? said.next : undefined
	return typeof next === 'string' ? next : undefined
}

/** One text for what is given once, a list for what is given more often. */
function collect(given: URLSearchParams): Record<string, string | string[]> {
	const names = [...new Set(given.keys())]
	return Object.fromEntries(
		names.map((name) => {
			const [first = '', ...rest] = given.getAll(name).map((value) => value.replaceAll('\0', ''))
			return [name, rest.length === 0 ? first : [first, ...rest]]
		}),
	)
}

/** Each parameter by its name; one that is unknown too, so that nobody waits for a filter that does nothing. */
function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
	return issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((parameter) => ({ parameter, detail: 'There is no such parameter here.' }))
			: [{ parameter: String(issue.path[0]), detail: issue.message }],
	)
}

async function write(c: Context<ApiWeb>, endpoint: Write, as: Actor | undefined): Promise<Response> {
	const actor = holderOf({ as })
	const body = await readBody(c, endpoint)
	const { publicUrl } = c.get('config')
	const made = await c
		.get('db')
		.transaction()
		.execute((tx) => endpoint.write({ tx, actor, body, publicUrl }))
	return c.json(made.answer as object, 201, { location: `${publicUrl}${BASE}${made.location}` })
}

async function readBody(c: Context<ApiWeb>, { body }: Write): Promise<unknown> {
	if (body === undefined) return undefined
	if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')) {
		throw new ApiProblem('body-not-json')
	}
	const parsed = body.schema.safeParse(parseJson(await c.req.text()))
	if (parsed.success) return parsed.data
	const errors = parsed.error.issues.map(({ path, message }) => ({
		pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
		detail: body.faults[message] ?? message,
	}))
	throw new ApiProblem('body-invalid', { errors })
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replaceAll('\\u0000', ''))
	} catch {
		throw new ApiProblem('body-not-json')
	}
}
