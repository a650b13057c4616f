import type { ComponentChildren } from 'preact'
import { type Block, chaptersOf, type Inline, type WrittenDocument } from './written-document.ts'

type Part = { document: WrittenDocument }

/**
 * What stands below the title, on a page and in a file alike. A chapter is a heading of the second level: the title is the
 * first. Every number in brackets leads to its source.
 */
export function DocumentBody({ document }: Part) {
	return (
		<>
			<Contents document={document} />
			<Blocks blocks={numbered(document.blocks)} document={document} />
			<Sources document={document} />
		</>
	)
}

type Numbered = Block & { chapter?: number }

function numbered(blocks: readonly Block[]): Numbered[] {
	let chapter = 0
	return blocks.map((block) =>
		block.kind === 'heading' && block.level === 1 ? { ...block, chapter: ++chapter } : block,
	)
}

function Contents({ document }: Part) {
	const chapters = chaptersOf(document)
	if (chapters.length < 2) return null
	return (
		<nav aria-labelledby="contents">
			<h2 id="contents">{document.words.contents}</h2>
			<ol>
				{chapters.map(({ number, text }) => (
					<li key={number}>
						<a href={`#chapter-${number}`}>{text}</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

function Blocks({ blocks, document }: Part & { blocks: readonly Numbered[] }) {
	return (
		<>
			{blocks.map((block, index) => (
				<OneBlock key={index} block={block} document={document} />
			))}
		</>
	)
}

function OneBlock({ block, document }: Part & { block: Numbered }) {
	const inline = (text: readonly Inline[]) => text.map((one, index) => inlineOf(one, index, document))
	switch (block.kind) {
		case 'heading':
			return block.level === 1 ? <h2 id={`chapter-${block.chapter}`}>{block.text}</h2> : <h3>{block.text}</h3>
		case 'paragraph':
			return <p>{inline(block.text)}</p>
		case 'quote':
			return (
				<blockquote>
					<Blocks blocks={block.blocks} document={document} />
				</blockquote>
			)
		case 'list':
			return <List ordered={block.ordered} items={block.items.map(inline)} />
		case 'table':
			return <DataTable block={block} inline={inline} />
	}
}

function List({ ordered, items }: { ordered: boolean; items: ComponentChildren[] }) {
	const entries = items.map((item, index) => <li key={index}>{item}</li>)
	return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>
}

type TableProps = {
	block: Extract<Block, { kind: 'table' }>
	inline: (text: readonly Inline[]) => ComponentChildren[]
}

function DataTable({ block, inline }: TableProps) {
	return (
		<table>
			<caption>{block.caption}</caption>
			<thead>
				<tr>
					{block.head.map((heading) => (
						<th key={heading} scope="col">
							{heading}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{block.rows.map((cells, row) => (
					<tr key={row}>
						{cells.map((cell, column) => (
							<td key={column}>{inline(cell)}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}

function inlineOf(inline: Inline, key: number, { words }: WrittenDocument): ComponentChildren {
	if (typeof inline === 'string') return inline
	if ('lineBreak' in inline) return <br key={key} />
	if ('href' in inline) {
		return (
			<a key={key} href={inline.href}>
				{inline.text}
			</a>
		)
	}
	return (
		<>
			{'\u00a0'}
			<a key={key} href={`#source-${inline.source}`} aria-label={`${words.source} ${inline.source}`}>
				{`[${inline.source}]`}
			</a>
		</>
	)
}

function Sources({ document: { sources, words } }: Part) {
	if (sources.length === 0) return null
	return (
		<>
			<h2>{words.sources}</h2>
			<p>{words.sourcesLead}</p>
			<ol>
				{sources.map(({ text, href }, index) => (
					<li key={index} id={`source-${index + 1}`}>
						{href === undefined ? text : <a href={href}>{text}</a>}
					</li>
				))}
			</ol>
		</>
	)
}
