import { type Context, Hono } from 'hono'
import { actsFor } from '../../platform/actor.ts'
import { allow, found } from '../../platform/errors.ts'
import { change, readForm, signedIn, type Web } from '../../platform/web.tsx'
import {
	isOutdated,
	missingIn,
	type Refusal,
	whyNotDeclarable,
	whyNotReopenable,
	whyNotWritable,
} from './assessment.ts'
import { assessmentForm, faultsOf, fieldsOf, originIn, writtenIn } from './assessment-form.ts'
import { completeAssessment } from './complete-assessment.ts'
import { DeclarationForm } from './declaration-form.ts'
import { declareConflict } from './declare-conflict.ts'
import { words } from './messages.ts'
import { canAssess, canDeclare, isAssessor } from './policy.ts'
import { findStanding } from './queries.ts'
import { reopenAssessment } from './reopen-assessment.ts'
import { saveAssessment } from './save-assessment.ts'
import { addressOf, type Place, placeOf, show } from './show.routes.tsx'

/** One application. */
export const applicationRoutes = new Hono<Web>()

const PAGE = '/applications/:id/assessment'

applicationRoutes.get(PAGE, async (c, next) => {
	const place = await placeOf(c)
	return isAssessor(signedIn(c), place.standing) ? show(c, place) : next()
})

applicationRoutes.post('/applications/:id/conflict-declaration', async (c) => {
	const place = await placeOf(c)
	const { standing, call } = place
	allow(canDeclare(signedIn(c), standing))
	const { faults, reasons } = words(c.get('view').language)
	const form = await readForm(c, DeclarationForm, faults)
	if (!form.ok) return show(c, place, { conflict: form.draft, faults: form.faults, status: 422 })
	const declared = { conflicted: form.value.conflicted === 'yes', reason: form.value.reason?.trim() ?? '' }
	const acting = actsFor(signedIn(c), standing.organisationId)
	const reason = whyNotDeclarable({ ...standing, actsForApplicant: acting }, declared)
	if (reason && !isMended(reason)) return show(c, place, { refusal: reason, status: 409 })
	if (reason) return show(c, place, { conflict: form.draft, faults: { reason: reasons[reason] }, status: 422 })
	await change(c, (tx, actor) => declareConflict(tx, actor, { ...declared, applicationId: standing.applicationId }))
	return c.redirect(declared.conflicted ? `/calls/${call.slug}/assessments` : addressOf(standing), 303)
})

/** Whether the person can put it right in the form itself. */
function isMended(reason: Refusal): boolean {
	return ['conflictUnexplained', 'withdrawalUnexplained', 'actsForApplicant'].includes(reason)
}

applicationRoutes.post(PAGE, async (c) => {
	const place = await placeOf(c)
	const refused = await save(c, place)
	return refused ?? c.redirect(addressOf(place.standing), 303)
})

/** What was typed is kept first, so that nothing is lost when something is still missing. */
applicationRoutes.post(`${PAGE}/completion`, async (c) => {
	const place = await placeOf(c)
	const refused = await save(c, place)
	if (refused) return refused
	const standing = found(await findStanding(c.get('db'), signedIn(c), place.standing.applicationId))
	const missing = missingIn(standing.assessment?.scores ?? [], place.call.criteria)
	const faults = faultsOf(missing, place.call, words(c.get('view').language).missing)
	if (missing.length > 0) return show(c, { ...place, standing }, { faults, status: 422 })
	await change(c, (tx, actor) => completeAssessment(tx, actor, standing.applicationId))
	return c.redirect(addressOf(standing), 303)
})

/** Saves the form; the page to show instead when it could not. */
async function save(c: Context<Web>, place: Place) {
	const { standing, call } = place
	allow(canAssess(signedIn(c), standing))
	const reason = whyNotWritable(standing)
	if (reason) return show(c, place, { refusal: reason, status: 409 })
	const form = await readForm(c, assessmentForm(call), words(c.get('view').language).faults)
	if (!form.ok) return show(c, place, { draft: form.draft, faults: form.faults, status: 422 })
	const written = writtenIn(form.value, { applicationId: standing.applicationId, terms: call, sent: 'all' })
	if (isOutdated(standing.assessment, originIn(form.value, 'all'))) {
		return show(c, place, { draft: form.draft, stands: fieldsOf(standing.assessment, call), status: 409 })
	}
	await change(c, (tx, actor) => saveAssessment(tx, actor, written))
	return undefined
}

/** As one types. The script is told when it saved, or why it must stop. */
applicationRoutes.post(`${PAGE}/draft`, async (c) => {
	const { standing, call } = await placeOf(c)
	allow(canAssess(signedIn(c), standing))
	const { faults, reasons, score } = words(c.get('view').language)
	const reason = whyNotWritable(standing)
	if (reason) return c.json({ message: reasons[reason] }, 409)
	const form = await readForm(c, assessmentForm(call), faults)
	if (!form.ok) return c.json({ message: Object.values(form.faults)[0] }, 422)
	const written = writtenIn(form.value, { applicationId: standing.applicationId, terms: call, sent: 'changes' })
	if (isOutdated(standing.assessment, originIn(form.value, 'changes'))) return c.json({ message: score.outdated }, 409)
	const { savedAt, version } = await change(c, (tx, actor) => saveAssessment(tx, actor, written))
	return c.json({ savedAt: savedAt.toISOString(), versions: { version } })
})

applicationRoutes.post(`${PAGE}/reopening`, async (c) => {
	const place = await placeOf(c)
	allow(canAssess(signedIn(c), place.standing))
	const reason = whyNotReopenable(place.standing)
	if (reason) return show(c, place, { refusal: reason, status: 409 })
	await change(c, (tx, actor) => reopenAssessment(tx, actor, place.standing.applicationId))
	return c.redirect(addressOf(place.standing), 303)
})
