import * as z from 'zod'
import { scopes } from '../api-tokens/index.ts'
import { quotas, WINDOW_MINUTES } from './allowance.ts'
import { BASE, type Endpoint } from './endpoint.ts'
import { answers, bodies } from './fields.ts'
import { Problem } from './problem.ts'

type Json = Record<string, unknown>
type About = { publicUrl: string; version: string }

/** OpenAPI 3.1, whose schemas are JSON Schema 2020-12: what zod writes of the schemas that shape the answers. */
export function openApiDocument(endpoints: readonly Endpoint[], { publicUrl, version }: About): Json {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Torvet',
			version: `1 (${version})`,
			description: DESCRIPTION,
			license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
		},
		servers: [{ url: `${publicUrl}${BASE}` }],
		externalDocs: { url: `${publicUrl}/api`, description: 'How to begin, in Danish, Dutch and English' },
		tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
		paths: pathsOf(endpoints),
		components: {
			schemas: { ...namedSchemas(answers, 'output'), ...namedSchemas(bodies, 'input') },
			headers: HEADERS,
			responses: { Problem: problemResponse() },
			securitySchemes: { token: { type: 'http', scheme: 'bearer', description: SECURITY } },
		},
	}
}

const DESCRIPTION = `Everything that the site shows to the public needs no token. New members may appear in answers; what is there stays.
Lists are read page by page: follow \`next\`. Send \`If-None-Match\` with the \`ETag\` you have. ${quotas.address} requests in
${WINDOW_MINUTES} minutes from one address, ${quotas.token} with one token; the headers \`RateLimit\` say what is left.`

const SECURITY = `A key from /account/tokens. It may do what its person may, within its scopes: ${scopes.join(', ')}.`

const HEADERS = {
	ETag: { description: 'Of exactly this answer.', schema: { type: 'string' } },
	Link: { description: 'The next page, as `rel="next"`.', schema: { type: 'string' } },
	Location: { description: 'Where the new thing is.', schema: { type: 'string', format: 'uri' } },
	RateLimit: { description: 'How many requests are left, and for how many seconds.', schema: { type: 'string' } },
	'RateLimit-Policy': { description: 'The quota, and its window in seconds.', schema: { type: 'string' } },
}

function namedSchemas(registry: z.core.$ZodRegistry<{ id: string }>, io: 'input' | 'output'): Json {
	const { schemas } = z.toJSONSchema(registry, { io, uri: referenceTo, override: open })
	return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]))
}

function referenceTo(id: string): string {
	return `#/components/schemas/${id}`
}

/** Members may be added within a version, so nobody should refuse those that they do not know. */
function open({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
	delete jsonSchema.additionalProperties
}

/** Without what only a schema in a file of its own says of itself. */
function bare(schema: Json): Json {
	return Object.fromEntries(Object.entries(schema).filter(([name]) => !['$schema', '$id', 'id'].includes(name)))
}

function schemaOf(schema: z.ZodType, registry: typeof answers): Json {
	const id = registry.get(schema)?.id
	if (id === undefined) throw new Error('What is answered or sent needs a name: register the schema')
	return { $ref: referenceTo(id) }
}

function pathsOf(endpoints: readonly Endpoint[]): Json {
	const paths: Record<string, Json> = {}
	for (const endpoint of endpoints) {
		paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) }
	}
	return paths
}

function operationOf({ id, tag, summary, description, more, needs, ...endpoint }: Endpoint): Json {
	const { params, query, body, answer, method } = endpoint
	return {
		operationId: id,
		tags: [tag],
		summary,
		...(description !== undefined && { description }),
		parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
		...(body && {
			requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body.schema, bodies) } } },
		}),
		responses: {
			...(method === 'get' ? readResponses(answer) : writeResponses(answer)),
			default: { $ref: '#/components/responses/Problem' },
		},
		security: securityOf({ more, needs }),
	}
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query'): Json[] {
	return Object.entries(schema.shape).map(([name, part]) => {
		const { description, ...json } = bare(z.toJSONSchema(part as z.ZodType, { io: 'output', override: open }) as Json)
		const required = place === 'path'
		return { name, in: place, required, ...(description !== undefined && { description }), schema: json }
	})
}

const ANSWER_HEADERS = ['ETag', 'RateLimit', 'RateLimit-Policy']

function readResponses(answer: z.ZodType): Json {
	const isPaged = answer instanceof z.ZodObject && 'next' in answer.shape
	return {
		200: response('The answer.', answer, [...ANSWER_HEADERS, ...(isPaged ? ['Link'] : [])]),
		304: { description: 'It is as you have it.' },
	}
}

function writeResponses(answer: z.ZodType): Json {
	return { 201: response('It was made.', answer, ['Location', 'RateLimit', 'RateLimit-Policy']) }
}

function response(description: string, answer: z.ZodType, headers: readonly string[]): Json {
	return {
		description,
		headers: Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
		content: { 'application/json': { schema: schemaOf(answer, answers) } },
	}
}

function problemResponse(): Json {
	return {
		description: 'A problem, with what to do next.',
		content: { 'application/problem+json': { schema: schemaOf(Problem, answers) } },
	}
}

/** Nothing, or a token: with the scope where there is one to have. */
function securityOf({ more, needs }: Pick<Endpoint, 'more' | 'needs'>): Json[] {
	if (needs) return [{ token: [needs] }]
	return [{}, { token: more ? [more] : [] }]
}
