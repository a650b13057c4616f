import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'The API: Torvet for programs',
	name: 'API',
	lead: 'Everything that the pages show to the public can be read by programs too, as JSON. It takes neither an agreement nor a key.',
	example: 'Example in a terminal',
	begin: {
		title: 'How to begin',
		text: 'Ask for the calls that are open now. You can open the address in a browser too.',
		document: 'The whole description in OpenAPI 3.1',
		documentText: 'Tools make clients, tests and reference pages of it. The same schemas shape the answers.',
		version:
			'Members may be added to answers, so pass over those that your program does not know. What is here stays as long as the address says v1.',
	},
	resources: {
		title: 'What there is',
		what: 'What',
		where: 'Addresses below /api/v1',
		tags: {
			Programmes: 'Programmes with phases, milestones and participants',
			Calls: 'Calls with questions, criteria, rules and result',
			Places: 'Towns and municipalities with population and source',
			Measures: 'Measures of the toolbox, and what towns say of them',
			Recommendations: 'Recommendations with responses, follow-up and trials',
			Cases: 'Cases, which facets narrow down',
			Pages: 'News, publications and pages',
			Terms: 'The words for themes and challenges in three languages',
			Search: 'Search in all that everybody may find',
			Applications: 'Applications with answers: with a key',
		},
	},
	tokens: {
		title: 'Keys',
		text: 'With a key a program can do more: read drafts and applications, and propose to the library, though never more than the person who made it. Send it in the header Authorization, and from a server only; browsers on other sites may read what is public, but not send a key.',
		make: 'Make a key',
		scope: 'Scope',
		meaning: 'What it gives',
	},
	paging: {
		title: 'Lists, page by page',
		text: 'A list gives 50 at once; limit changes that, up to 100. Follow next until it is null. The order is fixed, so nothing comes twice, even if something is added meanwhile.',
	},
	caching: {
		title: 'Fetch only what has changed',
		text: 'Every answer has an ETag. Send it along the next time: if nothing has changed, the answer is 304 and empty.',
	},
	limits: {
		title: 'How much one may ask',
		text: (address, token, minutes) =>
			`From one address ${address} times in ${minutes} minutes, with a key ${token}. The headers RateLimit and RateLimit-Policy say how many are left and when it begins anew. After that the answer is 429, and Retry-After says how many seconds to wait.`,
	},
	problems: {
		title: 'When it does not work',
		text: 'Errors come as application/problem+json (RFC 9457). The member type leads to one of these:',
		kind: 'Problem',
		status: 'Status',
		meaning: 'What happened, and what to do',
		kinds: {
			'not-found': 'It does not exist, or the key may not see it.',
			'method-not-allowed': 'The address exists, but is asked in another way. The header Allow says how.',
			'token-needed': 'A key is needed here.',
			'token-unknown': 'The key is mistyped, expired or revoked. Make another.',
			'scope-missing': 'The key lacks a scope. WWW-Authenticate says which.',
			'not-allowed': 'The person who made the key may not do this. Ask the secretariat for the role.',
			refused: 'A rule stands in the way just now. Read the thing again.',
			'parameters-invalid': 'Something in the address is wrong. errors names each parameter.',
			'body-not-json': 'Send a JSON object with Content-Type: application/json.',
			'body-too-large': 'Send 256 kB at most.',
			'body-invalid': 'Something that was sent is wrong. errors points at each member.',
			'too-many-requests': 'Wait as Retry-After says, or use a key.',
			'internal-error': 'The fault is ours. Try again, and otherwise send the number in reference to the operator.',
		},
	},
} satisfies Messages<typeof da>
