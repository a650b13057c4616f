import type { Language } from '../../platform/i18n.ts'
import { type Element, xmlText } from './xml.ts'

/** `key` is an IRI that never changes. */
export type FeedEntry = { key: string; title: string; summary: string; path: string; at: Date }
export type Feed = {
	publicUrl: string
	/** Of the feed itself, and of the page that says the same to people. */
	path: string
	page: string
	title: string
	subtitle: string
	author: string
	language: Language
	/** Newest first. */
	entries: readonly FeedEntry[]
}

/** RFC 4287. A feed without entries is as old as Torvet's first day, so that it never looks changed. */
export function atomText({ publicUrl, path, page, title, subtitle, author, language, entries }: Feed): string {
	const self = `${publicUrl}${path}`
	return xmlText({
		name: 'feed',
		attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
		content: [
			{ name: 'id', content: self },
			{ name: 'title', content: title },
			{ name: 'subtitle', content: subtitle },
			{ name: 'updated', content: (entries[0]?.at ?? BEGINNING).toISOString() },
			{ name: 'author', content: [{ name: 'name', content: author }] },
			{ name: 'link', attributes: { rel: 'self', type: 'application/atom+xml', href: self } },
			{ name: 'link', attributes: { rel: 'alternate', type: 'text/html', href: `${publicUrl}${page}` } },
			...entries.map((entry) => entryElement(publicUrl, entry)),
		],
	})
}

const BEGINNING = new Date('2026-11-22T00:00:00Z')

function entryElement(publicUrl: string, { key, title, summary, path, at }: FeedEntry): Element {
	return {
		name: 'entry',
		content: [
			{ name: 'id', content: key },
			{ name: 'title', content: title },
			{ name: 'updated', content: at.toISOString() },
			{ name: 'link', attributes: { rel: 'alternate', type: 'text/html', href: `${publicUrl}${path}` } },
			{ name: 'summary', content: summary },
		],
	}
}
