import { join, relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { libraryKinds } from './library-kinds.ts'
import { adoptionsRoutes, listAdoptionTasks } from './modules/adoptions/index.ts'
import {
	agreementsRoutes,
	keepAgreementsRoutes,
	linkedAgreementRoutes,
	listSigning,
} from './modules/agreements/index.ts'
import { apiRoutes } from './modules/api/index.ts'
import { apiTokensRoutes } from './modules/api-tokens/index.ts'
import { applicationsRoutes } from './modules/applications/index.ts'
import { assessmentOverviewRoutes } from './modules/assessment-overview/index.ts'
import { assessmentsRoutes } from './modules/assessments/index.ts'
import { callSetupRoutes } from './modules/call-setup/index.ts'
import { callsRoutes } from './modules/calls/index.ts'
import { coursesRoutes, courseStepsRoutes } from './modules/courses/index.ts'
import { consultationsRoutes, listConsultationTasks } from './modules/consultations/index.ts'
import { contributionsRoutes } from './modules/contributions/index.ts'
import { decisionsRoutes } from './modules/decisions/index.ts'
import { channelFiles, channelRoutes } from './modules/channel/index.ts'
import { demonstrationRoutes } from './modules/demonstration/index.ts'
import { caseImportRoutes } from './modules/case-import/index.ts'
import { caseReleasesRoutes, findReleased } from './modules/case-releases/index.ts'
import { casesRoutes, listStories } from './modules/cases/index.ts'
import { catalogueRoutes } from './modules/catalogue/index.ts'
import { deskRoutes } from './modules/desk/index.ts'
import { editProductRoutes, endProductRoutes } from './modules/end-products/index.ts'
import { filesRoutes } from './modules/files/index.ts'
import { followsRoutes } from './modules/follows/index.ts'
import { frontRoutes } from './modules/front/index.ts'
import { healthChecksRoutes, linkedHealthRoutes, listHealthTasks } from './modules/health-checks/index.ts'
import { hostingRoutes } from './modules/hosting/index.ts'
import { houseRoutes } from './modules/house/index.ts'
import { interplayRoutes, linkedInterplayRoutes, listAskTasks } from './modules/interplay/index.ts'
import { learningBelowActions, learningFiles, learningRoutes } from './modules/learning-log/index.ts'
import { libraryRoutes, libraryTermUse } from './modules/library/index.ts'
import { openDataRoutes } from './modules/open-data/index.ts'
import { ownCalendarRoutes } from './modules/own-calendar/index.ts'
import { pageEditorRoutes } from './modules/page-editor/index.ts'
import { pagesRoutes } from './modules/pages/index.ts'
import { bringCaseRoutes, meetingCasesRoutes, peerCasesRoutes } from './modules/peer-cases/index.ts'
import {
	foundPartnershipRoutes,
	listJoining,
	membershipRoutes,
	partnershipsRoutes,
	registerRoutes,
} from './modules/partnerships/index.ts'
import { planWritingRoutes, talkBesideAction } from './modules/plan-writing/index.ts'
import { peopleRoutes } from './modules/people/index.ts'
import { partyLinksRoutes } from './modules/party-links/index.ts'
import { participationRoutes } from './modules/participation/index.ts'
import { planEditorRoutes } from './modules/plan-editor/index.ts'
import { planActionsRoutes } from './modules/plan-actions/index.ts'
import { placesRoutes } from './modules/places/index.ts'
import { programmeSetupRoutes } from './modules/programme-setup/index.ts'
import { planDocumentRoutes } from './modules/plan-documents/index.ts'
import { planProgressRoutes, progressFiles, listProgressTasks } from './modules/plan-progress/index.ts'
import { programmesRoutes } from './modules/programmes/index.ts'
import { publicPlansRoutes } from './modules/public-plans/index.ts'
import { publicEventsRoutes } from './modules/public-events/index.ts'
import { recommendationsRoutes } from './modules/recommendations/index.ts'
import { replacementsRoutes } from './modules/replacements/index.ts'
import { rolesRoutes } from './modules/roles/index.ts'
import { searchRoutes } from './modules/search/index.ts'
import { selectionRoutes } from './modules/selection/index.ts'
import { submissionsRoutes } from './modules/submissions/index.ts'
import { meetingInvitationsRoutes } from './modules/meeting-invitations/index.ts'
import { editMeetingRoutes, meetingsRoutes } from './modules/meetings/index.ts'
import { listPapers, materialFiles, meetingMaterialsRoutes } from './modules/meeting-materials/index.ts'
import { meetingSignUpRoutes } from './modules/meeting-sign-up/index.ts'
import { summaryPartRoutes, summaryRoutes } from './modules/meeting-summaries/index.ts'
import { studyTripsRoutes } from './modules/study-trips/index.ts'
import { toolboxRoutes } from './modules/toolbox/index.ts'
import { webhooksRoutes } from './modules/webhooks/index.ts'
import type { ChangeFeed } from './platform/change-feed.ts'
import { taxonomyRoutes } from './modules/taxonomy/index.ts'
import type { Config } from './platform/config.ts'
import type { Db } from './platform/database.ts'
import { root } from './platform/root.ts'
import type { Web } from './platform/web.tsx'
import type { View } from './ui/view.ts'
import { schedules } from './schedules.ts'
import { showError, showMissing } from './web/errors.tsx'
import { leaveFormerAddress } from './web/former-address.ts'
import { identify } from './web/identify.ts'
import { keepPages } from './web/page-cache.ts'
import { protect } from './web/protect.ts'

export type AppParts = { db: Db; config: Config; assets: View['assets']; changes?: ChangeFeed }

/** Everything that answers a request, in the order in which it is asked. */
export function createApp(parts: AppParts): Hono<Web> {
	const app = new Hono<Web>()

	app.use(leaveFormerAddress(parts.config))
	app.use(
		'/assets/*',
		serveStatic({
			root: relative(process.cwd(), join(root, 'dist')),
			onFound: (_, c) => c.header('cache-control', IMMUTABLE),
		}),
	)
	app.use(protect(parts.config))
	app.use(identify(parts))
	if (parts.changes) app.use(keepPages(parts.changes))

	app.route('/', frontRoutes)
	app.route('/', houseRoutes)
	app.route('/', peopleRoutes)
	app.route('/', placesRoutes)
	app.route('/', searchRoutes)
	app.route('/', filesRoutes([channelFiles, learningFiles, materialFiles, progressFiles]))
	// Before the pages of a programme: in `/programmes/new` there is none of that name.
	app.route('/', programmeSetupRoutes)
	app.route('/', openDataRoutes)
	app.route('/', apiTokensRoutes)
	app.route('/', apiRoutes())
	app.route('/', catalogueRoutes)
	app.route('/', programmesRoutes)
	app.route('/', rolesRoutes)
	app.route('/', callsRoutes)
	app.route('/', callSetupRoutes)
	app.route('/', applicationsRoutes)
	app.route('/', submissionsRoutes)
	app.route('/', assessmentsRoutes)
	app.route('/', assessmentOverviewRoutes)
	app.route('/', selectionRoutes)
	app.route('/', decisionsRoutes)
	app.route('/', participationRoutes)
	app.route('/', replacementsRoutes)
	app.route('/', courseStepsRoutes)
	app.route('/', coursesRoutes)
	app.route('/', editMeetingRoutes)
	app.route('/', meetingsRoutes(listPapers))
	app.route('/', meetingMaterialsRoutes)
	app.route('/', meetingInvitationsRoutes)
	app.route('/', meetingSignUpRoutes)
	app.route('/', hostingRoutes)
	app.route('/', publicEventsRoutes)
	app.route('/', studyTripsRoutes)
	app.route('/', summaryRoutes)
	app.route('/', summaryPartRoutes)
	app.route('/', endProductRoutes)
	app.route('/', editProductRoutes)
	app.route('/', planEditorRoutes)
	app.route('/', planActionsRoutes({ beside: [talkBesideAction], below: [learningBelowActions] }))
	app.route('/', taxonomyRoutes([libraryTermUse(libraryKinds)]))
	app.route('/', libraryRoutes(libraryKinds))
	app.route('/', toolboxRoutes(listStories))
	app.route('/', recommendationsRoutes)
	app.route('/', foundPartnershipRoutes)
	// Before all that others put behind a party's link: it says when the link has ended.
	app.route('/', partyLinksRoutes(partyTasks))
	app.route('/', registerRoutes)
	app.route('/', partnershipsRoutes)
	app.route('/', membershipRoutes)
	app.route('/', contributionsRoutes)
	app.route('/', adoptionsRoutes)
	app.route('/', agreementsRoutes)
	app.route('/', keepAgreementsRoutes)
	app.route('/', linkedAgreementRoutes)
	app.route('/', healthChecksRoutes)
	app.route('/', linkedHealthRoutes)
	app.route('/', consultationsRoutes)
	app.route('/', planWritingRoutes)
	app.route('/', pageEditorRoutes)
	app.route('/', pagesRoutes)
	// Before the cases: none of them is called imports.
	app.route('/', caseImportRoutes)
	app.route('/', casesRoutes)
	app.route('/', bringCaseRoutes)
	app.route('/', peerCasesRoutes(findReleased))
	app.route('/', caseReleasesRoutes)
	app.route('/', meetingCasesRoutes)
	app.route('/', followsRoutes)
	app.route('/', webhooksRoutes)
	app.route('/', channelRoutes)
	app.route('/', learningRoutes)
	app.route('/', planProgressRoutes)
	app.route('/', planDocumentRoutes)
	app.route('/', interplayRoutes)
	app.route('/', linkedInterplayRoutes)
	app.route('/', publicPlansRoutes)
	app.route('/', deskRoutes)
	app.route('/', ownCalendarRoutes)
	if (parts.config.demo) app.route('/', demonstrationRoutes(schedules.map(({ task }) => task)))

	app.notFound(showMissing)
	app.onError(showError)
	return app
}

/** What parties are asked, by whoever asks it. */
const partyTasks = [
	listJoining,
	listSigning,
	listAskTasks,
	listConsultationTasks,
	listAdoptionTasks,
	listProgressTasks,
	listHealthTasks,
]

/** Names of built files carry a hash of what is in them. */
const IMMUTABLE = 'public, max-age=31536000, immutable'
