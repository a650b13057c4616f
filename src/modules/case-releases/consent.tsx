import { formatDate } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { whyNotAsked } from './ask-giver.ts'
import { words } from './messages.ts'
import { canAskGiver, canConsent } from './policy.ts'
import { releaseAddress } from './release-address.ts'
import type { ReleaseProps } from './release.page.tsx'
import { stateOf, whyNotReady } from './release.ts'

/** What the giver said, and the way to ask them or to answer. */
export function Consent(props: ReleaseProps) {
	const { view, one, whole } = props
	const { consent: t } = words(view.language)
	const state = stateOf(whole)
	return (
		<Card title={t.title}>
			<div class="flow">
				<Said {...props} />
				{state === 'asked' && <p>{t.asked}</p>}
				<Answering {...props} />
				<Asking {...props} />
				<p class="small muted">{t.only(one.seatName)}</p>
			</div>
		</Card>
	)
}

function Said({ view, room, whole: { answer } }: ReleaseProps) {
	const { consent: t } = words(view.language)
	if (answer === undefined) return null
	return (
		<>
			<p>{t.said[answer.answer](formatDate(view.language, answer.answeredAt, room.programme.timeZone))}</p>
			{answer.word !== '' && <WrittenText text={answer.word} />}
		</>
	)
}

/** A no is possible whatever stands there; for a yes the text must be ready. */
function Answering({ view, room, actor, one, whole, findings, draft, faults }: ReleaseProps) {
	const { consent: t, reasons } = words(view.language)
	const state = stateOf(whole)
	if (!canConsent(actor, room, one) || state === 'public' || state === 'agreed') return null
	const lacking = whyNotReady(whole, one, findings)
	return (
		<form method="post" action={`${releaseAddress(room, one.id)}/consent`} class="flow" noValidate>
			<h3>{t.yourTurn}</h3>
			<p>{t.yourTurnLead}</p>
			<input type="hidden" name="edition" value={whole.release.textEdition} />
			<TextField
				name="word"
				rows={2}
				label={t.word}
				hint={t.wordHint}
				value={draft?.['word']?.toString()}
				fault={faults?.['word']}
			/>
			{lacking && <p>{reasons[lacking]}</p>}
			<p class="row">
				{!lacking && (
					<Button name="answer" value="given">
						{t.yes}
					</Button>
				)}
				<Button kind="second" name="answer" value="refused">
					{t.no}
				</Button>
			</p>
		</form>
	)
}

function Asking({ view, room, actor, one, whole, findings }: ReleaseProps) {
	const { consent: t, reasons } = words(view.language)
	if (!canAskGiver(actor, room, one) || canConsent(actor, room, one) || whyNotAsked(whole)) return null
	const lacking = whyNotReady(whole, one, findings)
	if (lacking) return <p>{reasons[lacking]}</p>
	return (
		<form method="post" action={`${releaseAddress(room, one.id)}/request`} class="flow">
			<p>{t.askLead}</p>
			<p>
				<Button>{t.ask}</Button>
			</p>
		</form>
	)
}
