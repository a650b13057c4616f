import { formatDateTime } from '../../platform/i18n.ts'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import type { Letter } from './decision.ts'
import { LetterText } from './letter-text.tsx'
import { words } from './messages.ts'

type OwnLetterProps = { view: View; call: CallDetail; letter: Letter & { sentAt: Date } }

/** The letter as its addressee reads it. */
export function OwnLetterPage({ view, call, letter }: OwnLetterProps) {
	const { letters: t, letterPage } = words(view.language)
	const { language, timeZone, theme } = call.programme
	return (
		<PublicLayout view={{ ...view, programme: theme }} title={letter.subject}>
			<div class="wrap sec flow">
				<h1>{call.title}</h1>
				<p class="muted">
					{t.sentOn(formatDateTime(view.language, letter.sentAt, timeZone))}.{' '}
					{letterPage.fingerprint(letter.sha256?.slice(0, 16) ?? '')}
				</p>
				<LetterText letter={letter} language={language} />
			</div>
		</PublicLayout>
	)
}
