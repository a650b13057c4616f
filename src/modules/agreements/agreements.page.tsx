import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { type Partnership, PartnershipFrame, partnershipWords } from '../partnerships/index.ts'
import type { Agreement } from './agreement.ts'
import { agreementAddress, agreementsAddress } from './agreement-address.ts'
import { AgreementStatus } from './agreement-status.tsx'
import { words } from './messages.ts'
import { canKeepAgreements } from './policy.ts'

type Props = {
	view: View
	partnership: Partnership
	actor: Actor
	agreements: readonly Agreement[]
	today: string
}

/** What the parties of a partnership have agreed in writing. */
export function AgreementsPage(props: Props) {
	const { view, partnership, actor, agreements } = props
	const { list: t } = words(view.language)
	const begin = <LinkButton href={`${agreementsAddress(partnership)}/new`}>{t.begin}</LinkButton>
	const commands = canKeepAgreements(actor, partnership) && begin
	return (
		<PartnershipFrame {...props} title={t.title} lead={t.lead} commands={commands}>
			{agreements.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<IndexList entries={agreements.map((agreement) => entryOf(props, agreement))} />
			)}
		</PartnershipFrame>
	)
}

function entryOf({ view, partnership, today }: Props, agreement: Agreement) {
	const { list: t } = words(view.language)
	const { kind, title, editions } = agreement
	const expiresOn = editions[0]?.expiresOn ?? null
	const until = expiresOn === null ? t.withoutEnd : t.until(formatDay(view.language, expiresOn))
	return {
		key: agreement.id,
		href: agreementAddress(partnership, agreement),
		title,
		meta: `${partnershipWords(view.language).kinds[kind]} · ${until}`,
		end: <AgreementStatus view={view} agreement={agreement} partnership={partnership} today={today} />,
	}
}
