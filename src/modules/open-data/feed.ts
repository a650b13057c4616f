import type { Language } from '../../platform/i18n.ts'
import { type Element, xmlText } from './xml.ts'

/** `key` is an IRI that never changes. */
export type FeedEntry = {
	key: string
	title: string
	summary: string
	path: string
	/** When it became as it is. */
	at: Date
	/** When it was first told, where that is another moment. */
	firstAt?: Date | undefined
	/** Where it is not the feed's. */
	language?: Language | undefined
}
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

function entryElement(publicUrl: string, { key, title, summary, path, at, firstAt, language }: FeedEntry): Element {
	return {
		name: 'entry',
		attributes: language === undefined ? {} : { 'xml:lang': language },
		content: [
			{ name: 'id', content: key },
			{ name: 'title', content: title },
			{ name: 'updated', content: at.toISOString() },
			...(firstAt === undefined ? [] : [{ name: 'published', content: firstAt.toISOString() }]),
			{ name: 'link', attributes: { rel: 'alternate', type: 'text/html', href: `${publicUrl}${path}` } },
			{ name: 'summary', content: summary },
		],
	}
}

/** An IRI for what has no address of its own (RFC 4151). */
export function tagOf(publicUrl: string, name: string): string {
	return `tag:${new URL(publicUrl).hostname},2026-11-22:${name}`
}

/** What is in a feed of these, newest first; `most` of them are news. */
export function newest(entries: readonly FeedEntry[], most: number): FeedEntry[] {
	return [...entries].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
}
