import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, refusalOf } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { page, readForm, type Status, type Web } from '../../platform/web.tsx'
import { answerForm } from './adopt-version.ts'
import type { AnswerView } from './answer-view.ts'
import { type Door, doorOfAccount, doorOfLink } from './door.routes.tsx'
import { words } from './messages.ts'
import { readSaid } from './queries.ts'
import { standingOf } from './standing.ts'
import { WithdrawalForm } from './withdraw-adoption.ts'

/** Where a party says yes or no: signed in, or by its link; and where the team writes down what it said. */
export const answerRoutes = new Hono<Web>()

const ways = { '/plans/:slug/work/adoption/parties/:party': doorOfAccount, '/p/:token/adoption/:slug': doorOfLink }

for (const [address, doorOf] of Object.entries(ways)) {
	answerRoutes.get(address, async (c) => show(c, await doorOf(c)))

	answerRoutes.post(`${address}/answer`, async (c) => {
		const door = await doorOf(c)
		return send(c, door, { schema: answerForm(c.get('view').language), verb: door.answer })
	})

	answerRoutes.post(`${address}/withdrawal`, async (c) => {
		const door = await doorOf(c)
		return send(c, door, { schema: WithdrawalForm, verb: door.withdraw })
	})
}

type About = Pick<Parameters<Door['answer']>[0], 'planId' | 'versionId' | 'publicUrl'>
type Sending<Value> = { schema: z.ZodType<Value>; verb: (wish: Value & About) => Promise<void> }

/** The version is the one that stood on the page: whoever read an older one is told so. */
const Shown = z.object({ versionId: z.uuid().transform((id) => id as Id<'planVersion'>) })

async function send<Value extends object>(c: Context<Web>, door: Door, { schema, verb }: Sending<Value>) {
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	const draft = form.draft as NonNullable<AnswerView['draft']>
	if (!form.ok) return show(c, door, { draft, faults: form.faults }, 422)
	const shown = found(Shown.safeParse(draft).data)
	const wish = { ...form.value, ...shown, planId: door.plan.id, publicUrl: c.get('config').publicUrl }
	const reason = await refusalOf<NonNullable<AnswerView['reason']>>(verb(wish))
	if (reason) return show(c, door, { draft, reason }, 409)
	return c.redirect(`${door.path}?told=answered`, 303)
}

async function show(c: Context<Web>, door: Door, more: Partial<AnswerView> = {}, status: Status = 200) {
	const { plan, party, path, recording } = door
	const said = await readSaid(c.get('db'), plan.id)
	const latest = found(said.versions[0])
	const standing = standingOf(party.id, said)
	const today = dayAt(now(), HOME_TIME_ZONE)
	const told = c.req.query('told') === 'answered' ? ('answered' as const) : undefined
	const view = { view: c.get('view'), plan, party, latest, standing, path, recording, today, told, ...more }
	return page(c, door.render(view), status)
}
