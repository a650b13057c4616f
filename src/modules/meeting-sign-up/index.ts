/** Who comes to a meeting of a room, what they need, and who was there. */
export { answerMeeting } from './answer-meeting.ts'
export { askForAnswers } from './ask-for-answers.ts'
export { forgetNeeds } from './forget-needs.job.ts'
export { readSignUp } from './queries.ts'
export { lockAttendance, recordAttendance } from './record-attendance.ts'
export { remindSeats } from './remind-seats.job.ts'
export { meetingSignUpRoutes } from './routes.tsx'
export { comingTo, type SignUp } from './sign-up.ts'
