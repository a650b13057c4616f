import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import type { MarkedPassage } from './passages.queries.ts'
import { whyNotAsked } from './passage.ts'
import { canMark, canPublish } from './policy.ts'
import type { Section } from './summary.ts'
import { ConsentStatus } from './summary-status.tsx'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

type MarkingProps = SummaryProps & {
	section: Section
	mark: MarkedPassage | undefined
	/** Of the section or outcome. */
	own: string
	fault?: string | undefined
}

/** Marks a section or an outcome for the end product, or takes the mark away. */
export function Marking(props: MarkingProps) {
	const { view, room, actor, summary, section, mark } = props
	const { marks: t } = words(view.language)
	const mayMark = canMark(actor, room, { state: summary.state, isConfidential: section.isConfidential })
	if (!mayMark) return null
	return (
		<section class="card card--flat flow" aria-labelledby="marking">
			<h2 id="marking">{t.title}</h2>
			{mark === undefined ? <MarkForm {...props} /> : <Unmarking {...props} mark={mark} />}
		</section>
	)
}

function MarkForm({ view, room, own, fault }: MarkingProps) {
	const { marks: t } = words(view.language)
	const seats = room.seats
		.filter((seat) => whyNotAsked(seat) === undefined)
		.map(({ id, name }) => ({ value: id, label: name }))
	return (
		<form method="post" action={`${own}/mark`} class="flow" noValidate>
			<p>{t.lead}</p>
			<SelectField name="seatId" label={t.seat} value={undefined} empty={t.nobody} options={seats} fault={fault} />
			<p>
				<Button>{t.mark}</Button>
			</p>
		</form>
	)
}

function Unmarking({ view, room, actor, summary, meeting, mark }: MarkingProps & { mark: MarkedPassage }) {
	const { marks: t } = words(view.language)
	const seat = room.seats.find(({ id }) => id === mark.seatId)
	return (
		<>
			<p>
				<ConsentStatus view={view} consent={mark.consent} />
				{seat && ` · ${seat.name}`}
			</p>
			{canPublish(actor, room, summary) && (
				<form method="post" action={`${summaryAddress(meeting)}/passages/${mark.id}/removal`}>
					<Button kind="second">{t.unmark}</Button>
				</form>
			)}
		</>
	)
}
