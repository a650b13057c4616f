import type { Language } from '../platform/i18n.ts'
import { plural } from '../platform/i18n.ts'
import type { Faults } from './faults.ts'
import { shellWords } from './messages.ts'

type ErrorSummaryProps = { language: Language; faults: Faults | undefined; title?: string | undefined }

/** Above a form that was not accepted; each line leads to its field. Nothing to correct: nothing shown. */
export function ErrorSummary({ language, faults = {}, title }: ErrorSummaryProps) {
	const faulty = Object.entries(faults).filter(([, fault]) => fault !== undefined)
	if (faulty.length === 0) return null
	return (
		<div class="errors" id="errors" role="alert" tabIndex={-1} autofocus aria-labelledby="errors-title">
			<h2 id="errors-title">{title ?? plural(language, faulty.length, shellWords(language).toCorrect)}</h2>
			<ul>
				{faulty.map(([name, fault]) => (
					<li key={name}>
						<a href={`#${name}`}>{fault}</a>
					</li>
				))}
			</ul>
		</div>
	)
}
