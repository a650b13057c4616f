import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { Card } from '../../ui/card.tsx'
import { Difference } from '../../ui/difference.tsx'
import type { View } from '../../ui/view.ts'
import { type Partnership, PartnershipFrame } from '../partnerships/index.ts'
import type { Agreement, Edition, Terms } from './agreement.ts'
import { agreementAddress, agreementsAddress } from './agreement-address.ts'
import { Signatures } from './agreement-text.tsx'
import { words } from './messages.ts'

type Props = { view: View; partnership: Partnership; actor: Actor; agreement: Agreement; edition: Edition }

/** What was signed before, and how the newest differs from it. */
export function EditionPage(props: Props) {
	const { view, partnership, agreement, edition } = props
	const { agreement: t, list } = words(view.language)
	const crumbs = [
		{ label: list.title, href: agreementsAddress(partnership) },
		{ label: agreement.title, href: agreementAddress(partnership, agreement) },
	]
	const [latest = edition] = agreement.editions
	const lead = t.putOn(formatDate(view.language, edition.putAt, HOME_TIME_ZONE))
	return (
		<PartnershipFrame {...props} title={t.edition(edition.number)} lead={lead} crumbs={crumbs}>
			<div class="flow">
				<Card title={t.difference(latest.number)}>
					<Difference
						language={view.language}
						before={paragraphsOf(edition)}
						after={paragraphsOf(latest)}
						lang={agreement.language}
					/>
				</Card>
				<Card title={t.signatures}>
					<Signatures view={view} edition={edition} />
				</Card>
			</div>
		</PartnershipFrame>
	)
}

function paragraphsOf({ title, clauses }: Terms): string[] {
	return [title, ...clauses.flatMap((clause) => [clause.title, ...clause.body.split(/\n\s*\n/)])]
}
