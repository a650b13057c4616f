import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound, refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { accessTo, inWorkroom, type Partnership } from '../partnerships/index.ts'
import { AgreementPage } from './agreement.page.tsx'
import { agreementAddress } from './agreement-address.ts'
import { AgreementsPage } from './agreements.page.tsx'
import { announceExit, ExitForm } from './announce-exit.ts'
import { answerAgreementFile } from './file.routes.tsx'
import { draftAgreement, DraftForm } from './draft-agreement.ts'
import { DraftPage } from './draft.page.tsx'
import { EditionPage } from './edition.page.tsx'
import { type Reason, words } from './messages.ts'
import { canKeepAgreements, canReadAgreement } from './policy.ts'
import { findAgreement, listAgreements } from './queries.ts'
import { signAgreement, SignForm } from './sign-agreement.ts'

export const agreementsRoutes = new Hono<Web>()
const AT = '/partnerships/:slug/agreements'

agreementsRoutes.get(AT, async (c) => {
	const data = await inWorkroom(c)
	const all = await listAgreements(c.get('db'), data.partnership.id)
	const agreements = all.filter((one) => canReadAgreement(data.actor, data.partnership, one))
	return page(c, <AgreementsPage {...data} agreements={agreements} today={dayAt(now(), HOME_TIME_ZONE)} />)
})

agreementsRoutes.get(`${AT}/new`, async (c) => page(c, <DraftPage {...(await keeping(c))} />))

agreementsRoutes.post(`${AT}/new`, async (c) => {
	const data = await keeping(c)
	const form = await readForm(c, DraftForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <DraftPage {...data} {...form} />, 422)
	const wish = { ...form.value, partnershipId: data.partnership.id }
	const id = await change(c, (tx, actor) => draftAgreement(tx, actor, wish))
	return c.redirect(`${agreementAddress(data.partnership, { id })}/edit`, 303)
})

const PartyField = z.string().default('')

agreementsRoutes.get(`${AT}/:agreement`, async (c) => page(c, <AgreementPage {...(await oneAgreement(c))} />))

agreementsRoutes.get(`${AT}/:agreement/editions/:number`, async (c) => {
	const data = await oneAgreement(c)
	const edition = found(data.agreement.editions.find(({ number }) => String(number) === textParam(c, 'number')))
	return page(c, <EditionPage {...data} edition={edition} />)
})

agreementsRoutes.get(`${AT}/:agreement/agreement.pdf`, async (c) => answerAgreementFile(c, await oneAgreement(c)))

agreementsRoutes.post(`${AT}/:agreement/signatures`, async (c) => {
	const data = await oneAgreement(c)
	const form = await readForm(c, SignForm.extend({ party: PartyField }), words(data.view.language).faults)
	if (!form.ok) return page(c, <AgreementPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { party, binds: _, ...signature } = form.value
	const wish = { ...signature, agreementId: data.agreement.id }
	const reason = await refusalOf<Reason>(
		change(c, (tx, actor) => signAgreement(tx, accessOr404(actor, data, party), wish)),
	)
	if (reason) return page(c, <AgreementPage {...(await oneAgreement(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(agreementAddress(data.partnership, data.agreement), 303)
})

agreementsRoutes.post(`${AT}/:agreement/exits`, async (c) => {
	const data = await oneAgreement(c)
	const form = await readForm(c, ExitForm.extend({ exitParty: PartyField }), {})
	if (!form.ok) throw new NotFound()
	const { exitParty, exitWords } = form.value
	const wish = { agreementId: data.agreement.id, words: exitWords }
	const reason = await refusalOf<Reason>(
		change(c, (tx, actor) => announceExit(tx, accessOr404(actor, data, exitParty), wish)),
	)
	if (reason) return page(c, <AgreementPage {...(await oneAgreement(c))} reason={reason} />, 409)
	return c.redirect(agreementAddress(data.partnership, data.agreement), 303)
})

/** For whom the form was sent: only a party that the actor speaks for. */
function accessOr404(actor: Actor, { partnership }: { partnership: Partnership }, party: string) {
	return found(accessTo(actor, partnership, party))
}

/** For those who may read it; a draft does not exist for the others. */
export async function oneAgreement(c: Context<Web>) {
	const data = await inWorkroom(c)
	const agreement = await findAgreement(c.get('db'), idParam<'agreement'>(c, 'agreement'))
	const isHere = agreement?.partnershipId === data.partnership.id
	if (!agreement || !isHere || !canReadAgreement(data.actor, data.partnership, agreement)) throw new NotFound()
	return { ...data, agreement, today: dayAt(now(), HOME_TIME_ZONE) }
}

async function keeping(c: Context<Web>) {
	const data = await inWorkroom(c)
	allow(canKeepAgreements(data.actor, data.partnership))
	return data
}
