import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { CommentFrame } from './comment-frame.tsx'
import { words } from './messages.ts'
import type { PassageProps } from './passage.page.tsx'
import { canDelete, canSettle, canTakePart } from './policy.ts'
import { textAddress } from '../plans/index.ts'
import { type Comment, isQuoted, type Thread } from './writing.ts'
import { momentOf } from './writing-view.ts'

type ThreadProps = PassageProps & { thread: Thread }

/** A comment, the answers to it, and what one can do about it. */
export function CommentThread(props: ThreadProps) {
	const { thread } = props
	return (
		<div id={`comment-${thread.first.id}`}>
			{[thread.first, ...thread.answers].map((comment) => (
				<OneComment key={comment.id} {...props} comment={comment} />
			))}
			<ThreadCommands {...props} />
		</div>
	)
}

type CommentProps = ThreadProps & { comment: Comment }

function OneComment(props: CommentProps) {
	const { view, plan, actor, comment } = props
	const { comments: t } = words(view.language)
	const when = momentOf(props, comment.writtenAt)
	return (
		<CommentFrame {...props}>
			<Said {...props} />
			{canDelete(actor, plan, comment) && (
				<form method="post" action={`${textAddress(plan)}/comments/${comment.id}/removal`} class="comment__do">
					<button type="submit">
						{t.remove}
						<span class="vh">: {t.about(comment.writerName, when)}</span>
					</button>
				</form>
			)}
		</CommentFrame>
	)
}

function Said({ view, plan, passage, comment }: CommentProps) {
	const { comments: t } = words(view.language)
	if (comment.state === 'deleted') return <p class="muted">{t.removed}</p>
	return (
		<>
			{comment.quote !== '' && (
				<p class="comment__quote" lang={plan.language}>
					{comment.quote}
				</p>
			)}
			{comment.quote !== '' && !isQuoted(passage.words, comment.quote) && <p class="tiny muted">{t.quoteGone}</p>}
			<div class="comment__text">
				<WrittenText text={comment.words} />
			</div>
		</>
	)
}

function ThreadCommands({ view, plan, actor, thread: { first }, said = {}, faults = {} }: ThreadProps) {
	const { comments: t } = words(view.language)
	const own = `${textAddress(plan)}/comments/${first.id}`
	const isSettled = first.resolvedAt !== null
	// Every conversation has such a field, so its name says in which.
	const name = `reply-${first.id}`
	return (
		<>
			{canTakePart(actor, plan) && !isSettled && (
				<Fold summary={t.replyTo(first.writerName)} open={said[name] !== undefined}>
					<form method="post" action={`${own}/replies`} class="flow" noValidate>
						<TextField name={name} rows={2} label={t.reply} value={said[name]} fault={faults[name]} />
						<p>
							<Button kind="second" size="small">
								{t.replyButton}
							</Button>
						</p>
					</form>
				</Fold>
			)}
			{canSettle(actor, plan, first) && (
				<form method="post" action={`${own}/${isSettled ? 'reopening' : 'resolution'}`} class="comment__do">
					<Button kind="quiet" size="small" about={first.writerName}>
						{isSettled ? t.reopen : t.resolve}
					</Button>
				</form>
			)}
		</>
	)
}
