import { FileList, Picture, type StoredFile } from '../files/index.ts'
import type { Language } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Block, linkLines } from './content.ts'

type BlocksProps = {
	language: Language
	blocks: readonly Block[]
	files: readonly StoredFile[]
	/** What it is written in, where the page around it speaks another language. */
	lang?: string | undefined
}

/** What was written, as everybody reads it. */
export function Blocks({ blocks, ...props }: BlocksProps) {
	return (
		<div class="prose article" lang={props.lang}>
			{blocks.map((block, index) => (
				<BlockText key={index} block={block} {...props} />
			))}
		</div>
	)
}

type BlockProps = Omit<BlocksProps, 'blocks'> & { block: Block }

function BlockText({ block, ...props }: BlockProps) {
	switch (block.kind) {
		case 'heading':
			return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
		case 'text':
			return <MarkedText text={block.text} />
		case 'picture':
			return <PictureBlock {...props} block={block} />
		case 'files':
			return <FilesBlock {...props} block={block} />
		case 'quote':
			return <Quote {...block} />
		case 'callout':
			return (
				<Notice kind="info" title={block.title}>
					<MarkedText text={block.text} />
				</Notice>
			)
		case 'links':
			return <Links text={block.text} />
	}
}

type Of<Kind extends Block['kind']> = Omit<BlockProps, 'block'> & { block: Extract<Block, { kind: Kind }> }

function PictureBlock({ block, files }: Of<'picture'>) {
	const file = files.find(({ id }) => id === block.file)
	if (file === undefined) return null
	return (
		<figure class="article__picture">
			<Picture file={file} alt={block.decorative ? '' : block.alt} />
			{block.caption !== '' && <figcaption>{block.caption}</figcaption>}
		</figure>
	)
}

function FilesBlock({ block, files, language }: Of<'files'>) {
	const listed = block.files.flatMap(({ file: id, title }) => {
		const file = files.find((stored) => stored.id === id)
		return file === undefined ? [] : [{ file, title }]
	})
	return listed.length === 0 ? null : <FileList language={language} files={listed} />
}

function Quote({ text, who }: { text: string; who: string }) {
	return (
		<figure class="article__quote">
			<blockquote>
				<p>{text}</p>
			</blockquote>
			{who !== '' && <figcaption>{who}</figcaption>}
		</figure>
	)
}

function Links({ text }: { text: string }) {
	const entries = linkLines(text).map(({ label, href }) => ({ title: label, href }))
	return <IndexList kind="thin" entries={entries} />
}
