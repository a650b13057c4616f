/** A plan that parties make and keep together: sections of text, and the rows from challenge to action. */
export { ActionForm, addAction } from './add-action.ts'
/** What later modules show on the page of the actions. */
export type { BelowActions, BesideAction } from './action-sections.ts'
export { addChallenge, ChallengeForm } from './add-challenge.ts'
export { beginPlan, PlanForm } from './begin-plan.ts'
/** The words as they are now, published or not; each list alone for those who need no more. */
export {
	findAction,
	listActions,
	listChallenges,
	listMilestones,
	listSections,
	readContent,
} from './content.queries.ts'
/** Dates of actions and steps: the field of a form, how they are shown, and which were not kept. */
export { dueField, formatDue, lateSince, writeDue } from './due.ts'
/** Each text that a section, a challenge or an action had; `recordPlanChange` keeps them. */
export { listLatestEditions, listPassageEditions, type PassageEdition } from './editions.queries.ts'
export { keepEditions } from './keep-editions.ts'
/** For whoever makes the whole index of search again. */
export { indexPlans } from './index-plan.ts'
/** Words for types, sections, states, parts and sources, for whoever shows them. */
export { words as planWords } from './messages.ts'
export {
	isSame,
	type Passage,
	type PassageField,
	type PassageKind,
	type PassageWords,
	passageFields,
	passageKinds,
	passagesOf,
} from './passage.ts'
/** What differs between two versions, thing by thing. */
export { changesBetween, type ComparedPart, comparedParts, type PlanChange } from './plan-changes.ts'
export type {
	ActionState,
	BudgetSource,
	Part,
	Plan,
	PlanType,
	Precision,
	Progress,
	SectionKind,
	Steering,
} from './plan.ts'
export { actionStates, budgetSources, parts, planTypes, sectionKinds, waysOfSteering } from './plan.ts'
export type {
	ActionParty,
	BudgetLine,
	Challenge,
	Corner,
	Due,
	EligibleMeasure,
	FinanceLine,
	Indicator,
	PlanAction,
	PlanContent,
	PlanSection,
	PlanStep,
	UsedMeasure,
	WheelEvent,
} from './plan-content.ts'
export { lackingIn, lastDayOf, nextStep, type PlanVersion, pointsOf } from './plan-content.ts'
/** What is typed in forms: money in øre or cents, numbers, points, the version of what is changed. */
export { measuredField, moneyField, nothing, pointField, versionField, writePoint } from './form-fields.ts'
/** What every page of a plan's workroom needs. */
export { inPlanRoom, type PlanRoomData, writingInPlan } from './in-plan.routes.tsx'
/** One form on a page of its own. */
/** Where the text of a plan, and each passage of it, is written. */
export { passageAddress, textAddress } from './passage-address.ts'
export { PlanFormFrame } from './plan-form-frame.tsx'
/** What every page of a plan's workroom has around it. */
export { PlanFrame, planSide } from './plan-frame.tsx'
export { findBoundary, listEligible, listFinance, listIndicators, listWheel } from './plan-rows.queries.ts'
export { sectionsOf } from './plan-types.ts'
/** Which of the parties leads an action. */
export { leaderOf } from './leader.ts'
export { canLeadAction, canPublishPlan, canReadPlan, canWritePlan } from './policy.ts'
export { PublishForm, publishPlan } from './publish-plan.ts'
export {
	findPlan,
	findPublished,
	listLatestNumbers,
	listPlans,
	listVersions,
	lockPlan,
	readPlan,
	readProgress,
} from './queries.ts'
/** What every change to a plan ends with: the time of the change, and the event. */
export { recordPlanChange } from './record-plan-change.ts'
export { ActionPartyForm, setActionParty } from './set-action-party.ts'
