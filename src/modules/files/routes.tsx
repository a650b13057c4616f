import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { localStorage } from '../../platform/storage.ts'
import { idParam, textParam, type Web } from '../../platform/web.tsx'
import type { FileKeeper } from './file-keeper.ts'
import { askedFor, isShown, type Rendition, type StoredFile, storageKey } from './file.ts'
import { isPublic } from './policy.ts'
import { readFile } from './queries.ts'

export function filesRoutes(keepers: readonly FileKeeper[]): Hono<Web> {
	const routes = new Hono<Web>()
	routes.get('/files/:id/:name', async (c) => {
		return answerFile(c, await readFile(c.get('db'), c.get('actor'), { id: idParam(c, 'id'), keepers }))
	})
	return routes
}

/** The bytes of a file under the `:name` of the route. Whoever calls this has decided that it may be read. */
export async function answerFile(c: Context<Web>, file: StoredFile): Promise<Response> {
	const { rendition } = found(askedFor(file, textParam(c, 'name')))
	const key = storageKey(file, rendition)
	const headers = headersOf(file, rendition, now())
	const etag = `"${key}"`
	if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ...headers, etag })
	const { size, stream } = found(await localStorage(c.get('config').data).open(key))
	return c.body(stream, 200, { ...headers, etag, 'content-length': `${size}` })
}

/** A picture or a paper may do nothing at all in the browser; a sandbox would shut out the browser's own PDF reader. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'"
const policies = { pdf: `${NOTHING}; style-src 'unsafe-inline'; object-src 'self'`, other: `${NOTHING}; sandbox` }

function headersOf(file: StoredFile, rendition: Rendition | undefined, at: Date): Record<string, string> {
	const mediaType = rendition ? `image/${rendition.format}` : file.mediaType
	return {
		'content-type': mediaType,
		'content-disposition': `${isShown(file) ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file, rendition)}`,
		'content-security-policy': policies[mediaType === 'application/pdf' ? 'pdf' : 'other'],
		// The bytes behind an address never change; before they are public, only the one who asked may keep them.
		'cache-control': isPublic(file, at) ? 'public, max-age=31536000, immutable' : 'private, no-cache',
		'x-content-type-options': 'nosniff',
	}
}

function encoded(file: StoredFile, rendition: Rendition | undefined): string {
	const name = rendition ? file.name.replace(/\.[^.]*$/, `-${rendition.width}.${rendition.format}`) : file.name
	return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
