import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; children?: Node[]; type?: string; id?: string }
export type Tagged = { role: string; text: string }

/** A PDF as Mozilla's reader finds it, which knows nothing of who wrote it. */
export async function readPdf(bytes: Uint8Array) {
	const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
	const { info, metadata } = await document.getMetadata()
	const pages = await Promise.all(
		Array.from({ length: document.numPages }, (_, index) => readPage(document, index + 1)),
	)
	return {
		info: info as { Title?: string; Language?: string; Author?: string },
		conformsTo: metadata?.get('pdfuaid:part') ?? null,
		isTagged: isMarked(await document.getMarkInfo()),
		outline: (await document.getOutline())?.map(({ title }) => title) ?? [],
		tags: pages.flatMap(({ tags }) => tags),
		text: pages.map(({ text }) => text).join('\n'),
		links: pages.flatMap(({ links }) => links),
	}
}

/** A map, whatever the types of the reader say. */
function isMarked(marks: unknown): boolean {
	return marks instanceof Map && marks.get('Marked') === true
}

async function readPage(document: Awaited<ReturnType<typeof getDocument>['promise']>, number: number) {
	const page = await document.getPage(number)
	const content = await page.getTextContent({ includeMarkedContent: true })
	const said = new Map<string, string>()
	let open: (string | undefined)[] = []
	for (const item of content.items) {
		if ('str' in item) {
			const id = open.findLast((one) => one !== undefined)
			if (id !== undefined) said.set(id, (said.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
		} else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
		else open = [...open, item.id]
	}
	const annotations = await page.getAnnotations()
	return {
		tags: tagsOf(((await page.getStructTree()) ?? {}) as Node, said),
		text: content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
		links: annotations.map(({ url, dest }: { url?: string; dest?: unknown }) => url ?? (dest ? 'within' : 'nowhere')),
	}
}

/** Each element with the words in it, in reading order. */
function tagsOf(node: Node, said: ReadonlyMap<string, string>): Tagged[] {
	const text = textOf(node, said).replaceAll(/\s+/g, ' ').trim()
	const own = node.role === undefined || node.role === 'Root' ? [] : [{ role: node.role, text }]
	return [...own, ...(node.children ?? []).flatMap((child) => tagsOf(child, said))]
}

function textOf(node: Node, said: ReadonlyMap<string, string>): string {
	if (node.type === 'content') return said.get(node.id ?? '') ?? ''
	return (node.children ?? []).map((child) => textOf(child, said)).join('')
}
