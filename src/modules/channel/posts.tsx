import { formatDateTime, listWords } from '../../platform/i18n.ts'
import { Person } from '../../ui/people.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { FileList } from '../files/index.ts'
import { initials } from '../people/index.ts'
import { postAddress } from './channel-address.ts'
import { words } from './messages.ts'
import { canDeletePost, canEditPost } from './policy.ts'
import type { TopicProps } from './topic.page.tsx'
import type { Post } from './topic.ts'

/** What was written, in its order; what was deleted keeps its place. */
export function Posts(props: TopicProps) {
	const { view, posts } = props
	const { topic: t } = words(view.language)
	return (
		<section aria-label={t.posts}>
			{posts.map((post, index) => (
				<article class="comment" key={post.id} id={index === posts.length - 1 ? 'last' : undefined}>
					<Person initials={initials(post.writerName)} size="small" />
					<div>
						<By {...props} post={post} />
						<Said {...props} post={post} />
					</div>
				</article>
			))}
		</section>
	)
}

type PostProps = TopicProps & { post: Post }

function By({ view, room, post }: PostProps) {
	const { topic: t } = words(view.language)
	return (
		<p class="comment__by">
			<b>{post.writerName}</b>
			<time datetime={post.writtenAt.toISOString()}>
				{formatDateTime(view.language, post.writtenAt, room.programme.timeZone)}
			</time>
			{post.state === 'shown' && post.editedAt && <span>{t.edited}</span>}
		</p>
	)
}

function Said(props: PostProps) {
	const { view, post, files } = props
	const { topic: t } = words(view.language)
	if (post.state === 'deleted') return <p class="muted">{t.deleted}</p>
	const own = files.filter(({ belongsTo }) => belongsTo.id === post.id)
	return (
		<>
			<div class="comment__text">
				<WrittenText text={post.text} />
			</div>
			{own.length > 0 && <FileList language={view.language} files={own.map((file) => ({ file, title: '' }))} />}
			{post.mentioned.length > 0 && (
				<p class="small muted">
					{t.mentioned(
						listWords(
							view.language,
							post.mentioned.map(({ name }) => name),
						),
					)}
				</p>
			)}
			<Own {...props} />
		</>
	)
}

/** What only who wrote it may do; in a closed topic it is only deleted. */
function Own({ view, room, actor, topic, post }: PostProps) {
	const { topic: t } = words(view.language)
	if (!canDeletePost(actor, room, post)) return null
	const about = t.about(post.writerName, formatDateTime(view.language, post.writtenAt, room.programme.timeZone))
	return (
		<p class="comment__do">
			<a href={`${postAddress(room, post)}/edit`}>
				{canEditPost(actor, room, { topic, post }) ? t.edit : t.remove}
				<span class="vh">: {about}</span>
			</a>
		</p>
	)
}
