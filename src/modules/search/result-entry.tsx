import type { Piece } from '../../methods/text-marks.ts'
import { formatDay, type Language, listWords, quote } from '../../platform/i18n.ts'
import type { IndexEntry } from '../../ui/index-list.tsx'
import { Tag } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { Reason, SearchResult } from './answer.ts'
import { words } from './messages.ts'

/** One row of the list: what it is, where it matches, and why. */
export function resultEntry(view: View, result: SearchResult): IndexEntry {
	const lang = result.language === view.language ? undefined : result.language
	return {
		key: `${result.kind} ${result.id}`,
		href: result.path,
		title: (
			<span lang={lang}>
				<Marked pieces={result.title} />
			</span>
		),
		meta: <Words view={view} result={result} lang={lang} />,
		end: (
			<>
				<Tag>{words(view.language).kinds[result.kind]}</Tag>
				{result.on !== null && <span class="small muted">{formatDay(view.language, result.on)}</span>}
			</>
		),
	}
}

function Words({ view, result, lang }: { view: View; result: SearchResult; lang: Language | undefined }) {
	const { pieces, cutBefore, cutAfter } = result.snippet
	return (
		<>
			{pieces.length > 0 && (
				<span class="search__text" lang={lang}>
					{cutBefore && '… '}
					<Marked pieces={pieces} />
					{cutAfter && ' …'}
				</span>
			)}
			{result.reasons.length > 0 && (
				<>
					<br />
					<span class="search__why">{whyText(view.language, result.reasons)}</span>
				</>
			)}
		</>
	)
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
	return <>{pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</>
}

/** `Fordi ”butikstomgang” indeholder ”butik”` */
export function whyText(language: Language, reasons: readonly Reason[]): string {
	const { because, why, whyTerm } = words(language)
	const texts = reasons.map(({ grade, where, found, asked }) =>
		(where === 'term' ? whyTerm : why[grade])(quote(language, found), quote(language, asked)),
	)
	return because(listWords(language, texts))
}
