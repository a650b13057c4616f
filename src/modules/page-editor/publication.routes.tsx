import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { found, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, type Web } from '../../platform/web.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { listFiles } from '../files/index.ts'
import { ArticlePage, listEditions } from '../pages/index.ts'
import { readOwnPage } from './editor.routes.tsx'
import { whyNotPublishable, whyNotThen } from './gaps.ts'
import { words } from './messages.ts'
import { PublicationPage, type PublicationPageProps, type TimesDraft } from './publication.page.tsx'
import { publicationForm, publishPage } from './publish-page.ts'
import { RestorationForm, restoreEdition } from './restore-edition.ts'
import { VersionsPage } from './versions.page.tsx'
import { cancelPlan, withdrawPage } from './withdraw-page.ts'

export const publicationRoutes = new Hono<Web>()

type Outcome = NonNullable<PublicationPageProps['outcome']>
const outcomes: Outcome[] = ['published', 'withdrawn', 'cancelled']

publicationRoutes.get('/content/:id/publication', (c) =>
	showPublication(c, { outcome: outcomes.find((outcome) => c.req.query(outcome) !== undefined) }),
)

publicationRoutes.post('/content/:id/publication', async (c) => {
	const { page: own, room } = await readOwnPage(c)
	const { language } = c.get('view')
	const { faults: texts } = words(language)
	const form = await readForm(c, publicationForm(language, room.programme?.timeZone ?? HOME_TIME_ZONE), texts)
	const draft = form.draft as TimesDraft
	if (!form.ok) return showPublication(c, { draft, faults: form.faults }, 422)
	const fault = whyNotThen(form.value, now())
	if (fault) {
		const field = fault === 'fromPast' ? 'fromOn' : 'untilOn'
		return showPublication(c, { draft, faults: { [field]: texts[fault] } }, 422)
	}
	if (whyNotPublishable({ kind: own.kind, content: own.draft })) return showPublication(c, { draft }, 409)
	const publication = { ...form.value, id: own.id }
	const published = await unlessOutdated(change(c, (tx, actor) => publishPage(tx, actor, publication)))
	if (!published) return showPublication(c, { draft, outcome: 'outdated' }, 409)
	return c.redirect(`/content/${own.id}/publication?published`, 303)
})

publicationRoutes.post('/content/:id/withdrawal', async (c) => {
	const { page: own } = await readOwnPage(c)
	await change(c, (tx, actor) => withdrawPage(tx, actor, own.id))
	return c.redirect(`/content/${own.id}/publication?withdrawn`, 303)
})

publicationRoutes.post('/content/:id/cancellation', async (c) => {
	const { page: own } = await readOwnPage(c)
	await change(c, (tx, actor) => cancelPlan(tx, actor, own.id))
	return c.redirect(`/content/${own.id}/publication?cancelled`, 303)
})

/** The very page that everybody will see, below a line that says that they do not see it yet. */
publicationRoutes.get('/content/:id/preview', async (c) => {
	const { page: own, room } = await readOwnPage(c)
	const asked = c.req.query('edition')
	const editions = asked === undefined ? [] : await listEditions(c.get('db'), own.id)
	const content =
		asked === undefined ? own.draft : found(editions.find(({ edition }) => `${edition}` === asked)).content
	const firstAt = own.showings.find(({ edition }) => edition !== null)?.fromAt ?? now()
	const files = await listFiles(c.get('db'), { kind: 'page', id: own.id })
	const article = { kind: own.kind, content, files, shown: { firstAt, sinceAt: now() > firstAt ? now() : firstAt } }
	const note = <PreviewNote c={c} id={own.id} edition={asked} />
	return page(c, <ArticlePage view={c.get('view')} programme={room.programme} article={article} note={note} />)
})

function PreviewNote({ c, id, edition }: { c: Context<Web>; id: string; edition: string | undefined }) {
	const { preview } = words(c.get('view').language)
	const isDraft = edition === undefined
	return (
		<div class="wrap previewnote">
			<Notice kind="warn" icon="eye" title={isDraft ? preview.draft : preview.edition(edition)}>
				<p class="row">
					<LinkButton href={`/content/${id}${isDraft ? '' : '/versions'}`} kind="second" size="small">
						{isDraft ? preview.back : preview.versions}
					</LinkButton>
					{isDraft && (
						<LinkButton href={`/content/${id}/publication`} kind="second" size="small">
							{preview.publish}
						</LinkButton>
					)}
				</p>
			</Notice>
		</div>
	)
}

publicationRoutes.get('/content/:id/versions', async (c) => {
	const { page: own, room } = await readOwnPage(c)
	const editions = await listEditions(c.get('db'), own.id)
	const [latest, before] = editions.map(({ edition }) => `${edition}`)
	const asked = {
		from: c.req.query('from') ?? before ?? latest ?? 'draft',
		to: c.req.query('to') ?? (before === undefined ? 'draft' : (latest ?? 'draft')),
	}
	return page(c, <VersionsPage view={c.get('view')} {...{ room, page: own, editions, asked }} at={now()} />)
})

publicationRoutes.post('/content/:id/restoration', async (c) => {
	const { page: own } = await readOwnPage(c)
	const form = await readForm(c, RestorationForm, {})
	if (!form.ok) return c.redirect(`/content/${own.id}/versions`, 303)
	await change(c, (tx, actor) => restoreEdition(tx, actor, { id: own.id, ...form.value }))
	return c.redirect(`/content/${own.id}?restored`, 303)
})

type State = Pick<PublicationPageProps, 'draft' | 'faults' | 'outcome'>

async function showPublication(c: Context<Web>, state: State, status: Status = 200) {
	const own = await readOwnPage(c)
	return page(c, <PublicationPage view={c.get('view')} {...own} at={now()} {...state} />, status)
}
