import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { CommentThread } from './comment-thread.tsx'
import { words } from './messages.ts'
import type { PassageProps } from './passage.page.tsx'
import { canTakePart } from './policy.ts'
import { passageAddress } from '../plans/index.ts'
import { isOpen, threadsOf } from './writing.ts'

/** What is said of the passage; what is settled is folded away. */
export function Conversation(props: PassageProps) {
	const { view, plan, actor, passage, comments } = props
	const { comments: t } = words(view.language)
	const threads = threadsOf(comments.filter(({ passageId }) => passageId === passage.id))
	const open = threads.filter(isOpen)
	const settled = threads.filter(({ first }) => first.resolvedAt !== null)
	return (
		<section class="flow" id="conversation" aria-labelledby="said">
			<h2 id="said">{t.title}</h2>
			{threads.length === 0 && <p class="muted">{t.none}</p>}
			{open.map((thread) => (
				<CommentThread key={thread.first.id} {...props} thread={thread} />
			))}
			{settled.length > 0 && (
				<Fold summary={t.resolved}>
					{settled.map((thread) => (
						<CommentThread key={thread.first.id} {...props} thread={thread} />
					))}
				</Fold>
			)}
			{canTakePart(actor, plan) && <CommentForm {...props} />}
		</section>
	)
}

function CommentForm({ view, plan, passage, said = {}, faults = {} }: PassageProps) {
	const { comments: t } = words(view.language)
	return (
		<form method="post" action={`${passageAddress(plan, passage)}/comments`} class="flow" noValidate>
			<TextField name="comment" rows={3} label={t.words} value={said['comment']} fault={faults['comment']} />
			<TextField
				name="quote"
				rows={2}
				lang={plan.language}
				label={t.quote}
				hint={t.quoteHint}
				value={said['quote']}
				fault={faults['quote']}
			/>
			<p>
				<Button kind="second">{t.button}</Button>
			</p>
		</form>
	)
}
