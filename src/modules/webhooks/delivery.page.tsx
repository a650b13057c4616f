import { formatNumber } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Rows } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import type { View } from '../../ui/view.ts'
import { momentIn, type Room } from '../roles/index.ts'
import { nextText } from './delivery-list.tsx'
import type { Attempt, Delivery } from './delivery.ts'
import { answerText, durationText, typeText } from './delivery-words.ts'
import { WebhookFrame } from './frame.tsx'
import { words } from './messages.ts'
import { type Webhook, whyNotSendable } from './webhook.ts'
import { DeliveryStatus } from './webhook-status.tsx'

export type DeliveryPageProps = {
	view: View
	room: Room
	webhook: Webhook
	delivery: Delivery
	/** The newest first. */
	attempts: readonly Attempt[]
	isRepeated?: boolean | undefined
}

/** One message with everything that was sent and came back. */
export function DeliveryPage(props: DeliveryPageProps) {
	const { view, room, webhook, delivery, attempts, isRepeated } = props
	const { deliveries: text, again } = words(view.language)
	const title = typeText(view, delivery.type)
	return (
		<WebhookFrame view={view} room={room} title={title} above={webhook} beside={<Repeat {...props} />}>
			{isRepeated && <Notice kind="ok" title={again} />}
			<Card title={text.state}>
				<Standing {...props} />
			</Card>
			<Card title={text.body}>
				<Verbatim label={text.body} text={JSON.stringify(JSON.parse(delivery.body), null, 2)} />
			</Card>
			{attempts.map((attempt, index) => (
				<AttemptCard key={attempt.signature} {...props} attempt={attempt} number={attempts.length - index} />
			))}
		</WebhookFrame>
	)
}

function Repeat({ view, webhook, delivery }: DeliveryPageProps) {
	const { deliveries: text, reasons } = words(view.language)
	const reason = whyNotSendable(webhook)
	if (reason) return <p class="small muted">{reasons[reason]}</p>
	return (
		<form method="post" action={`/webhooks/${webhook.id}/deliveries/${delivery.id}/repetitions`}>
			<Button kind="second">{text.repeat}</Button>
		</form>
	)
}

function Standing({ view, room, webhook, delivery }: DeliveryPageProps) {
	const { deliveries: text } = words(view.language)
	const { id, state, madeAt, attempts, nextAt } = delivery
	const next = nextText({ view, room, webhook }, nextAt)
	const isHeld = state === 'waiting' && webhook.state !== 'on' && delivery.eventId !== null
	const pairs = [
		{ term: text.state, value: <DeliveryStatus view={view} state={state} /> },
		{ term: text.id, value: <code>{id}</code> },
		{ term: text.at, value: momentIn(room, view, madeAt) },
		{ term: text.attempts, value: formatNumber(view.language, attempts) },
		...(next === '' ? [] : [{ term: text.next, value: next }]),
	]
	return (
		<div class="flow">
			<Rows pairs={pairs} />
			{state === 'withheld' && <p>{text.withheldText}</p>}
			{isHeld && <p>{text.pausedText}</p>}
			{state === 'waiting' && attempts === 0 && !isHeld && <p>{text.never}</p>}
		</div>
	)
}

type AttemptProps = DeliveryPageProps & { attempt: Attempt; number: number }

function AttemptCard({ view, room, delivery, attempt, number }: AttemptProps) {
	const { deliveries: text } = words(view.language)
	const pairs = [
		{ term: text.answer, value: answerText(view, attempt) },
		{ term: text.at, value: momentIn(room, view, attempt.at) },
		{ term: text.duration, value: durationText(view, attempt) },
	]
	const headers = [
		`webhook-id: ${delivery.id}`,
		`webhook-timestamp: ${attempt.sentAt}`,
		`webhook-signature: ${attempt.signature}`,
	]
	return (
		<Card title={text.attemptTitle(formatNumber(view.language, number))}>
			<div class="flow">
				<Rows kind="tight" pairs={pairs} />
				<h3>{text.headers}</h3>
				<Verbatim label={text.headers} text={headers.join('\n')} />
				{attempt.answer !== '' && <h3>{text.answerText}</h3>}
				{attempt.answer !== '' && <Verbatim label={text.answerText} text={attempt.answer} />}
				{attempt.answer === '' && attempt.status !== null && <p>{text.noAnswerText}</p>}
			</div>
		</Card>
	)
}
