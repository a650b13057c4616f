import { formatDate } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fold } from '../../ui/fold.tsx'
import { words } from './messages.ts'
import { canPublishRelease, canTakeDown, speaksForGiver } from './policy.ts'
import { whyNotPublished } from './publish-release.ts'
import { releaseAddress } from './release-address.ts'
import type { ReleaseProps } from './release.page.tsx'
import { whyNotReady } from './release.ts'
import { whyNotTakenDown } from './take-down-release.ts'

/** The way out of the room, and the way back. */
export function Publishing(props: ReleaseProps) {
	return (
		<>
			<Publish {...props} />
			<TakeDown {...props} />
		</>
	)
}

function Publish({ view, room, actor, one, whole, findings }: ReleaseProps) {
	const { publish: t, reasons } = words(view.language)
	if (!canPublishRelease(actor, room, one) || whyNotPublished(whole)) return null
	const lacking = whyNotReady(whole, one, findings)
	return (
		<Card title={t.title}>
			<form method="post" action={`${releaseAddress(room, one.id)}/publication`} class="flow">
				<p>{t.lead}</p>
				{lacking ? (
					<p>{reasons[lacking]}</p>
				) : (
					<p>
						<Button>{t.button}</Button>
					</p>
				)}
			</form>
		</Card>
	)
}

function TakeDown({ view, room, actor, one, whole }: ReleaseProps) {
	const { down: t } = words(view.language)
	const isGiver = speaksForGiver(actor, room, one)
	if (!canTakeDown(actor, room, one) || whyNotTakenDown(whole, isGiver)) return null
	const { publication } = whole
	return (
		<div class="folds">
			<Fold summary={isGiver ? t.giver : t.title}>
				<form method="post" action={`${releaseAddress(room, one.id)}/withdrawal`} class="flow">
					<p>{isGiver ? t.giverLead : t.facilitatorLead}</p>
					{publication && (
						<p>{t.honest(formatDate(view.language, publication.publishedAt, room.programme.timeZone))}</p>
					)}
					<p>
						<Button kind="bad">{isGiver ? t.giver : t.button}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
