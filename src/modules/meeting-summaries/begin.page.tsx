import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { words } from './messages.ts'
import { canLeadSummary } from './policy.ts'
import { whyNotBegun } from './summary.ts'
import { type Reason, summaryAddress } from './summary-view.ts'

type BeginProps = { view: View; room: Room; actor: Actor; meeting: Meeting; at: Date; reason?: Reason | undefined }

/** As long as nobody has begun. */
export function BeginPage(props: BeginProps) {
	const { view, room, actor, meeting, at, reason } = props
	const t = words(view.language)
	const why = whyNotBegun(meeting, at)
	return (
		<MeetingFrame {...props} title={t.title}>
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			<Empty title={t.page.none}>
				<p>{why === undefined ? t.page.noneText : t.reasons[why]}</p>
				{canLeadSummary(actor, room) && why === undefined && (
					<form method="post" action={summaryAddress(meeting)}>
						<Button>{t.page.begin}</Button>
					</form>
				)}
			</Empty>
		</MeetingFrame>
	)
}
