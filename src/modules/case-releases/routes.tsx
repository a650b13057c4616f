import { type Context, Hono } from 'hono'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Status, type Web } from '../../platform/web.tsx'
import { listLinkedMeasures, listSites } from '../cases/index.ts'
import { canProposeRelease, listNotes } from '../peer-cases/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { answerRelease, ConsentForm } from './answer-release.ts'
import { askGiver } from './ask-giver.ts'
import { atRelease, mayBeRelease, hindranceOf } from './at-release.routes.tsx'
import { editRoutes } from './edit.routes.tsx'
import { examine } from './examine.ts'
import { words } from './messages.ts'
import { PreviewPage } from './preview.page.tsx'
import { NamesForm, proposeRelease, readDraft } from './propose-release.ts'
import { publishRelease } from './publish-release.ts'
import { quotesRoutes } from './quotes.routes.tsx'
import { releaseAddress } from './release-address.ts'
import { ReleasePage, type ReleaseProps, type Told } from './release.page.tsx'
import { contentOf } from './release.ts'
import { replaceLeft } from './replace-left.ts'
import { StartPage } from './start.page.tsx'
import { takeDownRelease } from './take-down-release.ts'

export const caseReleasesRoutes = new Hono<Web>()

const BASE = '/programmes/:slug/room/cases/:id/release'

caseReleasesRoutes.get(BASE, async (c) => {
	const { whole } = await mayBeRelease(c)
	if (whole === undefined) return showStart(c, {})
	const told = c.req.query('told')
	return showRelease(c, {
		told: (['saved', 'asked', 'answered', 'published', 'down'] as const).find((one) => one === told),
	})
})

caseReleasesRoutes.post(BASE, async (c) => {
	const { room, one } = await mayBeRelease(c)
	const form = await readForm(c, NamesForm, words(c.get('view').language).faults)
	if (!form.ok) return showStart(c, { draft: form.draft, faults: form.faults }, 422)
	const wish = { ...form.value, caseId: one.id }
	const reason = await hindranceOf(change(c, (tx, actor) => proposeRelease(tx, actor, wish)))
	if (reason) return showRelease(c, { reason }, 409)
	return c.redirect(releaseAddress(room, one.id), 303)
})

caseReleasesRoutes.get(`${BASE}/preview`, async (c) => {
	const { view, room, one, whole } = await atRelease(c)
	const db = c.get('db')
	const { places, blocks } = contentOf(whole, one)
	const known = {
		sites: await listSites(db, places, dayAt(now(), HOME_TIME_ZONE)),
		terms: await listTerms(db),
		measures: await listLinkedMeasures(db, blocks as Parameters<typeof listLinkedMeasures>[1], view.language),
	}
	return page(c, <PreviewPage {...{ view, room, one, whole }} {...known} publicUrl={c.get('config').publicUrl} />)
})

caseReleasesRoutes.post(`${BASE}/names`, async (c) => {
	const { room, one } = await atRelease(c)
	const form = await readForm(c, NamesForm, words(c.get('view').language).faults)
	if (!form.ok) return showRelease(c, { draft: form.draft, faults: form.faults }, 422)
	await change(c, (tx, actor) => replaceLeft(tx, actor, { ...form.value, caseId: one.id }))
	return c.redirect(`${releaseAddress(room, one.id)}?told=saved`, 303)
})

caseReleasesRoutes.post(`${BASE}/consent`, async (c) => {
	const form = await readForm(c, ConsentForm, words(c.get('view').language).faults)
	const draft = form.draft as ReleaseProps['draft'] & {}
	if (!form.ok) return showRelease(c, { draft, faults: form.faults as ReleaseProps['faults'] & {} }, 422)
	const answer = form.value
	return act(c, { told: 'answered', draft }, (tx, actor, wish) => answerRelease(tx, actor, { ...answer, ...wish }))
})

caseReleasesRoutes.post(`${BASE}/request`, (c) => act(c, { told: 'asked' }, askGiver))
caseReleasesRoutes.post(`${BASE}/publication`, (c) => act(c, { told: 'published' }, publishRelease))
caseReleasesRoutes.post(`${BASE}/withdrawal`, (c) => act(c, { told: 'down' }, takeDownRelease))

caseReleasesRoutes.route('/', editRoutes)
caseReleasesRoutes.route('/', quotesRoutes)

type Wish = { caseId: Id<'peerCase'>; publicUrl: string }

/** One button of the page about a release, and what it does. */
async function act(
	c: Context<Web>,
	{ told, ...typed }: { told: Told } & Pick<ReleaseProps, 'draft'>,
	verb: (tx: Tx, actor: Actor, wish: Wish) => Promise<void>,
) {
	const { room, one } = await atRelease(c)
	const { publicUrl } = c.get('config')
	const reason = await hindranceOf(change(c, (tx, actor) => verb(tx, actor, { caseId: one.id, publicUrl })))
	if (reason) return showRelease(c, { reason, ...typed }, 409)
	return c.redirect(`${releaseAddress(room, one.id)}?told=${told}`, 303)
}

async function showStart(c: Context<Web>, state: Pick<ReleaseProps, 'draft' | 'faults'>, status: Status = 200) {
	const { view, actor, room, one } = await mayBeRelease(c)
	allow(canProposeRelease(actor, room, one))
	const { names } = await readDraft(c.get('db'), { room, one })
	return page(c, <StartPage {...{ view, actor, room, one, names }} {...state} />, status)
}

type ReleaseFormState = Pick<ReleaseProps, 'draft' | 'faults' | 'reason' | 'told'>

async function showRelease(c: Context<Web>, state: ReleaseFormState, status: Status = 200) {
	const at = await atRelease(c)
	const db = c.get('db')
	const findings = await examine(db, { ...at, ...at.whole })
	const notes = await listNotes(db, at.one.id)
	return page(c, <ReleasePage {...at} findings={findings} notes={notes} {...state} />, status)
}
