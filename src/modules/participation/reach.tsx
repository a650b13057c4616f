import type { Language } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import { words } from './messages.ts'
import type { Reach } from './room.ts'

/** Says in words who can see what stands below: nobody has to guess it. */
export function WhoCanSee({ language, reach }: { language: Language; reach: Reach }) {
	const { reach: t } = words(language)
	return (
		<Notice kind={reach === 'room' ? 'ok' : 'info'} icon={reach === 'room' ? 'lock' : 'eye'} title={t.title}>
			<p>{t[reach]}</p>
		</Notice>
	)
}
