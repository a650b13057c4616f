import { type CronItem, Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import pg from 'pg'
import { askToSign, remindSigning, tellExit } from './modules/agreements/index.ts'
import { findDueReaders, sendMirroring, tellPost, tellReader } from './modules/channel/index.ts'
import { settleWords } from './modules/search/index.ts'
import { forgetInputs } from './modules/consultations/index.ts'
import { tellChanges } from './modules/courses/index.ts'
import { findDueDigests, tellFollower } from './modules/follows/index.ts'
import { askForHealth, remindOfHealth } from './modules/health-checks/index.ts'
import { remindEditor } from './modules/library/index.ts'
import { inviteNewcomers, inviteToMeeting } from './modules/meeting-invitations/index.ts'
import { forgetNeeds, remindSeats } from './modules/meeting-sign-up/index.ts'
import { forgetSpeakers, mailMaterial, writeToSpeakers } from './modules/meeting-materials/index.ts'
import { remindFacilitators } from './modules/meeting-summaries/index.ts'
import { releaseHost } from './modules/hosting/index.ts'
import { deliverMail } from './modules/messages/index.ts'
import { forgetPledges, mailLink, tellContribution } from './modules/party-links/index.ts'
import { indexProgrammePages, turnPage } from './modules/page-editor/index.ts'
import { forgetAttendees, settlePlaces, tellAttendees } from './modules/public-events/index.ts'
import { remindLeads } from './modules/plan-progress/index.ts'
import { lapseOffer } from './modules/replacements/index.ts'
import {
	forgetTripNeeds,
	settleTripPlaces,
	tellSeats,
	tellTravellers,
	tellTripChanges,
} from './modules/study-trips/index.ts'
import { indexChangedApplication, tellPostponement } from './modules/submissions/index.ts'
import { sendDelivery, spreadEvent, tidyDeliveries } from './modules/webhooks/index.ts'
import type { Config } from './platform/config.ts'
import type { Db } from './platform/database.ts'
import type { Job, Workbench } from './platform/jobs.ts'
import { log } from './platform/log.ts'
import type { CalendarPart, Transport } from './platform/mail.ts'
import { reachOf } from './platform/reach.ts'
import { schedules } from './schedules.ts'

export const jobs: Job[] = [
	deliverMail,
	tellPostponement,
	settleWords,
	turnPage,
	indexChangedApplication,
	indexProgrammePages,
	findDueDigests,
	tellFollower,
	findDueReaders,
	tellReader,
	tellPost,
	remindEditor,
	spreadEvent,
	tidyDeliveries,
	inviteToMeeting,
	inviteNewcomers,
	releaseHost,
	remindSeats,
	forgetNeeds,
	tellChanges,
	settlePlaces,
	tellAttendees,
	forgetAttendees,
	tellSeats,
	tellTravellers,
	tellTripChanges,
	settleTripPlaces,
	forgetTripNeeds,
	remindFacilitators,
	lapseOffer,
	remindLeads,
	tellContribution,
	mailLink,
	forgetPledges,
	mailMaterial,
	writeToSpeakers,
	forgetSpeakers,
	askToSign,
	remindSigning,
	tellExit,
	askForHealth,
	remindOfHealth,
	forgetInputs,
]

/** They wait for the machines of others, so they have places of their own: a receiver that hangs holds up no mail. */
export const outwardJobs: Job[] = [sendDelivery, sendMirroring]

/** How often the worker says in the database that it is there; /health asks for it. */
const BEAT_SECONDS = 10

export type Worker = { stop(): Promise<void>; isRunning(): boolean }

export async function startWorker(deps: { db: Db; connectionString: string; config: Config }): Promise<Worker> {
	const bench = workbench(deps.db, deps.config)
	const pool = openPool(deps.connectionString)
	const runners = [
		await startRunner({ pool, bench, jobs, schedules, concurrency: 4 }),
		await startRunner({ pool, bench, jobs: outwardJobs, schedules: [], concurrency: 10 }),
	]
	let running = true
	for (const { promise } of runners) {
		promise.then(
			() => (running = false),
			(error: unknown) => {
				running = false
				log.error('The worker stopped', { error })
			},
		)
	}
	const beat = setInterval(() => void sayAlive(deps.db), BEAT_SECONDS * 1000)
	await sayAlive(deps.db)
	return {
		isRunning: () => running,
		async stop() {
			clearInterval(beat)
			if (running) await Promise.all(runners.map((runner) => runner.stop()))
			await pool.end()
		},
	}
}

type Places = { pool: pg.Pool; bench: Workbench; jobs: Job[]; schedules: CronItem[]; concurrency: number }

function startRunner({ pool, bench, concurrency, ...work }: Places): Promise<Runner> {
	const taskList = Object.fromEntries(work.jobs.map((job) => [job.name, (payload: unknown) => job.run(bench, payload)]))
	return run({
		pgPool: pool,
		taskList,
		parsedCronItems: parseCronItems(work.schedules),
		concurrency,
		pollInterval: 1000,
		noHandleSignals: true,
		logger: quietLogger(),
	})
}

/** Our own, because graphile-worker stops listening for errors while its connections still close: the next one ends us. */
function openPool(connectionString: string): pg.Pool {
	const pool = new pg.Pool({ connectionString, application_name: 'torvet-worker' })
	pool.on('error', () => undefined)
	pool.on('connect', (client) => client.on('error', () => undefined))
	return pool
}

export function workbench(db: Db, config: Config): Workbench {
	const { mailFrom, publicUrl, replyAddress } = config
	return { db, send: transport(config), mailFrom, replyAddress, publicUrl, reach: reachOf(config) }
}

function transport(config: Config): Transport {
	// Without a mail server the mails are kept and shown in the demonstration's mailbox.
	if (config.smtpUrl === undefined) return async () => undefined
	const smtp = createTransport(config.smtpUrl)
	return async ({ calendar, ...mail }) => {
		await smtp.sendMail({ ...mail, ...(calendar && { icalEvent: calendarFile(calendar) }) })
	}
}

/** As a part beside text and HTML, which mail programs act on, and as a file for those that do not. */
function calendarFile({ method, text }: CalendarPart) {
	return { method, filename: 'invitation.ics', content: text }
}

async function sayAlive(db: Db): Promise<void> {
	try {
		await sql`insert into settings (name, value) values ('worker_seen', to_jsonb(clock_timestamp()))
			on conflict (name) do update set value = excluded.value`.execute(db)
	} catch (error) {
		log.warn('The worker could not reach the database', { error })
	}
}

/** graphile-worker tells of every job; only what went wrong is news. */
export function quietLogger() {
	return new Logger(() => (level, message) => {
		if (level === 'error') log.error(message)
		if (level === 'warning') log.warn(message)
	})
}
