/** What there is to read for a meeting, and those who come from outside to speak at one item of it. */
export { addMaterial } from './add-material.ts'
export { answerInvitation } from './answer-invitation.ts'
export { bringSlides } from './bring-slides.ts'
/** Who may read its files, for `files`. */
export { materialFiles } from './files.ts'
export { forgetSpeakers } from './forget-speakers.job.ts'
export { type FreshMaterial, listFreshMaterial } from './fresh.queries.ts'
export { inviteSpeaker } from './invite-speaker.ts'
export { mailMaterial } from './mail-material.job.ts'
/** For the page of the meeting, which does not know whose papers they are. */
export { listPapers } from './papers.ts'
export { materialReaches, openings } from './material.ts'
export { meetingMaterialsRoutes } from './routes.tsx'
export { sendMaterial } from './send-material.ts'
export { listSpeakers } from './speaker.queries.ts'
export { writeToSpeakers } from './write-to-speakers.job.ts'
