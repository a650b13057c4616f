import * as z from 'zod'
import { answers } from './fields.ts'

/** Everything that can be answered instead of what was asked for; each says what to do next. */
export const problems = {
	'not-found': {
		status: 404,
		title: 'Not found',
		detail:
			'Nothing is here, or nothing that this token may see. The document /api/v1/openapi.json names all there is.',
	},
	'method-not-allowed': {
		status: 405,
		title: 'Method not allowed',
		detail: 'This address is asked in another way; the header Allow says how.',
	},
	'token-needed': {
		status: 401,
		title: 'A token is needed',
		detail: 'Make one at /account/tokens and send it as `Authorization: Bearer torvet_…`.',
	},
	'token-unknown': {
		status: 401,
		title: 'The token is unknown',
		detail: 'It is mistyped, expired or revoked. Make another at /account/tokens, or send none for what is public.',
	},
	'scope-missing': {
		status: 403,
		title: 'The token lacks a scope',
		detail: 'Make a token with the scope that the header WWW-Authenticate names.',
	},
	'not-allowed': {
		status: 403,
		title: 'Not allowed',
		detail: 'The person behind the token may not do this. Ask the secretariat for the role, or a colleague to do it.',
	},
	refused: { status: 409, title: 'Not possible now', detail: 'Read the thing again: it is not as it was.' },
	'parameters-invalid': {
		status: 422,
		title: 'Parameters are invalid',
		detail: '`errors` names each one and says what is wrong with it.',
	},
	'body-not-json': {
		status: 415,
		title: 'The body is not JSON',
		detail: 'Send a JSON object, with the header `Content-Type: application/json`.',
	},
	'body-too-large': { status: 413, title: 'The body is too large', detail: 'Send at most 256 kB.' },
	'body-invalid': {
		status: 422,
		title: 'The body is invalid',
		detail: '`errors` points at each member and says what is wrong with it.',
	},
	'too-many-requests': {
		status: 429,
		title: 'Too many requests',
		detail: 'Wait for as many seconds as the header Retry-After says. A token has more room.',
	},
	'internal-error': {
		status: 500,
		title: 'An error of ours',
		detail: 'Nothing was half done. Try again later; if it happens again, tell the operator the reference.',
	},
} as const
export type ProblemKey = keyof typeof problems

const Fault = z.object({
	parameter: z.string().optional().meta({ description: 'The parameter of the address that is wrong.' }),
	pointer: z.string().optional().meta({ description: 'The member of the body that is wrong: a JSON pointer.' }),
	detail: z.string(),
})
export type Fault = z.infer<typeof Fault>

export const Problem = z
	.object({
		type: z.url().meta({ description: 'Names the kind of problem, and leads to where it is explained.' }),
		title: z.string(),
		status: z.int(),
		detail: z.string().meta({ description: 'What to do next.' }),
		errors: z.array(Fault).optional(),
		reference: z.string().optional().meta({ description: 'By which the operator finds it in the log.' }),
	})
	.meta({ description: 'RFC 9457. Programs decide by `type` or `status`, never by the words.' })
	.register(answers, { id: 'Problem' })
export type Problem = z.infer<typeof Problem>

type Particulars = { errors?: readonly Fault[]; reference?: string; headers?: Record<string, string> }

/** Thrown where the question itself is at fault. */
export class ApiProblem extends Error {
	override name = 'ApiProblem'
	readonly key: ProblemKey
	readonly particulars: Particulars

	constructor(key: ProblemKey, particulars: Particulars = {}) {
		super(key)
		this.key = key
		this.particulars = particulars
	}
}

export function problemBody(key: ProblemKey, publicUrl: string, { errors, reference }: Particulars = {}): Problem {
	return {
		type: `${publicUrl}/api#${key}`,
		...problems[key],
		...(errors && { errors: [...errors] }),
		...(reference !== undefined && { reference }),
	}
}
