import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { docxFile, htmlFile, pdfFile, type WrittenDocument } from '../../platform/documents/index.ts'
import { allow, found, SignInRequired } from '../../platform/errors.ts'
import { page, publicPage, textParam, type Web } from '../../platform/web.tsx'
import { listReadable } from '../meeting-summaries/index.ts'
import { findRoom } from '../participation/index.ts'
import { readProgramme } from '../programmes/index.ts'
import { formats } from './addresses.ts'
import { canReadProduct } from './policy.ts'
import { ProductPage } from './product.page.tsx'
import { findProduct, listChapters } from './queries.ts'
import { writeProduct } from './written-product.ts'

export const endProductRoutes = new Hono<Web>()

endProductRoutes.get('/programmes/:slug/end-product', async (c) => {
	const { room, actor, shown } = await readShown(c, '')
	const document = <ProductPage view={c.get('view')} room={room} actor={actor} shown={shown} />
	return actor === undefined ? publicPage(c, document) : page(c, document)
})

type Format = (typeof formats)[number]

const files: Record<Format, { type: string; make: (document: WrittenDocument) => BodyOf | Promise<BodyOf> }> = {
	html: { type: 'text/html; charset=utf-8', make: htmlFile },
	pdf: { type: 'application/pdf', make: pdfFile },
	docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', make: docxFile },
}
/** The file brings its own style and asks nobody for anything. */
const ITSELF = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
type BodyOf = string | Uint8Array<ArrayBuffer>

/** As it stands at this moment: a consent that was taken back is out of the next file. */
for (const format of formats) {
	endProductRoutes.get(`/programmes/:slug/end-product.${format}`, async (c) => {
		const { shown } = await readShown(c, c.get('config').publicUrl)
		const { type, make } = files[format]
		return c.body(await make(found(shown).document), 200, {
			'content-type': type,
			'content-disposition': `${format === 'html' ? 'inline' : 'attachment'}; filename="${textParam(c, 'slug')}.${format}"`,
			'content-security-policy': ITSELF,
			'cache-control': 'private, no-cache',
		})
	})
}

/** The end product with its text for this reader: what was said at a meeting is linked for those who may read it. */
async function readShown(c: Context<Web>, publicUrl: string) {
	const db = c.get('db')
	const actor = c.get('actor')
	const programme = await readProgramme(db, actor, textParam(c, 'slug'))
	const room = await findRoom(db, programme.id, dayAt(now(), HOME_TIME_ZONE))
	const product = await findProduct(db, programme.id)
	if (!actor && !canReadProduct(actor, room, product)) throw new SignInRequired()
	allow(canReadProduct(actor, room, product))
	if (product === undefined) return { room, actor, shown: undefined }
	const [chapters, readable] = await Promise.all([listChapters(db, programme.id), listReadable(db, actor, room)])
	const document = writeProduct({
		programme,
		product,
		chapters,
		addressOf: (id) => (readable.has(id) ? `${publicUrl}/meetings/${id}/summary` : undefined),
	})
	return { room, actor, shown: { product, document } }
}
