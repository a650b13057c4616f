import type { Language } from '../../platform/i18n.ts'
import type { Content } from '../pages/index.ts'
import { contentLines } from './content-lines.ts'
import { words } from './messages.ts'
import { compareTexts, type Piece } from './word-diff.ts'

type DifferenceProps = { language: Language; before: Content; after: Content }

/** Two texts as one: what is gone is struck out, what is new is underlined, and both are said aloud. */
export function Difference({ language, before, after }: DifferenceProps) {
	const rows = compareTexts(contentLines(language, before), contentLines(language, after))
	const isSame = rows.every((row) => row.every(({ kind }) => kind === 'same'))
	if (isSame) return <p>{words(language).versions.same}</p>
	return (
		<div class="prose diff" lang={after.language}>
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
	const { versions } = words(language)
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
				{aloud(versions[kind])}
				{text}
				{aloud(versions.end)}
			</Changed>{' '}
		</>
	)
}
