import { formatDate, formatDay, type Language, plural } from '../../platform/i18n.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { Rows } from '../../ui/card.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Agreement, Edition, Signature, Terms } from './agreement.ts'
import { words } from './messages.ts'

type TextProps = { view: View; terms: Terms; lang: Agreement['language'] }

/** The words that are signed, numbered as one refers to them. */
export function AgreementText({ view, terms, lang }: TextProps) {
	const { text: t } = words(view.language)
	const { expiresOn, noticeMonths } = terms
	return (
		<div class="agreement flow">
			<div lang={lang}>
				{terms.clauses.map(({ title, body }, index) => (
					<section key={index} class="agreement__clause">
						<h2>{`${index + 1}. ${title}`}</h2>
						<WrittenText text={body} />
					</section>
				))}
			</div>
			<Rows
				kind="tight"
				pairs={[
					{ term: t.lasts, value: expiresOn === null ? t.withoutEnd : t.until(formatDay(view.language, expiresOn)) },
					{ term: t.notice, value: noticeText(view.language, noticeMonths) },
				]}
			/>
		</div>
	)
}

/** Who has signed these words, when, by what right, and with what reservation. */
export function Signatures({ view, edition }: { view: View; edition: Pick<Edition, 'signatures'> }) {
	const { text: t } = words(view.language)
	if (edition.signatures.length === 0) return <p class="muted">{t.nobodySigned}</p>
	const columns: Column<Signature>[] = [
		{ heading: t.party, cell: ({ partyName }) => partyName },
		{ heading: t.signer, cell: ({ name, mandate }) => `${name}, ${mandate}` },
		{ heading: t.signedOn, cell: ({ signedAt }) => formatDate(view.language, signedAt, HOME_TIME_ZONE) },
		{ heading: t.reservation, cell: ({ reservation }) => (reservation === '' ? t.none : reservation) },
	]
	return (
		<Table
			caption={t.signatures}
			captionHidden
			columns={columns}
			rows={edition.signatures}
			rowKey={({ partyId }) => partyId}
		/>
	)
}

/** “3 months’ notice”, or that there is none. */
export function noticeText(language: Language, months: number): string {
	const { text: t } = words(language)
	return months === 0 ? t.atOnce : plural(language, months, t.months)
}
