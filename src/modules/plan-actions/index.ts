/** What is to be done, by whom and by when: the list of actions and all that one of them consists of. */
export { type ActionView, byAgenda, type Group, ownParties, viewActions } from './action-view.ts'
export { type Budget, budgetOf } from './budget.ts'
export { keepBudgetLine } from './keep-budget-line.ts'
export { keepIndicator } from './keep-indicator.ts'
export { keepStep } from './keep-step.ts'
/** All of the plan and of its actions, by date. */
export { type Milestone, milestonesOf } from './milestone-line.tsx'
export { listReadings, type Reading } from './queries.ts'
/** Whoever tells how far an action is may tell what was measured, too. */
export { readingForm, recordReading } from './record-reading.ts'
export { planActionsRoutes } from './routes.tsx'
export { useMeasure } from './use-measure.ts'
