import { formatDate } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import { contentLanguage } from '../programmes/index.ts'
import type { CallPageProps } from './call.page.tsx'
import { deadlineText, openingText } from './deadline-text.ts'
import { words } from './messages.ts'

/** What stands between the reader and an application now, and a deadline that was moved. */
export function CallNotices(props: CallPageProps) {
	return (
		<>
			<PhaseNotice {...props} />
			<Postponed {...props} />
		</>
	)
}

function PhaseNotice({ view, call, phase }: CallPageProps) {
	const { page } = words(view.language)
	const { opensAt, deadlineAt, programme } = call
	if (phase === 'draft') {
		return (
			<Notice kind="warn" icon="lock" title={page.draft}>
				<p>
					{page.draftText} <a href={`/calls/${call.slug}/setup`}>{page.toSetup}</a>
				</p>
			</Notice>
		)
	}
	if (phase === 'announced' && opensAt) {
		return (
			<Notice kind="info" icon="clock" title={page.announced(openingText(view.language, opensAt, programme))}>
				<p>{page.announcedText}</p>
			</Notice>
		)
	}
	if (phase === 'closed' && deadlineAt) {
		return (
			<Notice kind="info" icon="clock" title={page.closed}>
				<p>{page.closedText(deadlineText(view.language, deadlineAt, programme))}</p>
			</Notice>
		)
	}
	return null
}

/** Only the latest; each is an event of the call. */
function Postponed({ view, call, postponements }: CallPageProps) {
	const { page } = words(view.language)
	const [latest] = postponements
	if (!latest) return null
	const { programme } = call
	return (
		<Notice kind="info" icon="cal" title={page.postponed(deadlineText(view.language, latest.after, programme))}>
			<p>
				{page.postponedText(
					deadlineText(view.language, latest.before, programme),
					formatDate(view.language, latest.at, programme.timeZone),
				)}
			</p>
			<p lang={contentLanguage(view, programme)}>{latest.reason}</p>
		</Notice>
	)
}
