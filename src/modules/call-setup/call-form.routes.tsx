import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { unlessOutdated } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { change, page, readForm, type Status, type Web } from '../../platform/web.tsx'
import type { CallDetail } from '../calls/index.ts'
import { type CallForm, callDraft, callForms, type SetupDraft } from './drafts.ts'
import { datesForm, editCallDates } from './edit-call-dates.ts'
import { editCallTerms, TermsForm } from './edit-call-terms.ts'
import { editCallText, TextForm } from './edit-call-text.ts'
import { callFields } from './fields.ts'
import { SetupFormPage, type SetupFormPageProps } from './form.page.tsx'
import { whyLocked, whyNotMovable, whyNotPostponable } from './lock.ts'
import { words } from './messages.ts'
import { postponeDeadline, postponementForm } from './postpone-deadline.ts'
import { isSlugTaken, listRegionsOfLastDay } from './queries.ts'
import { readOwnCall } from './setup.routes.tsx'

/** The forms of the call itself, each on a page of its own. */
export const callFormRoutes = new Hono<Web>()

type Setting = { db: Db; call: CallDetail; language: Language }
type Reason = Extract<SetupFormPageProps['problem'], { reason: string }>['reason']
type Objection = { reason: Reason } | { fault: [field: string, key: keyof ReturnType<typeof words>['faults']] }

/** How one form is read, why it may be refused beforehand, and what saves it. */
type Form<Value> = {
	schema: (language: Language, timeZone: string) => z.ZodType<Value>
	objection: (value: Value, setting: Setting) => Objection | undefined | Promise<Objection | undefined>
	save: (tx: Tx, actor: Actor, value: Value & { callId: CallDetail['id'] }) => Promise<void>
}

const text: Form<z.infer<typeof TextForm>> = {
	schema: () => TextForm,
	objection: async ({ slug }, { db, call }) => {
		if (whyNotMovable(call, slug)) return { fault: ['slug', 'addressIsPublic'] }
		return slug !== call.slug && (await isSlugTaken(db, slug)) ? { fault: ['slug', 'slugTaken'] } : undefined
	},
	save: (tx, actor, { callId, version, ...value }) => editCallText(tx, actor, { callId, version, text: value }),
}

const dates: Form<z.infer<ReturnType<typeof datesForm>>> = {
	schema: datesForm,
	objection: (_, { call }) => locked(call),
	save: editCallDates,
}

const terms: Form<z.infer<typeof TermsForm>> = {
	schema: () => TermsForm,
	objection: (_, { call }) => locked(call),
	save: (tx, actor, { callId, version, ...value }) => editCallTerms(tx, actor, { callId, version, terms: value }),
}

const postponement: Form<z.infer<ReturnType<typeof postponementForm>>> = {
	schema: postponementForm,
	objection: async ({ deadlineAt }, { db, call }) => {
		const regions = await listRegionsOfLastDay(db, call, deadlineAt)
		const reason = whyNotPostponable(call, { deadlineAt, regions }, now())
		return reason && { reason }
	},
	save: postponeDeadline,
}

function locked(call: CallDetail): Objection | undefined {
	const reason = whyLocked(call)
	return reason && { reason }
}

for (const form of callForms) {
	callFormRoutes.get(`/calls/:slug/${form}`, async (c) => {
		const { call } = await readOwnCall(c)
		if (isShut(form, call)) return c.redirect(`/calls/${call.slug}/setup#${sections[form]}`, 303)
		return showForm(c, form, {}, 200)
	})
}
callFormRoutes.post('/calls/:slug/text', (c) => submit(c, 'text', text))
callFormRoutes.post('/calls/:slug/dates', (c) => submit(c, 'dates', dates))
callFormRoutes.post('/calls/:slug/terms', (c) => submit(c, 'terms', terms))
callFormRoutes.post('/calls/:slug/postponement', (c) => submit(c, 'postponement', postponement))

/** Nothing to fill in: the setup says why, and what can be done instead. */
function isShut(form: CallForm, call: CallDetail): boolean {
	if (form === 'postponement') return call.state === 'draft'
	return form !== 'text' && whyLocked(call) !== undefined
}

async function submit<Value extends object>(c: Context<Web>, name: CallForm, form: Form<Value>) {
	const { call } = await readOwnCall(c)
	const { language } = c.get('view')
	const { faults: texts } = words(language)
	const read = await readForm(c, form.schema(language, call.programme.timeZone), texts)
	const draft = read.draft as SetupDraft
	if (!read.ok) return showForm(c, name, { draft, faults: read.faults }, 422)
	const objection = await form.objection(read.value, { db: c.get('db'), call, language })
	if (objection && 'reason' in objection) return showForm(c, name, { draft, problem: objection }, 409)
	if (objection) {
		const [field, key] = objection.fault
		return showForm(c, name, { draft, faults: { [field]: texts[key] } }, 422)
	}
	const value = { ...read.value, callId: call.id }
	if (await unlessOutdated(change(c, (tx, actor) => form.save(tx, actor, value)))) {
		const slug = 'slug' in value ? String(value.slug) : call.slug
		return c.redirect(`/calls/${slug}/setup?saved#${sections[name]}`, 303)
	}
	return showForm(c, name, { draft, outdated: true }, 409)
}

const sections: Record<CallForm, string> = { text: 'text', dates: 'dates', terms: 'terms', postponement: 'dates' }

type FormState = Pick<SetupFormPageProps, 'faults' | 'problem'> & { draft?: SetupDraft; outdated?: boolean }

/** What was typed stays in the fields; the version is the present one, so that saving again is on purpose. */
async function showForm(c: Context<Web>, form: CallForm, state: FormState, status: Status) {
	const view = c.get('view')
	const { call, actor } = await readOwnCall(c)
	const saved = callDraft(view.language, form, call)
	const fixed = form === 'text' && call.state === 'published' ? { slug: call.slug } : {}
	return page(
		c,
		<SetupFormPage
			{...{ view, actor, call }}
			title={words(view.language).titles[form]}
			action={`/calls/${call.slug}/${form}`}
			section={sections[form]}
			fields={callFields(view.language, form, call)}
			hidden={{ version: `${call.version}`, ...fixed }}
			draft={{ ...saved, ...state.draft }}
			faults={state.faults}
			problem={state.outdated ? { outdated: saved } : state.problem}
		/>,
		status,
	)
}
