/** Who is told of a meeting, by mail and into their calendar. */
export { listInvitees } from './queries.ts'
export { meetingInvitationsRoutes } from './routes.tsx'
export { inviteNewcomers, inviteToMeeting } from './send-invitations.job.ts'
