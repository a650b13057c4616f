import type { Draft, Faults } from '../../platform/web.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type LinkHolder, PartyFrame } from '../partnerships/index.ts'
import { type Agreement, signedBy, whyNotExited, whyNotSigned } from './agreement.ts'
import { linkedAddress } from './agreement-address.ts'
import { AgreementText, Signatures } from './agreement-text.tsx'
import { type Reason, words } from './messages.ts'
import { ExitFold, type SignDraft, SignFields } from './sign-form.tsx'

export type LinkedProps = {
	view: View
	holder: LinkHolder
	/** It has been put to signing. */
	agreement: Agreement
	today: string
	draft?: Draft<SignDraft>
	faults?: Faults<SignDraft>
	reason?: Reason | undefined
}

/** Behind a party's link, on a phone: the words, who has signed them, and one's own signature. */
export function LinkedPage(props: LinkedProps) {
	const { view, holder, agreement, today, draft = {}, faults = {}, reason } = props
	const { sign: t, agreement: a, reasons } = words(view.language)
	const [latest] = agreement.editions
	if (latest === undefined) return null
	const hindrance = whyNotSigned(agreement, holder.party.id, { number: latest.number, today })
	const action = `${linkedAddress(holder, agreement)}/signatures`
	return (
		<PartyFrame view={view} holder={holder} title={latest.title} faults={faults}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			{hindrance === 'signedAlready' && <Notice kind="ok" title={t.done} />}
			{latest.words !== '' && (
				<Notice kind="info" title={a.newsTitle}>
					<p>{latest.words}</p>
				</Notice>
			)}
			<AgreementText view={view} terms={latest} lang={agreement.language} />
			<Card title={a.signatures}>
				<Signatures view={view} edition={latest} />
			</Card>
			{hindrance === undefined && holder.party.standing === 'joined' && (
				<Card title={t.title}>
					<SignFields {...{ view, action, draft, faults }} edition={latest.number} />
				</Card>
			)}
			<p>
				<LinkButton href={`${linkedAddress(holder, agreement)}/agreement.pdf`} kind="second" icon="download" download>
					{a.file}
				</LinkButton>
			</p>
			<Leave {...props} />
		</PartyFrame>
	)
}

function Leave({ view, holder, agreement }: LinkedProps) {
	if (whyNotExited(agreement, holder.party.id) !== undefined) return null
	const { noticeMonths } = signedBy(agreement, holder.party.id)?.edition ?? { noticeMonths: 0 }
	return (
		<div class="folds">
			<ExitFold view={view} action={`${linkedAddress(holder, agreement)}/exits`} noticeMonths={noticeMonths} />
		</div>
	)
}
