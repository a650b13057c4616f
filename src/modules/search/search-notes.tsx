import { formatNumber, type Language, listWords, quote } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { SearchAnswer } from './answer.ts'
import { words } from './messages.ts'

/** How the question was understood, where that is not plain from the list. */
export function SearchNotes({ view, answer }: { view: View; answer: SearchAnswer }) {
	const notes = notesOf(view.language, answer)
	const [first, ...others] = notes
	if (first === undefined) return null
	return (
		<Notice kind="info" title={first}>
			{others.map((note) => (
				<p key={note}>{note}</p>
			))}
		</Notice>
	)
}

export function notesOf(language: Language, answer: SearchAnswer): string[] {
	const text = words(language)
	const quoted = (list: readonly string[]) =>
		listWords(
			language,
			list.map((word) => quote(language, word)),
		)
	const { total, unknown, left, someWords, isMore, corrections } = answer
	return [
		...corrections.map(({ typed, meant }) => text.corrected(quoted(meant), quote(language, typed))),
		...(unknown.length > 0 && total > 0 ? [text.unknown(quoted(unknown))] : []),
		...(someWords && total > 0 ? [text.someWords] : []),
		...(left.length > 0 ? [text.left(quoted(left))] : []),
		...(isMore && total > 0 ? [text.moreText(formatNumber(language, total))] : []),
	]
}
