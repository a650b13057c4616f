import { Fragment, type VNode } from 'preact'
import { type Inline, type Passage, parseMarkup } from './markup.ts'

export function MarkedText({ text }: { text: string }) {
	return (
		<>
			{parseMarkup(text).map((passage, index) => (
				<PassageText key={index} {...passage} />
			))}
		</>
	)
}

function PassageText({ kind, lines }: Passage) {
	if (kind === 'paragraph') {
		return (
			<p>
				{lines.map((line, index) => (
					<Fragment key={index}>
						{index > 0 && <br />}
						<Words parts={line} />
					</Fragment>
				))}
			</p>
		)
	}
	const List = kind === 'bullets' ? 'ul' : 'ol'
	return (
		<List>
			{lines.map((line, index) => (
				<li key={index}>
					<Words parts={line} />
				</li>
			))}
		</List>
	)
}

function Words({ parts }: { parts: readonly Inline[] }) {
	return (
		<>
			{parts.map((part, index) => (
				<Fragment key={index}>{wordsOf(part)}</Fragment>
			))}
		</>
	)
}

function wordsOf(part: Inline): VNode | string {
	if (part.kind === 'words') return part.text
	const words = <Words parts={part.children} />
	if (part.kind === 'bold') return <strong>{words}</strong>
	if (part.kind === 'italic') return <em>{words}</em>
	return <a href={part.href}>{words}</a>
}
