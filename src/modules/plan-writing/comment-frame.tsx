import type { ComponentChildren } from 'preact'
import { Person } from '../../ui/people.tsx'
import { initials } from '../people/index.ts'
import type { Comment } from './writing.ts'
import { momentOf, type TextProps } from './writing-view.ts'

type FrameProps = Pick<TextProps, 'view' | 'at'> & { comment: Comment; children: ComponentChildren }

/** Who said it, for whom, and when; around what was said. */
export function CommentFrame({ view, at, comment, children }: FrameProps) {
	return (
		<article class="comment">
			<Person initials={initials(comment.writerName)} size="small" />
			<div>
				<p class="comment__by">
					<b>{comment.writerName}</b>
					{comment.partyName !== null && <span>{comment.partyName}</span>}
					<time datetime={comment.writtenAt.toISOString()}>{momentOf({ view, at }, comment.writtenAt)}</time>
				</p>
				{children}
			</div>
		</article>
	)
}
