import type { Context } from 'hono'
import { found, NotFound } from '../../platform/errors.ts'
import type { Web } from '../../platform/web.tsx'
import { type Item, itemAddress } from './item.ts'
import { findReading, type Reading } from './reading.ts'

export type AskedReading = {
	reading: Reading | undefined
	asked: number | undefined
	/** Where the item is read, when it is read at another of its addresses. */
	canonical: string | undefined
	noindex: boolean
	publicUrl: string
}

/**
 * The text that the address asks for: the latest, or that of `…/editions/2`; in the reader's language, or with `?original` as
 * it was written.
 */
export async function askReading(c: Context<Web>, item: Item): Promise<AskedReading> {
	const asked = askedEdition(c)
	const isOriginal = c.req.query('original') !== undefined
	const language = isOriginal ? undefined : c.get('view').language
	const reading = await findReading(c.get('db'), item, { language, edition: asked })
	if (asked !== undefined) found(reading)
	const { publicUrl } = c.get('config')
	const isElsewhere = asked !== undefined || isOriginal
	return {
		reading,
		asked,
		canonical: isElsewhere ? `${publicUrl}${itemAddress(item)}` : undefined,
		noindex: asked !== undefined && asked < item.edition,
		publicUrl,
	}
}

function askedEdition(c: Context<Web>): number | undefined {
	const asked = c.req.param('edition')
	if (asked === undefined) return undefined
	if (!/^[1-9]\d{0,5}$/.test(asked)) throw new NotFound()
	return Number(asked)
}
