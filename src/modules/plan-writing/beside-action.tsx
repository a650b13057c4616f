import { now } from '../../platform/clock.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { type BesideAction, type PlanAction, type PlanRoomData, passageAddress } from '../plans/index.ts'
import { CommentFrame } from './comment-frame.tsx'
import { words } from './messages.ts'
import { canTakePart } from './policy.ts'
import { listComments } from './queries.ts'
import { isOpen, type Thread, threadsOf } from './writing.ts'

/** What is being said of the action: the conversation of its passage, which goes on on its own page. */
export const talkBesideAction: BesideAction = async (db, room, action) => {
	const comments = await listComments(db, room.plan.id)
	const own = comments.filter(({ passageId }) => String(passageId) === action.id)
	return <Talk {...room} at={now()} action={action} threads={threadsOf(own).filter(isOpen)} />
}

type TalkProps = PlanRoomData & { at: Date; action: PlanAction; threads: readonly Thread[] }

/** More are read on the page of the passage. */
const MOST = 4

function Talk(props: TalkProps) {
	const { view, plan, actor, action, threads } = props
	const { comments: t } = words(view.language)
	const said = threads.flatMap(({ first, answers }) => [first, ...answers]).filter(({ state }) => state === 'shown')
	const takesPart = canTakePart(actor, plan)
	if (said.length === 0 && !takesPart) return null
	return (
		<section class="flow" id="said" aria-labelledby="said-title">
			<div class="row row--between">
				<h3 id="said-title">{t.title}</h3>
				{said.length > 0 && <a href={`${addressOf(props)}#conversation`}>{t.whole(said.length)}</a>}
			</div>
			<div>
				{said.slice(-MOST).map((comment) => (
					<CommentFrame key={comment.id} {...props} comment={comment}>
						<p class="comment__text">{comment.words}</p>
					</CommentFrame>
				))}
			</div>
			{takesPart && (
				<form method="post" action={`${addressOf(props)}/comments?from=${action.number}`} class="flow" noValidate>
					<TextField name="comment" rows={2} label={t.toAll} value={undefined} />
					<input type="hidden" name="quote" value="" />
					<p>
						<Button kind="second" size="small">
							{t.button}
						</Button>
					</p>
				</form>
			)}
		</section>
	)
}

function addressOf({ plan, action }: TalkProps): string {
	return passageAddress(plan, { kind: 'action', id: action.id })
}
