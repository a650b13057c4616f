import type { Actor } from '../../platform/actor.ts'
import { formatDate, formatDay, plural } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Faults } from '../../ui/faults.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { accessesOf, type Partnership, PartnershipFrame } from '../partnerships/index.ts'
import { type Agreement, signedBy, standingOf, whoMustSign, whyNotExited, whyNotSigned } from './agreement.ts'
import { agreementAddress, agreementsAddress } from './agreement-address.ts'
import { AgreementStatus } from './agreement-status.tsx'
import { AgreementText, Signatures } from './agreement-text.tsx'
import { KeeperTools, type KeeperDraft } from './keeper-tools.tsx'
import { type Reason, words } from './messages.ts'
import { canKeepAgreements } from './policy.ts'
import { ExitFold, type SignDraft, SignFields } from './sign-form.tsx'

export type AgreementProps = {
	view: View
	partnership: Partnership
	actor: Actor
	agreement: Agreement
	today: string
	/** What was typed into the form that was sent. */
	draft?: SignDraft & KeeperDraft
	faults?: Faults
	reason?: Reason | undefined
}

/** The words as they were put to signing last, who has signed them, and what the reader can do. */
export function AgreementPage(props: AgreementProps) {
	const { view, partnership, agreement, reason } = props
	const { agreement: t, list, reasons } = words(view.language)
	const address = agreementAddress(partnership, agreement)
	const [latest] = agreement.editions
	const crumbs = [{ label: list.title, href: agreementsAddress(partnership) }]
	const file = latest && (
		<LinkButton href={`${address}/agreement.pdf`} kind="second" icon="download" download>
			{t.file}
		</LinkButton>
	)
	return (
		<PartnershipFrame {...props} title={(latest ?? agreement).title} crumbs={crumbs} commands={file}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				<p>
					<AgreementStatus {...props} />
				</p>
				<Changed {...props} />
				<AgreementText view={view} terms={latest ?? agreement} lang={agreement.language} />
				{latest && (
					<Card title={t.signatures}>
						<Signatures view={view} edition={latest} />
						<Missing {...props} />
					</Card>
				)}
				<Exits {...props} />
				<Sign {...props} />
				<Earlier {...props} />
				<Leave {...props} />
				{canKeepAgreements(props.actor, partnership) && <KeeperTools {...props} />}
			</div>
		</PartnershipFrame>
	)
}

function Changed({ view, agreement }: AgreementProps) {
	const { agreement: t } = words(view.language)
	const [latest] = agreement.editions
	if (latest === undefined) return <Notice kind="info" title={t.draft} />
	if (latest.words === '') return null
	return (
		<Notice kind="info" title={t.news(formatDate(view.language, latest.putAt, HOME_TIME_ZONE))}>
			<p>{latest.words}</p>
		</Notice>
	)
}

function Missing({ view, agreement, partnership, today }: AgreementProps) {
	const { agreement: t } = words(view.language)
	const missing = whoMustSign(agreement, partnership)
	if (standingOf(agreement, partnership, today) !== 'signing') return null
	return (
		<p>
			<b>{t.missing}</b>{' '}
			{missing
				.map(({ id, name }) => {
					const before = signedBy(agreement, id)
					return before === undefined ? name : t.signedBefore(name, before.edition.number)
				})
				.join(', ')}
		</p>
	)
}

function Exits({ view, agreement }: AgreementProps) {
	const { agreement: t } = words(view.language)
	if (agreement.exits.length === 0) return null
	const entries = agreement.exits.map(({ partyId, partyName, words: said, endsOn }) => ({
		key: partyId,
		title: t.leaves(partyName, formatDay(view.language, endsOn)),
		...(said !== '' && { meta: said }),
	}))
	return (
		<Card title={t.exits}>
			<IndexList entries={entries} kind="thin" />
		</Card>
	)
}

/** For those of the reader's parties that have not signed yet. */
function Sign({ view, partnership, actor, agreement, today, draft = {}, faults = {} }: AgreementProps) {
	const { sign: t } = words(view.language)
	const number = agreement.editions[0]?.number ?? 0
	const own = accessesOf(actor, partnership).filter(
		({ partyId }) => whyNotSigned(agreement, partyId, { number, today }) === undefined,
	)
	if (own.length === 0) return null
	const parties = own.map(({ partyId, partyName }) => ({ value: partyId, label: partyName }))
	const action = `${agreementAddress(partnership, agreement)}/signatures`
	return (
		<Card title={t.title}>
			<SignFields {...{ view, action, parties, draft, faults }} edition={number} signer={actor.name} />
		</Card>
	)
}

function Earlier({ view, partnership, agreement }: AgreementProps) {
	const { agreement: t } = words(view.language)
	const [, ...earlier] = agreement.editions
	if (earlier.length === 0) return null
	const entries = earlier.map(({ id, number, putAt, signatures }) => ({
		key: id,
		href: `${agreementAddress(partnership, agreement)}/editions/${number}`,
		title: t.edition(number),
		meta: `${formatDate(view.language, putAt, HOME_TIME_ZONE)} · ${plural(view.language, signatures.length, t.signers)}`,
	}))
	return (
		<Card title={t.earlier}>
			<IndexList entries={entries} kind="thin" />
		</Card>
	)
}

function Leave({ view, partnership, actor, agreement }: AgreementProps) {
	const own = accessesOf(actor, partnership).filter(({ partyId }) => whyNotExited(agreement, partyId) === undefined)
	if (own.length === 0) return null
	const parties = own.map(({ partyId, partyName }) => ({ value: partyId, label: partyName }))
	const noticeMonths = Math.max(...own.map(({ partyId }) => signedBy(agreement, partyId)?.edition.noticeMonths ?? 0))
	const action = `${agreementAddress(partnership, agreement)}/exits`
	return (
		<div class="folds">
			<ExitFold {...{ view, action, parties, noticeMonths }} />
		</div>
	)
}
