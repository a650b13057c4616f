/** What parties say to a version of a plan: yes or no, when, by whom, by what right and under which reservation. */
/** Who stands behind a version, as everybody may read it. */
export { type Adopter, adoptersOf } from './adopters.ts'
export type { Adoption, AdoptionAnswer, AdoptionRequest } from './adoption.ts'
/** For the page behind a party's link. */
export { listAdoptionTasks } from './adoption-tasks.ts'
/** Where a party says yes or no with its account. */
export { answerAddress } from './adoption-address.ts'
export { type AnswerForm, adoptVersion } from './adopt-version.ts'
export { askParties } from './ask-parties.ts'
/** What of the difference between two versions concerns a party, and how it is said. */
export { concernText } from './concern-text.ts'
export { type ActionAspect, changedAspects, type Concern, concernsOf } from './concerns.ts'
/** Words of the standings, for whoever shows them. */
export { words as adoptionWords } from './messages.ts'
/** Versions, answers and requests of a plan: from them every standing follows. */
export { listAdoptions, readSaid } from './queries.ts'
export { recordAnswer } from './record-answer.ts'
export { adoptionsRoutes } from './routes.tsx'
export {
	isBound,
	isWaitedFor,
	type PartyStanding,
	type Said,
	type Standing,
	standingOf,
	standingsIn,
} from './standing.ts'
export { withdrawAdoption } from './withdraw-adoption.ts'
