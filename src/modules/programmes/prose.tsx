import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'

/** Text as people write it in a field: empty lines between paragraphs, hyphens for a list, addresses become links. */
export function Prose({ text }: { text: string }) {
	const blocks = text
		.trim()
		.split(/\n\s*\n/)
		.flatMap((block) => blocksOf(block.split('\n')))
	return (
		<>
			{blocks.map(({ list, lines }, index) =>
				list ? <Bullets key={index} lines={lines} /> : <Paragraph key={index} lines={lines} />,
			)}
		</>
	)
}

type Block = { list: boolean; lines: string[] }

/** Lines with a hyphen that follow each other are one list. */
function blocksOf(lines: readonly string[]): Block[] {
	const blocks: Block[] = []
	for (const line of lines) {
		const item = /^\s*[-–•]\s+(.*)$/.exec(line)?.[1]
		const last = blocks.at(-1)
		if (last?.list === (item !== undefined)) last.lines.push(item ?? line)
		else blocks.push({ list: item !== undefined, lines: [item ?? line] })
	}
	return blocks.filter(({ lines }) => lines.some((line) => line.trim() !== ''))
}

function Bullets({ lines }: { lines: readonly string[] }) {
	return (
		<ul>
			{lines.map((line, index) => (
				<li key={index}>{linked(line)}</li>
			))}
		</ul>
	)
}

function Paragraph({ lines }: { lines: readonly string[] }) {
	return (
		<p>
			{lines.map((line, index) => (
				<Fragment key={index}>
					{index > 0 && <br />}
					{linked(line)}
				</Fragment>
			))}
		</p>
	)
}

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/

function linked(line: string): ComponentChildren {
	return line.split(ADDRESS).map((piece, index) =>
		index % 2 === 1 ? (
			<a key={index} href={piece} rel="nofollow">
				{piece}
			</a>
		) : (
			piece
		),
	)
}
