import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Status } from '../../ui/status.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { type ConsultationInput, outcomes } from './consultation.ts'
import { publicAddress, workAddress } from './consultation-address.ts'
import { mapAddress } from './map-address.ts'
import { words } from './messages.ts'
import { passageTitle } from './passage-title.ts'
import { canAnswer } from './policy.ts'
import type { WorkProps } from './work.page.tsx'

type CardProps = WorkProps & { input: ConsultationInput }

/** One response with its answer, or the form for it. */
export function InputCard(props: CardProps) {
	const { view, actor, plan, consultation, input, answering } = props
	const t = words(view.language)
	const { answer } = input
	const who = input.partyName ?? (input.name === '' ? t.work.somebody : input.name)
	const [mailbox, domain] = input.email.split('@')
	return (
		<article class="card flow" id={`input-${input.id}`}>
			<h2>{passageTitle(view.language, consultation, input)}</h2>
			<p class="row small muted">
				<span>{t.work.from(who, formatDate(view.language, input.sentAt, HOME_TIME_ZONE))}</span>
				{domain !== undefined && (
					<span>
						{mailbox}
						<wbr />@{domain}
					</span>
				)}
				{input.partyId === null && <span>{input.mayBeNamed ? t.work.named : t.work.unnamed}</span>}
				<Status glyph={answer ? 'done' : 'ring'} tone={answer ? 'ok' : undefined}>
					{answer ? t.work.answered : t.work.open}
				</Status>
			</p>
			<WrittenText text={input.words} lang={input.language} />
			{input.place !== '' && (
				<p>
					{t.work.place}: {input.place}
				</p>
			)}
			{input.lon !== null && input.lat !== null && (
				<p>
					<a href={mapAddress(publicAddress(plan, consultation), { lon: input.lon, lat: input.lat })}>{t.work.onMap}</a>
				</p>
			)}
			{answer && (
				<>
					<p>
						<b>{t.outcomes[answer.outcome]}</b>
					</p>
					<WrittenText text={answer.words} lang={plan.language} />
				</>
			)}
			{canAnswer(actor, plan) &&
				(answer ? (
					<Fold summary={t.work.change} open={answering === input.id}>
						<AnswerFields {...props} />
					</Fold>
				) : (
					<AnswerFields {...props} />
				))}
		</article>
	)
}

/** The names of the fields carry the response, because the page has one form for each. */
function AnswerFields({ view, plan, consultation, input, answering, draft = {}, faults = {} }: CardProps) {
	const { work: t, outcomes: named } = words(view.language)
	const isSent = answering === input.id
	const { answer } = input
	const fault = (name: string) => (isSent ? faults[`${name}-${input.id}`] : undefined)
	const typed = (name: string) => (isSent ? draft[`${name}-${input.id}`] : undefined)
	const isShown = isSent ? typed('isShown') !== undefined : (answer?.isShown ?? true)
	return (
		<form method="post" action={`${workAddress(plan, consultation)}/inputs/${input.id}/answer`} class="flow" noValidate>
			<SelectField
				name={`outcome-${input.id}`}
				label={t.outcome}
				options={outcomes.map((value) => ({ value, label: named[value] }))}
				empty="–"
				value={typed('outcome') ?? answer?.outcome}
				fault={fault('outcome')}
			/>
			<TextField
				name={`words-${input.id}`}
				rows={3}
				label={t.words}
				hint={t.wordsHint}
				value={typed('words') ?? answer?.words}
				fault={fault('words')}
				lang={plan.language}
			/>
			<CheckField name={`isShown-${input.id}`} label={t.isShown} checked={isShown} small />
			<p>
				<Button kind="second">{t.save}</Button>
			</p>
		</form>
	)
}
