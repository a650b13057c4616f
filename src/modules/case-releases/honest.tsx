import type { Language } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import { Tags } from '../../ui/status.tsx'
import { words } from './messages.ts'

/** What no list of names can find, and which words a person should look at. */
export function Honest({ language, doubtful }: { language: Language; doubtful?: readonly string[] }) {
	const { honest: t } = words(language)
	return (
		<Notice kind="info" title={t.title}>
			<p>{t.text}</p>
			{doubtful?.length === 0 && <p>{t.lookNone}</p>}
			{doubtful !== undefined && doubtful.length > 0 && (
				<>
					<p>{t.look}:</p>
					<Tags words={doubtful} />
				</>
			)}
		</Notice>
	)
}
