import { type Context, Hono } from 'hono'
import { allow, hindranceOf, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { AgreementPage } from './agreement.page.tsx'
import { agreementAddress } from './agreement-address.ts'
import { clausesOf, editAgreement, termsForm } from './edit-agreement.ts'
import { endAgreement } from './end-agreement.ts'
import type { KeeperDraft } from './keeper-tools.tsx'
import { type Reason, words } from './messages.ts'
import { canKeepAgreements } from './policy.ts'
import { PutForm, putToSigning, renewAgreement, renewForm } from './put-to-signing.ts'
import { oneAgreement } from './routes.tsx'
import { TermsPage } from './terms.page.tsx'

/** What whoever keeps an agreement does with it. */
export const keepAgreementsRoutes = new Hono<Web>()
const AT = '/partnerships/:slug/agreements/:agreement'

keepAgreementsRoutes.get(`${AT}/edit`, async (c) => page(c, <TermsPage {...(await keeping(c))} />))

keepAgreementsRoutes.post(`${AT}/edit`, async (c) => {
	const data = await keeping(c)
	const { language } = data.view
	const form = await readForm(c, termsForm(language, data.agreement.clauses.length), words(language).faults)
	const draft = form.draft as Record<string, string>
	if (!form.ok) return page(c, <TermsPage {...data} draft={draft} faults={form.faults} />, 422)
	const { title, noticeMonths, expiresOn, version } = form.value
	const edit = { id: data.agreement.id, title, noticeMonths, expiresOn, version, clauses: clausesOf(form.value) }
	const saved = await unlessOutdated(change(c, (tx, actor) => editAgreement(tx, actor, edit)))
	if (!saved) return page(c, <TermsPage {...data} draft={draft} outdated />, 409)
	return c.redirect(agreementAddress(data.partnership, data.agreement), 303)
})

keepAgreementsRoutes.post(`${AT}/editions`, async (c) => {
	const data = await keeping(c)
	const form = await readForm(c, PutForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <AgreementPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const put = { ...form.value, id: data.agreement.id }
	return answered(
		c,
		change(c, (tx, actor) => putToSigning(tx, actor, put)),
		{ field: 'words', draft: form.draft },
	)
})

keepAgreementsRoutes.post(`${AT}/renewal`, async (c) => {
	const data = await keeping(c)
	const { language } = data.view
	const form = await readForm(c, renewForm(language, data.today), words(language).faults)
	const draft = { expiresOn: form.draft.expiresOn ?? '', renewal: form.draft.renewal ?? '' }
	if (!form.ok) return page(c, <AgreementPage {...data} draft={draft} faults={form.faults} />, 422)
	const renewal = { ...form.value, id: data.agreement.id }
	return answered(
		c,
		change(c, (tx, actor) => renewAgreement(tx, actor, renewal)),
		{ field: 'renewal', draft },
	)
})

keepAgreementsRoutes.post(`${AT}/end`, async (c) => {
	const { agreement } = await keeping(c)
	return answered(
		c,
		change(c, (tx, actor) => endAgreement(tx, actor, agreement.id)),
		{ field: 'words', draft: {} },
	)
})

type Form = { field: 'words' | 'renewal'; draft: KeeperDraft }

/** Back to the agreement, or the agreement with what forbids it; what is new must be said beside its field. */
async function answered(c: Context<Web>, work: Promise<unknown>, { field, draft }: Form) {
	const reason = await hindranceOf<Reason>(work)
	const data = await oneAgreement(c)
	if (reason === undefined) return c.redirect(agreementAddress(data.partnership, data.agreement), 303)
	if (reason !== 'wordsMissing') return page(c, <AgreementPage {...data} draft={draft} reason={reason} />, 409)
	const faults = { [field]: words(data.view.language).reasons.wordsMissing }
	return page(c, <AgreementPage {...data} draft={draft} faults={faults} />, 422)
}

async function keeping(c: Context<Web>) {
	const data = await oneAgreement(c)
	allow(canKeepAgreements(data.actor, data.partnership))
	return data
}
