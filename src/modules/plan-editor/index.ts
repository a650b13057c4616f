/** What a plan consists of and in which order: begun, named, completed, published and closed. */
export { addSection } from './add-section.ts'
export { closePlan } from './close-plan.ts'
export { type Gap, isComplete, type Requirement, requirementsOf } from './completeness.ts'
export { CompletenessList } from './completeness-list.tsx'
/** What everybody reads of it above a published programme. */
export { completenessWords, requirementName } from './completeness-words.ts'
export { statutoryState } from './statutory-state.ts'
export { drawBoundary } from './draw-boundary.ts'
/** The finance plan held against the budget. */
export { financeOf, type FinanceView, refundOf, type Sums, sumsOf } from './finance.ts'
export { keepEligible } from './keep-eligible.ts'
export { keepFinanceLine } from './keep-finance-line.ts'
export { keepWheelEvent } from './keep-wheel-event.ts'
export { monthNames } from './month-names.ts'
export { planEditorRoutes } from './routes.tsx'
export { WheelDrawing } from './wheel-drawing.tsx'
