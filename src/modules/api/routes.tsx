import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { NotFound } from '../../platform/errors.ts'
import { version } from '../../platform/root.ts'
import { publicPage, type Web } from '../../platform/web.tsx'
import { answer } from './answer.routes.tsx'
import { ApiPage } from './api.page.tsx'
import { countRequests } from './count-requests.ts'
import { openApiDocument } from './document.ts'
import { admit, type ApiWeb, describeAnswer, onceOnly, openToPages } from './door.routes.tsx'
import { BASE, type Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { showProblem } from './errors.routes.tsx'
import { ApiProblem } from './problem.ts'

const MOST_BYTES = 256 * 1024

/** A process counts for itself, so each application has routes of its own. */
export function apiRoutes(): Hono<Web> {
	const routes = new Hono<Web>()
	routes.get('/api', (c) => {
		const { publicUrl } = c.get('config')
		return publicPage(c, <ApiPage view={c.get('view')} publicUrl={publicUrl} endpoints={endpoints} />)
	})
	routes.route('/', machineRoutes())
	return routes
}

function machineRoutes(): Hono<ApiWeb> {
	const routes = new Hono<ApiWeb>()
	routes.onError(showProblem)
	addDoor(routes)
	routes.get(`${BASE}/openapi.json`, (c) =>
		c.json(openApiDocument(endpoints, { publicUrl: c.get('config').publicUrl, version })),
	)
	for (const endpoint of endpoints) routes.on(endpoint.method, pathOf(endpoint), (c) => answer(c, endpoint))
	for (const [path, methods] of methodsByPath()) {
		routes.all(path, () => {
			throw new ApiProblem('method-not-allowed', { headers: { allow: methods.join(', ') } })
		})
	}
	routes.all(`${BASE}/*`, () => {
		throw new NotFound()
	})
	return routes
}

function addDoor(routes: Hono<ApiWeb>): void {
	const tooLarge = () => {
		throw new ApiProblem('body-too-large')
	}
	routes.use(`${BASE}/*`, describeAnswer, openToPages, admit(countRequests()), onceOnly)
	routes.use(`${BASE}/*`, bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }))
}

function pathOf({ path }: Endpoint): string {
	return BASE + path.replaceAll(/\{(\w+)\}/g, ':$1')
}

function methodsByPath(): [path: string, methods: string[]][] {
	const methods = new Map<string, string[]>()
	for (const endpoint of endpoints) {
		const own = endpoint.method === 'get' ? ['GET', 'HEAD'] : ['POST']
		const path = pathOf(endpoint)
		methods.set(path, [...(methods.get(path) ?? []), ...own])
	}
	// What is named stands before what may have any name: `/measures/proposals` before `/measures/:slug`.
	return [...methods].sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':')))
}
