import { xmlText } from './xml.ts'

/** https://www.sitemaps.org/protocol.html: at most 50,000 addresses in one. */
export const MOST_ADDRESSES = 50_000

export function sitemapText(publicUrl: string, paths: readonly string[]): string {
	return xmlText({
		name: 'urlset',
		attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
		content: paths
			.slice(0, MOST_ADDRESSES)
			.map((path) => ({ name: 'url', content: [{ name: 'loc', content: `${publicUrl}${path}` }] })),
	})
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
	]
	return ['User-agent: *', ...shut.map((path) => `Disallow: ${path}`), `Sitemap: ${publicUrl}/sitemap.xml`, ''].join(
		'\n',
	)
}
