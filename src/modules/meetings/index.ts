/** Meetings of a programme: when, where, in which order, and who may know of them. */
export { editMeetingRoutes } from './edit.routes.tsx'
export { announceMeeting } from './announce-meeting.ts'
export { cancelMeeting } from './cancel-meeting.ts'
export { editMeeting } from './edit-meeting.ts'
export { type Meeting, type MeetingKind, meetingKinds } from './meeting.ts'
export { MeetingFrame, MeetingStatus, whenText } from './meeting-frame.tsx'
export { itemKinds, type ItemWords, type MeetingItem, timed } from './meeting-item.ts'
export {
	ENDS_BEFORE_START,
	endsAfterStart,
	momentFields,
	momentsIn,
	planMeeting,
	titleField,
} from './plan-meeting.ts'
export { planSeries } from './plan-series.ts'
export { canChangeMeeting, canPlan, canReadMeeting } from './policy.ts'
export {
	findMeeting,
	listItems,
	listMeetings,
	listSeries,
	listShelf,
	lockMeeting,
	lockSeries,
	readMeeting,
	type Series,
} from './queries.ts'
export { meetingsRoutes } from './routes.tsx'
/** What `meetings` shows beside its programme without knowing whose it is. */
export { type ListPapers, type Paper, PaperList } from './papers.tsx'
export { setHost } from './set-host.ts'
export { setProgramme } from './set-programme.ts'
export { tellMeeting, tellSpeakers } from './tell-meeting.job.ts'
