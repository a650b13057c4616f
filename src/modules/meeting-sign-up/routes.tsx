import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { attendanceRoutes } from './attendance.routes.tsx'
import { participantsRoutes } from './participants.routes.tsx'

export const meetingSignUpRoutes = new Hono<Web>()

meetingSignUpRoutes.route('/', participantsRoutes)
meetingSignUpRoutes.route('/', attendanceRoutes)
