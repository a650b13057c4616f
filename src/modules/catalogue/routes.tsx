import { type Context, Hono } from 'hono'
import { found } from '../../platform/errors.ts'
import { publicPage, textParam, type Web } from '../../platform/web.tsx'
import { listNews } from '../open-data/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import { listSupported } from './awards.ts'
import { csvOf, type Format, jsonOf, mediaTypes, readFileName } from './dataset.ts'
import { describeCatalogue } from './describe-catalogue.ts'
import { GRANTS_PATH, grantsOf, grantsPackage } from './grants.ts'
import { OpenDataPage } from './open-data.page.tsx'
import { jsonLdText, type Resource, turtleText } from './rdf.ts'
import { tables } from './tables.ts'

/** What everybody may take away, for whom nobody is signed in. */
export const catalogueRoutes = new Hono<Web>()

const NOBODY = undefined
const MOST_NEWS = 100_000

catalogueRoutes.get('/open-data', async (c) => {
	const hasGrants = (await listGrants(c)).length > 0
	return publicPage(
		c,
		<OpenDataPage view={c.get('view')} publisher={c.get('config').publisher} hasGrants={hasGrants} />,
	)
})

catalogueRoutes.get('/open-data/catalogue.ttl', async (c) => send(c, 'text/turtle', turtleText(await describe(c))))

catalogueRoutes.get('/open-data/catalogue.jsonld', async (c) =>
	send(c, 'application/ld+json', jsonLdText(await describe(c))),
)

/** The standard knows no package without a grant: there is none until somebody is supported. */
catalogueRoutes.get(GRANTS_PATH, async (c) => {
	const grants = await listGrants(c)
	found(grants[0])
	return send(c, 'application/json', grantsPackage(c.get('config'), grants))
})

catalogueRoutes.get('/open-data/:file', async (c) => {
	const [key, format] = found(readFileName(textParam(c, 'file')))
	const { publicUrl } = c.get('view')
	const rows = await tables[key].list(c.get('db'), publicUrl)
	const text: Record<Format, () => string> = {
		csv: () => csvOf(tables[key].columns, rows),
		json: () => jsonOf({ key, publisher: c.get('config').publisher, publicUrl }, rows),
	}
	return send(c, mediaTypes[format], text[format]())
})

async function listGrants(c: Context<Web>) {
	return grantsOf(c.get('config'), await listSupported(c.get('db')))
}

async function describe(c: Context<Web>): Promise<Resource[]> {
	const programmes = await listProgrammes(c.get('db'), NOBODY)
	const ids = programmes.map(({ id }) => id)
	const news = await listNews(c.get('db'), ids, MOST_NEWS)
	const { publisher, publicUrl } = c.get('config')
	return describeCatalogue({ publicUrl, publisher, programmes, issued: news.at(-1)?.at, modified: news[0]?.at })
}

function send(c: Context<Web>, type: string, text: string) {
	c.set('isPublic', true)
	return c.body(text, 200, { 'content-type': `${type}; charset=utf-8` })
}
