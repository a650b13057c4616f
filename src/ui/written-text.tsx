import type { ComponentChildren } from 'preact'

const LINK = /((?:https?:\/\/|www\.)[^\s<>"]+[^\s<>".,;:!?)\]’”])/g

/** Plain text as it was typed: paragraphs and line breaks stay, addresses on the web can be followed. */
export function WrittenText({ text, lang }: { text: string; lang?: string | undefined }) {
	const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
	return (
		<div class="prose written" lang={lang}>
			{paragraphs.map((paragraph, index) => (
				<p key={index}>{paragraph.split('\n').flatMap(withBreak)}</p>
			))}
		</div>
	)
}

function withBreak(line: string, index: number): ComponentChildren[] {
	return index === 0 ? linked(line) : [<br key={`break-${index}`} />, ...linked(line)]
}

/** Splitting by a pattern with one group gives text and address in turn. */
function linked(line: string): ComponentChildren[] {
	return line.split(LINK).map((part, index) => (index % 2 === 0 ? part : <Address key={index} address={part} />))
}

function Address({ address }: { address: string }) {
	const href = address.startsWith('www.') ? `https://${address}` : address
	return (
		<a href={href} rel="noopener noreferrer nofollow ugc">
			{address}
		</a>
	)
}
