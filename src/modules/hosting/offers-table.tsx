import { formatDay } from '../../platform/i18n.ts'
import { Fold } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { offerAddress } from './hosting-address.ts'
import type { Hosting, Member } from './hosting.ts'
import { words } from './messages.ts'
import type { DayAnswer } from './offer.ts'

/** What each seat has said about hosting, for the facilitator, who may write it down for those who rang. */
export function OffersTable({ view: { language }, hosting }: { view: View; hosting: Hosting }) {
	const { offers: t, choose, studio } = words(language)
	if (hosting.members.length === 0) return null
	const days = ({ offer }: Member, wanted: DayAnswer) =>
		(offer?.days ?? []).flatMap(({ day, answer }) => (answer === wanted ? [formatDay(language, day)] : [])).join(', ')
	const said = ({ offer }: Member) => (offer === undefined ? t.notAsked : offer.canHost ? t.yes : t.no)
	const columns = [
		{ heading: studio.member, cell: (one: Member) => <a href={offerAddress(hosting, one.seat)}>{one.seat.name}</a> },
		{ heading: choose.region, cell: ({ region }: Member) => region },
		{ heading: t.canHost, cell: said },
		{ heading: t.wishes, cell: (one: Member) => days(one, 'wish') },
		{ heading: t.away, cell: (one: Member) => days(one, 'away') },
		{ heading: t.rooms, cell: ({ offer }: Member) => [offer?.rooms, offer?.visits].filter(Boolean).join(' · ') },
	]
	return (
		<div class="folds">
			<Fold summary={t.title}>
				<p class="muted">{t.letTell}</p>
				<Table
					caption={t.title}
					captionHidden
					columns={columns}
					rows={hosting.members}
					rowKey={({ seat }) => seat.id}
				/>
			</Fold>
		</div>
	)
}
