import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The law of imports, executable. Each law says what breaks it, and proves with planted violations that it can. */
type Import = { from: string; to: string; typeOnly: boolean }
type Law = { breaks: (i: Import) => boolean; planted: [from: string, to: string][] }

const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file))
const imports = files.flatMap((from) => importsOf(from, readFileSync(from, 'utf8')))

function importsOf(from: string, source: string): Import[] {
	const found = source.matchAll(/^(?:import|export)\s+(type\s)?[^'"=;]*?['"]([^'"]+)['"]/gm)
	return [...found].map(([, typeOnly, to = '']) => ({
		from,
		to: to.startsWith('.') ? normalize(join(dirname(from), to)) : to,
		typeOnly: typeOnly !== undefined,
	}))
}

const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const fileOf = (path: string) => path.split('/').at(-1) ?? ''
const inModule = (path: string) => moduleOf(path) !== undefined

const isPage = (path: string) => inModule(path) && path.endsWith('.page.tsx')
const isMail = (path: string) => inModule(path) && /\.mail\.tsx?$/.test(path)
const isRoutes = (path: string) => inModule(path) && /(^|\.)routes\.tsx$/.test(fileOf(path))
const isQueries = (path: string) => inModule(path) && fileOf(path).endsWith('queries.ts')
const isPolicy = (path: string) => inModule(path) && fileOf(path) === 'policy.ts'
const isDatabase = (path: string) => path === 'kysely' || path === 'pg' || path.startsWith('src/platform/database')
const isHttp = (path: string) =>
	/^@?hono\b/.test(path) || path.startsWith('src/platform/web') || path.startsWith('src/web/')
/** A verb or job: neither page, mail, route, words nor index. */
const isWork = (path: string) =>
	inModule(path) &&
	/^[a-z-]+(\.job)?\.ts$/.test(fileOf(path)) &&
	!['index.ts', 'messages.ts', 'policy.ts'].includes(fileOf(path)) &&
	!isCookie(path)
const isCookie = (path: string) => fileOf(path) === 'session-cookie.ts'

/** Subjects point one way: each may use what stands before it. */
const ORDER = [
	['activity', 'search'],
	['messages', 'files', 'places', 'redirects'],
	['people', 'organisations'],
	['taxonomy', 'api-tokens'],
	['programmes'],
	['programme-setup', 'roles', 'calls'],
	['call-setup', 'applications'],
	['submissions'],
	['assessments'],
	['assessment-overview', 'selection'],
	['decisions'],
	['participation'],
	['replacements'],
	['courses'],
	['meetings'],
	['meeting-invitations', 'public-events'],
	['meeting-sign-up'],
	['hosting', 'meeting-materials', 'meeting-summaries', 'study-trips'],
	['end-products'],
	['library'],
	['toolbox', 'recommendations'],
	['partnerships'],
	['agreements', 'health-checks'],
	['plans'],
	['contributions'],
	['plan-editor', 'plan-actions', 'plan-writing', 'interplay'],
	['party-links', 'plan-progress', 'consultations', 'adoptions'],
	['cases'],
	['case-import', 'peer-cases'],
	['case-releases'],
	['pages'],
	['page-editor', 'webhooks'],
	['follows'],
	['channel', 'learning-log'],
	['plan-documents'],
	['public-plans'],
	['desk', 'front', 'house', 'open-data', 'api'],
	['catalogue', 'own-calendar'],
	['demonstration'],
]
const rank = (name: string | undefined) => ORDER.findIndex((names) => names.includes(name ?? ''))

const laws: Record<string, Law> = {
	'platform, ui, methods and islands know no module': {
		breaks: ({ from, to }) =>
			/^src\/(platform|ui|methods|islands)\//.test(from) && /^src\/(modules|app|worker|web|load)/.test(to),
		planted: [['src/ui/table.tsx', 'src/modules/calls/index.ts']],
	},
	'methods know no database, no HTTP and no page': {
		breaks: ({ from, to }) =>
			from.startsWith('src/methods/') && (isDatabase(to) || isHttp(to) || to.startsWith('src/ui/')),
		planted: [['src/methods/words.ts', 'kysely']],
	},
	'modules meet at index.ts': {
		breaks: ({ from, to }) => inModule(to) && moduleOf(from) !== moduleOf(to) && fileOf(to) !== 'index.ts',
		planted: [['src/modules/call-setup/publish-call.ts', 'src/modules/programmes/queries.ts']],
	},
	'subjects point one way': {
		breaks: ({ from, to }) =>
			inModule(from) && inModule(to) && moduleOf(from) !== moduleOf(to) && rank(moduleOf(to)) >= rank(moduleOf(from)),
		planted: [
			['src/modules/calls/routes.tsx', 'src/modules/applications/index.ts'],
			['src/modules/unheard-of/routes.tsx', 'src/modules/calls/index.ts'],
		],
	},
	'policies decide and never fetch': {
		breaks: ({ from, to, typeOnly }) =>
			isPolicy(from) && !typeOnly && (isQueries(to) || isDatabase(to) || isHttp(to) || to === 'src/platform/clock.ts'),
		planted: [['src/modules/calls/policy.ts', 'src/modules/calls/queries.ts']],
	},
	'pages and mails only render': {
		breaks: ({ from, to, typeOnly }) =>
			(isPage(from) || isMail(from)) && !typeOnly && (isQueries(to) || isDatabase(to) || isRoutes(to)),
		planted: [
			['src/modules/calls/call.page.tsx', 'src/modules/calls/queries.ts'],
			['src/modules/people/sign-in.mail.ts', 'src/platform/database.ts'],
		],
	},
	'nothing below the routes knows HTTP': {
		breaks: ({ from, to, typeOnly }) => (isWork(from) || isPolicy(from)) && !typeOnly && isHttp(to),
		planted: [['src/modules/call-setup/publish-call.ts', 'src/platform/web.tsx']],
	},
	'only jobs, mails and messages know how a mail leaves': {
		breaks: ({ from, to }) => from !== 'src/worker.ts' && to === 'nodemailer',
		planted: [['src/modules/decisions/send-letters.ts', 'nodemailer']],
	},
}

describe.each(Object.entries(laws))('%s', (_, { breaks, planted }) => {
	test('holds', () => {
		expect(imports.filter(breaks)).toEqual([])
	})

	test.each(planted)('%s may not import %s', (from, to) => {
		expect(breaks({ from, to, typeOnly: false })).toBe(true)
	})
})

test('imports are really found', () => {
	const source = "import type { A } from './a.ts'\nimport {\n\tb,\n} from '../b/index.ts'\nexport { c } from './c.ts'\n"

	expect(importsOf('src/modules/x/y.ts', source)).toEqual([
		{ from: 'src/modules/x/y.ts', to: 'src/modules/x/a.ts', typeOnly: true },
		{ from: 'src/modules/x/y.ts', to: 'src/modules/b/index.ts', typeOnly: false },
		{ from: 'src/modules/x/y.ts', to: 'src/modules/x/c.ts', typeOnly: false },
	])
	expect(imports.length).toBeGreaterThan(files.length)
})

test('every module has its place in the order', () => {
	const modules = [...new Set(files.flatMap((file) => moduleOf(file) ?? []))].sort()

	expect(modules.filter((name) => rank(name) === -1)).toEqual([])
})

test('no file is a shelf without a noun', () => {
	expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|services?|lib|types)(\/|\.tsx?$)/.test(file))).toEqual(
		[],
	)
})

test('no file is longer than 300 lines, and nine of ten have at most 150', () => {
	const lengths = files
		.filter((file) => file !== 'src/platform/schema.ts')
		.map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const)
	const sorted = lengths.map(([, length]) => length).sort((a, b) => a - b)

	expect(lengths.filter(([, length]) => length > 300)).toEqual([])
	expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(150)
})
