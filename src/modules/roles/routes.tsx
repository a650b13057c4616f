import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, Refused } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listMunicipalities } from '../places/index.ts'
import {
	findProgramme,
	listCallLinks,
	type Programme,
	programmeSide,
	readProgramme,
	themed,
} from '../programmes/index.ts'
import { endPartner } from './end-partner.ts'
import { endRole } from './end-role.ts'
import { giveRole, type Post, RoleForm } from './give-role.ts'
import { houseSide } from './house-side.ts'
import { letApply, MandateForm } from './let-apply.ts'
import { letPropose, PartnerForm } from './let-propose.ts'
import { words } from './messages.ts'
import { PeoplePage, type PeopleProps } from './people.page.tsx'
import { canStaff } from './policy.ts'
import { findGrant, listApplicants, listGrants, listPartners } from './queries.ts'

export const rolesRoutes = new Hono<Web>()

rolesRoutes.get('/programmes/:slug/people', async (c) => page(c, <PeoplePage {...(await programmeData(c))} />))

rolesRoutes.post('/programmes/:slug/roles', async (c) => {
	const programme = await staffed(c)
	return give(c, programme, () => programmeData(c))
})

rolesRoutes.post('/programmes/:slug/mandates', async (c) => {
	const programme = await staffed(c)
	const form = await readForm(c, ApplicantForm, words(c.get('view').language).faults)
	if (!form.ok) {
		const mandate = { draft: unprefixed(form.draft), faults: unprefixed(form.faults) }
		return page(c, <PeoplePage {...(await programmeData(c))} mandate={mandate} />, 422)
	}
	const wish = MandateForm.parse(unprefixed(form.value))
	await change(c, (tx, actor) => letApply(tx, actor, wish, postIn(c, programme)))
	return c.redirect(`/programmes/${programme.slug}/people?told=applicant`, 303)
})

rolesRoutes.post('/programmes/:slug/partners', async (c) => {
	const programme = await staffed(c)
	const form = await readForm(c, PartnerForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <PeoplePage {...(await programmeData(c))} partner={form} />, 422)
	await change(c, (tx, actor) => letPropose(tx, actor, form.value, postIn(c, programme)))
	return c.redirect(`/programmes/${programme.slug}/people?told=partner`, 303)
})

rolesRoutes.post('/programmes/:slug/partners/:id/end', async (c) => {
	const { id: programmeId, slug } = await staffed(c)
	const mandateId = idParam<'mandate'>(c, 'id')
	await change(c, (tx, actor) => endPartner(tx, actor, { programmeId, mandateId }))
	return c.redirect(`/programmes/${slug}/people`, 303)
})

rolesRoutes.get('/people', async (c) => page(c, <PeoplePage {...(await houseData(c))} />))

rolesRoutes.post('/people/roles', async (c) => {
	allow(canStaff(signedIn(c), { programmeId: null }))
	return give(c, undefined, () => houseData(c))
})

rolesRoutes.post('/roles/:id/end', async (c) => {
	const id = idParam<'roleGrant'>(c, 'id')
	const grant = found(await findGrant(c.get('db'), id))
	allow(canStaff(signedIn(c), grant))
	try {
		await change(c, (tx, actor) => endRole(tx, actor, id))
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return page(c, <PeoplePage {...(await houseData(c))} reason="lastAdministrator" />, 409)
	}
	return c.redirect(await backTo(c, grant.programmeId), 303)
})

async function backTo(c: Context<Web>, programmeId: Programme['id'] | null): Promise<string> {
	if (programmeId === null) return '/people'
	const { slug } = found(await findProgramme(c.get('db'), programmeId))
	return `/programmes/${slug}/people`
}

/** Whoever may not staff the programme learns nothing of its people. */
async function staffed(c: Context<Web>): Promise<Programme> {
	const programme = await readProgramme(c.get('db'), c.get('actor'), textParam(c, 'slug'))
	allow(canStaff(signedIn(c), { programmeId: programme.id }))
	return programme
}

async function give(c: Context<Web>, programme: Programme | undefined, data: () => Promise<PeopleProps>) {
	const form = await readForm(c, RoleForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <PeoplePage {...(await data())} role={form} />, 422)
	try {
		await change(c, (tx, actor) => giveRole(tx, actor, form.value, postIn(c, programme)))
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return page(
			c,
			<PeoplePage {...(await data())} role={{ draft: form.draft, faults: {} }} reason="alreadyHeld" />,
			409,
		)
	}
	return c.redirect(programme ? `/programmes/${programme.slug}/people` : '/people', 303)
}

function postIn(c: Context<Web>, programme: Programme | undefined): Post {
	const url = `${c.get('config').publicUrl}/sign-in`
	const { language } = programme ?? c.get('view')
	return { programmeId: programme?.id ?? null, place: programme?.name ?? 'Torvet', url, language }
}

async function programmeData(c: Context<Web>): Promise<PeopleProps> {
	const programme = await staffed(c)
	const db = c.get('db')
	const today = dayAt(now(), HOME_TIME_ZONE)
	const view = themed(c.get('view'), programme)
	return {
		view,
		programme,
		side: programmeSide(view, programme, await listCallLinks(db, programme.id)),
		grants: await listGrants(db, programme.id, today),
		applicants: await listApplicants(db, programme.id, today),
		partners: await listPartners(db, programme.id, today),
		municipalities: await listMunicipalities(db, programme.country),
		told: (['applicant', 'partner'] as const).find((done) => c.req.query('told') === done),
	}
}

async function houseData(c: Context<Web>): Promise<PeopleProps> {
	const actor = signedIn(c)
	allow(canStaff(actor, { programmeId: null }))
	const grants = await listGrants(c.get('db'), null, dayAt(now(), HOME_TIME_ZONE))
	const view = c.get('view')
	return { view, side: houseSide(view), programme: undefined, grants, applicants: [], partners: [], municipalities: [] }
}

/** The same form under names of its own, because it shares the page with another. */
const ApplicantForm = z.object({
	'applicant-name': MandateForm.shape.name,
	'applicant-email': MandateForm.shape.email,
	'applicant-municipality': MandateForm.shape.municipality,
})

function unprefixed<Value>(fields: Record<string, Value>): Record<keyof MandateForm, Value> {
	const entries = Object.entries(fields).map(([name, value]) => [name.replace('applicant-', ''), value])
	return Object.fromEntries(entries) as Record<keyof MandateForm, Value>
}
