/** What those in a room talk about between meetings: topics, posts, files, answers by mail. */
export { agree } from './agree.ts'
export { findDueReaders, tellReader } from './digest.job.ts'
export { closeTopic } from './close-topic.ts'
export { channelFiles } from './files.ts'
/** Whether a POST to this path may come from a mail provider, and where the mail server hands over answers. */
export { isOneClick, REPLIES_PATH } from './links.ts'
export { listTopics } from './queries.ts'
export { channelRoutes } from './routes.tsx'
export { sendMirroring } from './send-mirroring.job.ts'
export { setRhythm } from './set-rhythm.ts'
export { startTopic } from './start-topic.ts'
export { tellPost } from './tell-post.job.ts'
export { writePost } from './write-post.ts'
