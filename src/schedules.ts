import type { CronItem } from 'graphile-worker'
import { remindSigning } from './modules/agreements/index.ts'
import { remindOfHealth } from './modules/health-checks/index.ts'
import { inviteNewcomers } from './modules/meeting-invitations/index.ts'
import { forgetInputs } from './modules/consultations/index.ts'
import { forgetNeeds } from './modules/meeting-sign-up/index.ts'
import { forgetSpeakers } from './modules/meeting-materials/index.ts'
import { forgetAttendees } from './modules/public-events/index.ts'
import { findDueReaders } from './modules/channel/index.ts'
import { remindFacilitators } from './modules/meeting-summaries/index.ts'
import { forgetTripNeeds } from './modules/study-trips/index.ts'
import { findDueDigests } from './modules/follows/index.ts'
import { remindLeads } from './modules/plan-progress/index.ts'
import { forgetPledges } from './modules/party-links/index.ts'
import { tidyDeliveries } from './modules/webhooks/index.ts'

const HOUR = 3_600_000

/**
 * What is done by the clock, in UTC; what has a local hour looks for it itself. However many workers there are, one of them
 * queues it. A worker that starts late does what was due in the hour before; a job finds by itself what was missed longer ago.
 */
export const schedules: CronItem[] = [
	{ task: findDueDigests.name, match: '0 * * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: findDueReaders.name, match: '0 * * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: tidyDeliveries.name, match: '20 2 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: inviteNewcomers.name, match: '20 * * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: forgetNeeds.name, match: '10 3 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: forgetAttendees.name, match: '15 3 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: forgetTripNeeds.name, match: '25 3 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: forgetSpeakers.name, match: '30 3 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: remindLeads.name, match: '50 6 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: remindOfHealth.name, match: '45 6 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: remindSigning.name, match: '50 6 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: forgetInputs.name, match: '35 3 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: forgetPledges.name, match: '35 3 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
	{ task: remindFacilitators.name, match: '40 6 * * *', options: { backfillPeriod: HOUR, maxAttempts: 5 } },
]
