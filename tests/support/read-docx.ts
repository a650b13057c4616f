import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'

const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

/** A file of Word, unpacked and read part by part as XML; a part that is not well-formed does not get past libxml2. */
export function readDocx(bytes: Uint8Array) {
	const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
	const texts = new Map(parts.map(([name, part]) => [name, strFromU8(part)]))
	for (const text of texts.values()) XmlDocument.fromString(text).dispose()
	using document = XmlDocument.fromString(texts.get('word/document.xml') ?? '')
	using styles = XmlDocument.fromString(texts.get('word/styles.xml') ?? '')
	const attributes = (of: XmlDocument, path: string) => of.find(path, W).map((node) => node.content)
	return {
		parts: [...texts.keys()],
		core: texts.get('docProps/core.xml') ?? '',
		relations: texts.get('word/_rels/document.xml.rels') ?? '',
		language: attributes(styles, '//w:docDefaults//w:lang/@w:val'),
		styles: attributes(styles, '//w:style/@w:styleId'),
		paragraphs: document.find('//w:p', W).map((node) => paragraphOf(node as XmlElement)),
		headRows: document.find('//w:tr[w:trPr/w:tblHeader]', W).length,
		anchors: attributes(document, '//w:hyperlink/@w:anchor'),
		bookmarks: attributes(document, '//w:bookmarkStart/@w:name'),
	}
}

function paragraphOf(node: XmlElement): { style: string | null; isListed: boolean; text: string } {
	const texts = node.find('.//w:t', W).map(({ content }) => content)
	const style = node.get('w:pPr/w:pStyle/@w:val', W)?.content ?? null
	return { style, isListed: node.get('w:pPr/w:numPr', W) !== null, text: texts.join('') }
}
