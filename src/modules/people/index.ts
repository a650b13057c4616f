export { countAttempt } from './count-attempt.ts'
export { isDueForKeeping, keepSession } from './keep-session.ts'
export { roleWords } from './messages.ts'
export { hashToken, initials, newToken } from './person.ts'
export {
	findActor,
	findActorBySession,
	findPerson,
	findPersonByEmail,
	listPeopleWithRole,
	type Person,
} from './queries.ts'
export { ensurePerson, type Newcomer, registerPerson } from './register-person.ts'
export { peopleRoutes } from './routes.tsx'
export { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts'
export { openSession } from './sign-in.ts'
export { SignInPage } from './sign-in.page.tsx'
/** For how long a mailed link and a session without use last. */
export { LINK_MINUTES, SESSION_DAYS } from './person.ts'
