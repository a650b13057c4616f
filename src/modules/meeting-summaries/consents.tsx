import { Button } from '../../ui/button.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { words } from './messages.ts'
import type { MarkedPassage } from './passages.queries.ts'
import { canConsent } from './policy.ts'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

/** Whoever said what is marked says here whether it may be quoted. */
export function Consents(props: SummaryProps) {
	const { view, room, actor, marks } = props
	const { marks: t } = words(view.language)
	const own = marks.filter((mark) => canConsent(actor, room, mark))
	if (own.length === 0) return null
	return (
		<section class="card card--flat flow" aria-labelledby="consents">
			<h2 id="consents">{t.asked}</h2>
			<p>{t.askedLead}</p>
			{own.map((mark) => (
				<ConsentForm key={mark.id} {...props} mark={mark} />
			))}
		</section>
	)
}

function ConsentForm({ view, meeting, mark }: SummaryProps & { mark: MarkedPassage }) {
	const { marks: t } = words(view.language)
	const about = mark.words.slice(0, 80)
	return (
		<form method="post" action={`${summaryAddress(meeting)}/passages/${mark.id}/consent`} class="flow">
			<WrittenText text={mark.words} />
			{(mark.consent === 'given' || mark.consent === 'refused') && <p class="small">{t.answered[mark.consent]}</p>}
			<p class="row">
				{mark.consent !== 'given' && (
					<Button name="answer" value="given" about={about}>
						{t.give}
					</Button>
				)}
				{mark.consent !== 'refused' && (
					<Button kind="second" name="answer" value="refused" about={about}>
						{t.refuse}
					</Button>
				)}
			</p>
		</form>
	)
}
