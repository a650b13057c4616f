/** What parties give to a plan: offered, agreed, and what became of it. */
export { contributionsPath } from './addresses.ts'
export { AcceptForm, acceptContribution, ConfirmForm, confirmContribution } from './answer-contribution.ts'
export { DeclineForm, declineContribution } from './answer-contribution.ts'
export { changeContribution } from './change-contribution.ts'
export {
	type Contribution,
	type ContributionState,
	type Gift,
	type GiftKind,
	giftKinds,
	isAgreed,
	isLive,
	whyNotAnswered,
	whyNotChanged,
	whyNotConfirmed,
} from './contribution.ts'
/** For pages that show one contribution and what can be done with it. */
export { ContributionForms, type FormsProps, type Powers } from './contribution-forms.tsx'
export { ContributionRows } from './contribution-rows.tsx'
export { ContributionStatus } from './contribution-status.tsx'
/** What the other side must hear; `party-links` tells it. */
export { contributionTold, type Tidings } from './contribution-told.job.ts'
/** The form in which anybody says what they give. */
export { draftOf, type GiftDraft, GiftFields } from './gift-fields.tsx'
export { type GiftForm, giftForm, giftOf } from './gift-form.ts'
/** `12 timer`, `200.000 kr.`, `12 lokaler til halv leje`. */
export { giftText, moneyText, timeText } from './gift-text.ts'
export {
	type Reason as ContributionReason,
	type Told as ContributionTold,
	words as contributionWords,
} from './messages.ts'
export { offerContribution, writeDownContribution } from './offer-contribution.ts'
/** What each party gives, and the table that shows it. */
export { type PartySum, sumsByParty } from './party-sum.ts'
export { PartySums } from './party-sums.tsx'
export { freeLine, payLine } from './pay-line.ts'
export { canAnswer, canGive, canWriteDown, type Hand } from './policy.ts'
export { findContribution, listContributions, listOfParty } from './queries.ts'
export { contributionsRoutes } from './routes.tsx'
/** What the verb says of the figure, for beside its field. */
export { cameFault } from './one-step.routes.tsx'
export { type SettleForm, settleContribution, settleForm } from './settle-contribution.ts'
export { WithdrawalForm, withdrawContribution } from './withdraw-contribution.ts'
