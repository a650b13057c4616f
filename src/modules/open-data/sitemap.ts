import { xmlText } from './xml.ts'

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses in one. */
export const MOST_ADDRESSES = 50_000

/** A page that everybody may read, and when it became as it is, where that is known. */
export type Address = { path: string; at?: Date | undefined }

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** One map where all fit into it, else a list of maps. */
export function sitemapText(publicUrl: string, addresses: readonly Address[], most = MOST_ADDRESSES): string {
	if (addresses.length <= most) return sitemapPart(publicUrl, addresses)
	const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) => ({
		name: 'sitemap',
		content: [{ name: 'loc', content: `${publicUrl}/sitemaps/${index + 1}` }],
	}))
	return xmlText({ name: 'sitemapindex', attributes: NAMESPACE, content: parts })
}

/** One of the maps of a list, the first of which is 1; undefined where the list is shorter. */
export function sitemapPartText(
	publicUrl: string,
	addresses: readonly Address[],
	part: number,
	most = MOST_ADDRESSES,
): string | undefined {
	if (!Number.isInteger(part) || part < 1) return undefined
	const own = addresses.slice((part - 1) * most, part * most)
	return own.length === 0 ? undefined : sitemapPart(publicUrl, own)
}

function sitemapPart(publicUrl: string, addresses: readonly Address[]): string {
	const urls = addresses.map(({ path, at }) => ({
		name: 'url',
		content: [
			{ name: 'loc', content: `${publicUrl}${path}` },
			...(at === undefined ? [] : [{ name: 'lastmod', content: at.toISOString() }]),
		],
	}))
	return xmlText({ name: 'urlset', attributes: NAMESPACE, content: urls })
}

/** What is only for those who sign in answers 401 by itself; this saves robots the way. */
export function robotsText(publicUrl: string): string {
	const shut = [
		'/desk',
		'/demo',
		'/follow',
		'/sign-in',
		'/applications/',
		'/proposals/',
		'/decisions/',
		'/letters/',
		'/people',
		'/calendars/',
	]
	return ['User-agent: *', ...shut.map((path) => `Disallow: ${path}`), `Sitemap: ${publicUrl}/sitemap.xml`, ''].join(
		'\n',
	)
}
