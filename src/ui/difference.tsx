import { compareTexts, type Piece } from '../methods/text-difference.ts'
import type { Language } from '../platform/i18n.ts'
import { shellWords } from './messages.ts'

type DifferenceProps = {
	language: Language
	/** A paragraph each. */
	before: readonly string[]
	after: readonly string[]
	/** Of the texts. */
	lang: Language
}

/** Two texts as one: what is gone is struck out, what is new is underlined, and both are said aloud. */
export function Difference({ language, before, after, lang }: DifferenceProps) {
	const rows = compareTexts(before, after)
	const isSame = rows.every((row) => row.every(({ kind }) => kind === 'same'))
	if (isSame) return <p>{shellWords(language).difference.none}</p>
	return (
		<div class="prose diff" lang={lang}>
			{rows.map((row, index) => (
				<p key={index}>
					{row.map((piece, place) => (
						<Mark key={place} language={language} {...piece} />
					))}
				</p>
			))}
		</div>
	)
}

function Mark({ language, kind, text }: Piece & { language: Language }) {
	const { difference } = shellWords(language)
	if (kind === 'same') return <>{text}</>
	const aloud = (word: string) => (
		<span class="vh" lang={language}>
			{` ${word} `}
		</span>
	)
	const Changed = kind === 'removed' ? 'del' : 'ins'
	return (
		<>
			<Changed>
				{aloud(difference[kind])}
				{text}
				{aloud(difference.end)}
			</Changed>{' '}
		</>
	)
}
