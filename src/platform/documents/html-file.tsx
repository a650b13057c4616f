import { renderToString } from 'preact-render-to-string'
import { DocumentBody } from './document-body.tsx'
import { printable, type WrittenDocument } from './written-document.ts'

/** The file is whole when it is on somebody's disk. Without a quotation mark: it would be escaped, which a style cannot read. */
const STYLE = `
:root { color-scheme: light dark; color: light-dark(#14211d, #eef3f1); background: light-dark(#fff, #101816) }
a { color: light-dark(#174a8c, #a9cbff) }
body { font: 1.125rem/1.6 Georgia, serif; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1, h2, h3 { line-height: 1.25; margin: 2em 0 .5em }
h1 { margin-top: .5em }
blockquote { margin: 1em 0; padding-left: 1em; border-left: .25rem solid }
table { border-collapse: collapse; display: block; overflow-x: auto }
caption { text-align: left; font-weight: bold }
th, td { border: 1px solid; padding: .35rem .6rem; text-align: left; vertical-align: top }
:target { outline: 2px solid; outline-offset: .25rem }
@media print { a { color: inherit } nav { break-after: page } h2 { break-after: avoid } }
`

/** One file that any browser reads, with nothing beside it. */
export function htmlFile(written: WrittenDocument): string {
	const document = printable(written)
	const html = (
		<html lang={document.language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="author" content={document.publisher} />
				<meta name="dcterms.modified" content={document.changedAt.toISOString()} />
				<title>{document.title}</title>
				<style>{STYLE}</style>
			</head>
			<body>
				<main>
					<h1>{document.title}</h1>
					<p>{document.publisher}</p>
					<DocumentBody document={document} />
				</main>
			</body>
		</html>
	)
	return `<!doctype html>${renderToString(html)}\n`
}
