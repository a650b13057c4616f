/** Whoever is signed in follows something from now on. */
export { beginFollow } from './begin-follow.ts'
/** One digest for one follower, if one is due. */
export { tellFollower } from './digest.job.ts'
/** Finds every hour for whom a digest is due. */
export { findDueDigests } from './digests-due.job.ts'
/** The last morning that was one for a digest; whoever else sends digests keeps the same hour. */
export { lastMorning } from './due.ts'
/** Whether a POST to this path may come from a mail provider: the address itself is the permission. */
export { isOneClick } from './links.ts'
export { followsRoutes } from './routes.tsx'
