/** What was said at a meeting: written together, corrected, agreed, and published to those who may read it. */
export { type Consent, isQuotable, type Passage } from './passage.ts'
export { listPassages } from './passages.queries.ts'
export { type OutcomeKind, outcomeKinds } from './summary.ts'
