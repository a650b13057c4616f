import type { Language } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Agreement, Mirror } from './agreement.ts'
import { words } from './messages.ts'

type LeavingProps = { language: Language; agreement: Agreement; mirror: Mirror | undefined }

/** What goes out of the room, and in which words the room said so; nothing where nothing does. */
export function Leaving({ language, agreement, mirror }: LeavingProps) {
	const { leaving: t } = words(language)
	const isAgreed = agreement.mails === 'text' || (mirror !== undefined && agreement.mirror === 'text')
	const lines = [
		agreement.mails === 'text' ? t.mailsText : [],
		mirror === undefined ? [] : (agreement.mirror === 'text' ? t.mirrorText : t.mirror)[mirror.kind],
		isAgreed ? t.agreed(agreement.words) : [],
	].flat()
	if (lines.length === 0) return null
	return (
		<Notice kind="info" icon="out" title={t.title}>
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
		</Notice>
	)
}
