import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, formatDay } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import type { AdoptionAnswer } from './adoption.ts'
import type { AnswerView } from './answer-view.ts'
import { AnswerFields, WithdrawalFields } from './answer-fields.tsx'
import { ConcernList } from './concern-list.tsx'
import { words } from './messages.ts'
import { OwnPart } from './own-part.tsx'

/** What has changed for the party, what it says yes to, and the form. */
export function AnswerBody(props: AnswerView) {
	const { view, plan, latest, standing, reason, told } = props
	const t = words(view.language)
	const { request, word } = standing
	const hasAnswered = word?.versionId === latest.id
	return (
		<>
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			{hasAnswered && <Done {...props} answer={word.answer} />}
			<p>
				{t.answer.version(latest.number, formatDate(view.language, latest.publishedAt, HOME_TIME_ZONE))}{' '}
				<a href={`/plans/${plan.slug}`}>{t.answer.read}</a>
			</p>
			{!hasAnswered && request && request.message !== '' && (
				<section class="flow" aria-labelledby="message">
					<h2 id="message">{t.answer.message}</h2>
					<WrittenText text={request.message} lang={plan.language} />
				</section>
			)}
			{!hasAnswered && request && request.answerBy !== null && (
				<p>
					<b>{t.answer.answerBy(formatDay(view.language, request.answerBy))}</b>
				</p>
			)}
			<Changed {...props} />
			<OwnPart {...props} />
			{hasAnswered && word.answer === 'adopted' ? <WithdrawalFields {...props} /> : <AnswerFields {...props} />}
		</>
	)
}

function Done({ view, latest, standing, answer }: AnswerView & { answer: AdoptionAnswer }) {
	const { done: t, reservation, reason } = words(view.language)
	const { word } = standing
	if (word === undefined) return null
	const by = word.mandate === '' ? word.name : `${word.name}, ${word.mandate}`
	return (
		<Notice
			kind={answer === 'adopted' ? 'ok' : 'info'}
			title={t[answer](latest.number, formatDay(view.language, word.decidedOn))}
		>
			<p>{t.by(by)}</p>
			{word.reservation !== '' && (
				<p>
					{answer === 'adopted' ? reservation : reason}: {word.reservation}
				</p>
			)}
			{answer !== 'adopted' && <p>{t.change}</p>}
		</Notice>
	)
}

function Changed({ view, standing: { kind, version, concerns } }: AnswerView) {
	const { answer: t } = words(view.language)
	if (version === undefined) return null
	if (kind === 'holds') return <Notice kind="ok" title={t.holds(version.number)} />
	if (concerns.length === 0) return null
	return (
		<Notice kind="warn" title={t.changed(version.number)}>
			<ConcernList view={view} concerns={concerns} />
		</Notice>
	)
}
