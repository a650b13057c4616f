import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { words } from './messages.ts'
import type { LinkHolder } from './party-access.queries.ts'
import { PartyFrame } from './party-frame.tsx'

type Props = { view: View; holder: LinkHolder; joinedOn: string | null }

/** Behind a party's link: it says yes to the partnership, or leaves it. */
export function MembershipPage({ view, holder, joinedOn }: Props) {
	const { membership: t } = words(view.language)
	const { token, partnership } = holder
	if (joinedOn === null) {
		return (
			<PartyFrame view={view} holder={holder} title={t.joinTitle} lead={t.joinLead}>
				{partnership.vision !== '' && <WrittenText text={partnership.vision} />}
				<form method="post" action={`/p/${token}/joining`}>
					<Button size="block">{t.join}</Button>
				</form>
			</PartyFrame>
		)
	}
	return (
		<PartyFrame view={view} holder={holder} title={t.title} lead={t.joinedSince(formatDay(view.language, joinedOn))}>
			<div class="folds">
				<Fold summary={t.leave}>
					<form method="post" action={`/p/${token}/leaving`} class="flow">
						<p>{t.leaveText}</p>
						<Button kind="bad">{t.leave}</Button>
					</form>
				</Fold>
			</div>
		</PartyFrame>
	)
}

/** Their link opens nothing any more, so this is all that they are shown. */
export function LeftPage({ view }: { view: View }) {
	const { membership: t } = words(view.language)
	return (
		<NarrowPage view={view} title={t.left} noindex>
			<p>{t.leftText}</p>
		</NarrowPage>
	)
}
