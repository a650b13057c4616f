import { writeDay } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import { type Item, whyNotAnswerable, whyNotRetirable } from './item.ts'
import { words } from './messages.ts'

export type ActsProps = {
	view: View
	item: Item
	/** Offered as the date of the next review. */
	nextReview: string
	draft?: Partial<Record<'outcome' | 'reason' | 'reviewOn' | 'note', string>> | undefined
	faults?: Faults | undefined
}

/** What may be done with the item as it stands. */
export function ItemActs(props: ActsProps) {
	const { item } = props
	return (
		<>
			{whyNotAnswerable(item) === undefined && <AnswerCard {...props} />}
			{item.state === 'published' && <ReviewCard {...props} />}
			{whyNotRetirable(item) === undefined && <RetirementFold {...props} />}
		</>
	)
}

function AnswerCard({ view, item, draft, faults }: ActsProps) {
	const { answer } = words(view.language)
	return (
		<Card title={answer.title} id="answer">
			<form
				method="post"
				action={`/library/${item.id}/answer`}
				class="flow"
				style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
			>
				<p class="muted">{answer.lead}</p>
				<ChoiceGroup
					kind="one"
					name="outcome"
					label={answer.outcome}
					value={draft?.outcome}
					fault={faults?.['outcome']}
					options={[
						{ value: 'accepted', label: answer.accepted },
						{ value: 'declined', label: answer.declined },
					]}
				/>
				<TextField
					name="reason"
					label={answer.reason}
					hint={answer.reasonHint}
					value={draft?.reason}
					fault={faults?.['reason']}
					rows={4}
				/>
				<p>
					<Button>{answer.send}</Button>
				</p>
			</form>
		</Card>
	)
}

function ReviewCard({ view, item, nextReview, draft, faults }: ActsProps) {
	const { review } = words(view.language)
	return (
		<Card title={review.title} id="review">
			<form
				method="post"
				action={`/library/${item.id}/review`}
				class="flow"
				style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
			>
				<p class="muted">{review.lead}</p>
				<TextField
					name="reviewOn"
					label={review.reviewOn}
					hint={dateWords(view.language).dayHint}
					value={draft?.reviewOn ?? writeDay(view.language, nextReview)}
					fault={faults?.['reviewOn']}
					autocomplete="off"
				/>
				<TextField
					name="note"
					label={review.note}
					hint={review.noteHint}
					value={draft?.note}
					fault={faults?.['note']}
				/>
				<p>
					<Button kind="second">{review.save}</Button>
				</p>
			</form>
		</Card>
	)
}

function RetirementFold({ view, item, draft, faults }: ActsProps) {
	const { retirement } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={retirement.title} open={faults?.['reason'] !== undefined}>
				<form
					method="post"
					action={`/library/${item.id}/retirement`}
					class="flow"
					style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
				>
					<p class="muted">{retirement.lead}</p>
					<TextField
						name="reason"
						label={retirement.reason}
						value={draft?.reason}
						fault={faults?.['reason']}
						rows={3}
					/>
					<p>
						<Button kind="bad">{retirement.button}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
