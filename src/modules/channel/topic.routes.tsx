import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { listFiles, readWritten } from '../files/index.ts'
import { topicAddress } from './channel-address.ts'
import { ChannelPage } from './channel.page.tsx'
import { closeTopic, reopenTopic } from './close-topic.ts'
import { deletePost } from './delete-post.ts'
import { editPost } from './edit-post.ts'
import { EditPage } from './edit.page.tsx'
import { atPost, atTopic, inChannel, refusalOf } from './in-channel.routes.tsx'
import { listListeners } from './listeners.queries.ts'
import { words } from './messages.ts'
import { canDeletePost, canEditPost, canStartTopic, canWrite } from './policy.ts'
import { findAgreement, findMirror, listPosts, listTopics } from './queries.ts'
import { StartPage } from './start.page.tsx'
import { startTopic, TopicForm } from './start-topic.ts'
import { TopicPage, type TopicProps } from './topic.page.tsx'
import { PostForm, writePost } from './write-post.ts'

export const topicRoutes = new Hono<Web>()

topicRoutes.get('/programmes/:slug/room/channel', async (c) => {
	const { actor, room } = await inChannel(c)
	const db = c.get('db')
	const topics = await listTopics(db, actor, room)
	const leaving = {
		agreement: await findAgreement(db, room.programme.id),
		mirror: await findMirror(db, room.programme.id),
	}
	const told = c.req.query('told') === 'rhythm'
	return page(c, <ChannelPage view={c.get('view')} {...{ room, actor, topics, told }} {...leaving} />)
})

topicRoutes.get('/programmes/:slug/room/channel/new', async (c) => page(c, <StartPage {...(await starting(c))} />))

topicRoutes.post('/programmes/:slug/room/channel', async (c) => {
	const data = await starting(c)
	const form = await readWritten(c, TopicForm, { texts: words(c.get('view').language).faults })
	if (!form.ok) return page(c, <StartPage {...data} {...form} />, 422)
	const { id: programmeId } = data.room.programme
	const id = await change(c, (tx, actor) => startTopic(tx, actor, { programmeId, ...form.value }))
	return c.redirect(topicAddress(data.room, { id }), 303)
})

topicRoutes.get('/programmes/:slug/room/channel/:topic', async (c) => page(c, <TopicPage {...(await topicData(c))} />))

topicRoutes.post('/programmes/:slug/room/channel/:topic/posts', async (c) => {
	const { actor, room, topic } = await atTopic(c)
	allow(canStartTopic(actor, room))
	const form = await readWritten(c, PostForm, { texts: words(c.get('view').language).faults })
	if (!form.ok) return page(c, <TopicPage {...(await topicData(c))} {...form} />, 422)
	const wish = { topicId: topic.id, ...form.value }
	const reason = await refusalOf(change(c, (tx, who) => writePost(tx, who, wish)))
	if (reason) return page(c, <TopicPage {...(await topicData(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${topicAddress(room, topic)}#last`, 303)
})

/** Where one's own is deleted too. */
topicRoutes.get('/programmes/:slug/room/channel/:topic/posts/:post/edit', async (c) =>
	page(c, <EditPage {...(await editing(c))} />),
)

topicRoutes.post('/programmes/:slug/room/channel/:topic/posts/:post/edit', async (c) => {
	const data = await editing(c)
	allow(canEditPost(data.actor, data.room, data))
	const schema = PostForm.extend({ version: z.coerce.number<string>().int() })
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <EditPage {...data} {...form} />, 422)
	const edit = { id: data.post.id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => editPost(tx, actor, edit)))
	if (!saved) return page(c, <EditPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(topicAddress(data.room, data.topic), 303)
})

topicRoutes.post('/programmes/:slug/room/channel/:topic/posts/:post/deletion', async (c) => {
	const { room, topic, post } = await atPost(c)
	await change(c, (tx, actor) => deletePost(tx, actor, post.id))
	return c.redirect(topicAddress(room, topic), 303)
})

topicRoutes.post('/programmes/:slug/room/channel/:topic/closing', (c) => turn(c, closeTopic))
topicRoutes.post('/programmes/:slug/room/channel/:topic/reopening', (c) => turn(c, reopenTopic))

async function turn(c: Context<Web>, verb: typeof closeTopic) {
	const { room, topic } = await atTopic(c)
	const reason = await refusalOf(change(c, (tx, actor) => verb(tx, actor, topic.id)))
	if (reason) return page(c, <TopicPage {...(await topicData(c))} reason={reason} />, 409)
	return c.redirect(topicAddress(room, topic), 303)
}

async function starting(c: Context<Web>) {
	const { actor, room } = await inChannel(c)
	allow(canStartTopic(actor, room))
	return { view: c.get('view'), actor, room }
}

async function editing(c: Context<Web>) {
	const { actor, room, topic, post } = await atPost(c)
	allow(canDeletePost(actor, room, post))
	return { view: c.get('view'), actor, room, topic, post }
}

async function topicData(c: Context<Web>): Promise<TopicProps> {
	const { actor, room, topic } = await atTopic(c)
	const db = c.get('db')
	const posts = await listPosts(db, topic.id)
	const files = await Promise.all(posts.map(({ id }) => listFiles(db, { kind: 'channel_post', id })))
	const people = canWrite(actor, room, topic)
		? await listListeners(db, room.programme.id, dayAt(now(), HOME_TIME_ZONE))
		: []
	return { view: c.get('view'), actor, room, topic, posts, files: files.flat(), people }
}
