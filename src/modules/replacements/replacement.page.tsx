import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { ByHandCard } from './by-hand-card.tsx'
import { History } from './history.tsx'
import { words } from './messages.ts'
import { OfferCard } from './offer-card.tsx'
import { canOffer, canProposeReplacement, canReadPoints } from './policy.ts'
import { replacementAddress, replacementsAddress } from './replacement-address.ts'
import { ReplacementFrame } from './replacement-frame.tsx'
import type { ReplacementProps } from './replacement-view.ts'
import { standingOf, whyNotCalledOff } from './replacement.ts'
import { StandingStatus } from './standing-status.tsx'
import { StudioSection } from './studio-section.tsx'

/** How far one seat has come, and the one thing that is to be done about it now. */
export function ReplacementPage(props: ReplacementProps) {
	const { view, room, actor, replacement } = props
	const t = words(view.language)
	const when = formatDateTime(view.language, replacement.soughtAt, room.programme.timeZone)
	return (
		<ReplacementFrame
			{...props}
			title={t.page.title(replacement.seatName)}
			lead={t.page.sought(replacement.soughtByName, when)}
			crumbs={[
				{ label: room.programme.name, href: `/programmes/${room.programme.slug}` },
				{ label: t.overview.title, href: replacementsAddress(room) },
			]}
		>
			<p>
				<StandingStatus view={view} standing={standingOf(replacement)} />
			</p>
			<NextStep {...props} />
			{canReadPoints(actor, room) && <History {...props} />}
			{canOffer(actor, room) && whyNotCalledOff(replacement) === undefined && <CallOff {...props} />}
			<Ended {...props} />
		</ReplacementFrame>
	)
}

function NextStep(props: ReplacementProps) {
	const { view, room, actor, replacement, gathered } = props
	const t = words(view.language)
	const standing = standingOf(replacement)
	if (standing === 'toOffer' && canOffer(actor, room)) return <OfferCard {...props} />
	if (standing !== 'sought') return null
	if (!canProposeReplacement(actor, room)) return <p>{t.page.waits}</p>
	if (props.studio) return <StudioSection {...props} studio={props.studio} />
	const why = gathered ? t.nobody : t.noSelection
	return (
		<>
			<Notice kind="info" title={why.title}>
				<p>{why.text}</p>
			</Notice>
			{canOffer(actor, room) && <ByHandCard {...props} />}
		</>
	)
}

function CallOff({ view, room, replacement, draft, faults }: ReplacementProps) {
	const { callOff: t } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={t.title} open={faults?.['endReason'] !== undefined}>
				<form method="post" action={`${replacementAddress(room, replacement)}/end`} class="flow" noValidate>
					<p>{t.lead}</p>
					<TextField
						name="endReason"
						rows={3}
						label={t.reason}
						value={draft?.endReason}
						fault={faults?.['endReason']}
					/>
					<p>
						<Button kind="bad">{t.button}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}

/** Why a seat is left empty is for those who may fill it. */
function Ended({ view, room, actor, replacement: { end } }: ReplacementProps) {
	const { callOff: t } = words(view.language)
	if (!end || !canReadPoints(actor, room)) return null
	return (
		<Notice kind="info" title={t.ended(end.byName, formatDateTime(view.language, end.at, room.programme.timeZone))}>
			<WrittenText text={end.reason} lang={room.programme.language} />
		</Notice>
	)
}
