import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { NotFound, refusalOf } from '../../platform/errors.ts'
import { idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { changeByLink, linkHolder, type ListPartyTasks } from '../partnerships/index.ts'
import { signedBy, standingOf, whyNotSigned } from './agreement.ts'
import { linkedAddress } from './agreement-address.ts'
import { announceExit, ExitForm } from './announce-exit.ts'
import { answerAgreementFile } from './file.routes.tsx'
import { LinkedPage } from './linked.page.tsx'
import { type Reason, words } from './messages.ts'
import { findAgreement, listAgreements } from './queries.ts'
import { signAgreement, SignForm } from './sign-agreement.ts'

/** Agreements as a party without an account reads and signs them. */
export const linkedAgreementRoutes = new Hono<Web>()
const AT = '/p/:token/agreements/:agreement'

linkedAgreementRoutes.get(AT, async (c) => page(c, <LinkedPage {...(await linked(c))} />))

linkedAgreementRoutes.get(`${AT}/agreement.pdf`, async (c) => {
	const { agreement, holder } = await linked(c)
	return answerAgreementFile(c, { agreement, partnership: holder.partnership })
})

linkedAgreementRoutes.post(`${AT}/signatures`, async (c) => {
	const data = await linked(c)
	const form = await readForm(c, SignForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <LinkedPage {...data} {...form} />, 422)
	const { binds: _, ...signature } = form.value
	const wish = { ...signature, agreementId: data.agreement.id }
	const reason = await refusalOf<Reason>(changeByLink(c, (tx, access) => signAgreement(tx, access, wish)))
	if (reason) return page(c, <LinkedPage {...(await linked(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(linkedAddress(data.holder, data.agreement), 303)
})

linkedAgreementRoutes.post(`${AT}/exits`, async (c) => {
	const data = await linked(c)
	const form = await readForm(c, ExitForm, {})
	if (!form.ok) throw new NotFound()
	const wish = { agreementId: data.agreement.id, words: form.value.exitWords }
	const reason = await refusalOf<Reason>(changeByLink(c, (tx, access) => announceExit(tx, access, wish)))
	if (reason) return page(c, <LinkedPage {...(await linked(c))} reason={reason} />, 409)
	return c.redirect(linkedAddress(data.holder, data.agreement), 303)
})

/** What was put to signing; a draft does not exist behind a link. */
async function linked(c: Context<Web>) {
	const holder = await linkHolder(c)
	const agreement = await findAgreement(c.get('db'), idParam<'agreement'>(c, 'agreement'))
	const isHere = agreement?.partnershipId === holder.partnership.id
	if (!agreement || !isHere || agreement.editions.length === 0) throw new NotFound()
	return { view: c.get('view'), holder, agreement, today: dayAt(now(), HOME_TIME_ZONE) }
}

/** What the party is asked to sign, and what it has signed and can read again. */
export const listSigning: ListPartyTasks = async (db, holder, language) => {
	const { party, partnership } = holder
	if (party.standing !== 'joined') return []
	const { task: t } = words(language)
	const today = dayAt(now(), HOME_TIME_ZONE)
	const open = (await listAgreements(db, partnership.id)).filter((agreement) => {
		return agreement.editions.length > 0 && standingOf(agreement, partnership, today) !== 'ended'
	})
	return open.flatMap((agreement) => {
		const number = agreement.editions[0]?.number ?? 0
		const isAsked = whyNotSigned(agreement, party.id, { number, today }) === undefined
		if (!isAsked && signedBy(agreement, party.id) === undefined) return []
		const text = !isAsked ? t.signed : number === 1 ? t.sign : t.signAgain
		const href = linkedAddress(holder, agreement)
		return [{ title: agreement.editions[0]?.title ?? agreement.title, text, href, dueOn: null, isDone: !isAsked }]
	})
}
