import { formatDate } from '../../platform/i18n.ts'
import type { Draft } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { Room } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import type { AnswerForm } from './answer-offer.ts'
import { words } from './messages.ts'
import { offerAddress } from './replacement-address.ts'
import type { Answered } from './replacement-frame.tsx'
import type { Offer, Replacement } from './replacement.ts'

export type OfferProps = Pick<Answered, 'faults' | 'reason'> & {
	view: View
	room: Room
	replacement: Replacement
	offer: Offer
	/** Nobody can answer any more, also when the clock has not been round yet to write that down. */
	isLate: boolean
	draft?: Draft<AnswerForm>
}

/** The question as those see it who are asked: no points, no other names. */
export function OfferPage(props: OfferProps) {
	const { room, replacement, offer, isLate, faults = {}, reason } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.answer.title(room.programme.name)} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.refusals[reason]} />}
			<p class="lead">{t.answer.lead(offer.name, replacement.seatName)}</p>
			{offer.answer || isLate ? <Done {...props} /> : <Question {...props} />}
		</NarrowPage>
	)
}

function Done({ view, room, offer }: OfferProps) {
	const { answer: t } = words(view.language)
	const kind = offer.answer?.kind ?? 'lapsed'
	return (
		<Notice kind={kind === 'accepted' ? 'ok' : 'info'} title={t.done[kind]}>
			<p>{t.doneText[kind]}</p>
			{kind === 'accepted' && (
				<p>
					<LinkButton href={`/programmes/${room.programme.slug}/room`}>{t.room}</LinkButton>
				</p>
			)}
		</Notice>
	)
}

function Question(props: OfferProps) {
	const { view, room, offer } = props
	const { answer: t } = words(view.language)
	const { language, timeZone, slug } = room.programme
	const last = formatDate(view.language, new Date(offer.answerBy.getTime() - 1), timeZone)
	return (
		<>
			<p>{t.means}</p>
			<p>
				<a href={`/programmes/${slug}`}>{t.programme}</a>
			</p>
			{offer.message !== '' && (
				<>
					<p>{t.from(offer.offeredByName)}</p>
					<WrittenText text={offer.message} lang={language} />
				</>
			)}
			<p>
				<b>{t.until(last)}</b>
			</p>
			<AnswerFields {...props} />
		</>
	)
}

function AnswerFields({ view, room, offer, draft, faults }: OfferProps) {
	const { answer: t } = words(view.language)
	const options = (['accepted', 'declined'] as const).map((value) => ({ value, label: t[value] }))
	return (
		<form method="post" action={`${offerAddress(room, offer)}/answer`} class="flow" noValidate>
			<ChoiceGroup
				kind="one"
				name="kind"
				label={t.kind}
				value={draft?.kind}
				fault={faults?.['kind']}
				options={options}
			/>
			<TextField
				name="reason"
				rows={3}
				label={t.reason}
				hint={t.reasonHint}
				value={draft?.reason}
				fault={faults?.['reason']}
			/>
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}
