import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt, instantAt, weekdayOf } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import {
	announceMeeting,
	editMeeting,
	itemKinds,
	listMeetings,
	type Meeting,
	planSeries,
	setHost,
	setProgramme,
} from '../meetings/index.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { findRoom, nameUnit } from '../participation/index.ts'
import { addParticipations, createProgramme, moveMilestones, publishProgramme } from '../programme-setup/index.ts'
import { listMilestones } from '../programmes/index.ts'
import { readDemoPlaces } from './demo-files.ts'

const Item = z.object({ kind: z.enum(itemKinds), title: z.string(), minutes: z.int(), summary: z.string() })

const RunningNetwork = z.object({
	programme: z.object({ key: z.string(), name: z.string(), slug: z.string(), owner: z.string(), monthsAgo: z.int() }),
	members: z.array(z.string()),
	unit: z.string(),
	series: z.object({ title: z.string(), startsTime: z.string(), endsTime: z.string() }),
	meetings: z.array(
		z.object({
			/** From today; the day is the Thursday of that week. */
			weeks: z.int(),
			region: z.string(),
			host: z.string().optional(),
			title: z.string().optional(),
			venue: z.string().optional(),
			programme: z.array(Item).optional(),
		}),
	),
})
type RunningNetwork = z.infer<typeof RunningNetwork>

function readNetwork(): RunningNetwork {
	const file = readFileSync(join(root, 'templates', 'demo', 'running-network.json'), 'utf8')
	return RunningNetwork.parse(JSON.parse(file))
}

const DAY = 86_400_000

/** A network that has been under way for more than a year, so that its room has something in it from the first minute. */
export async function openRunningNetwork(tx: Tx, maker: Actor): Promise<Id<'programme'>> {
	const { programme, members } = readNetwork()
	const { monthsAgo, name, slug, owner } = programme
	const startsOn = addToDay(today(), { months: -monthsAgo })
	moveClock(new Date(`${startsOn}T09:00:00Z`).getTime() - Date.now())
	const wish = { name, slug, owner, template: 'network' as const, startsOn, invented: true as const }
	const programmeId = await createProgramme(tx, maker, wish)
	await publishProgramme(tx, maker, programmeId)
	// The members were chosen after the call, ten weeks later.
	moveClock(now().getTime() - Date.now() + 75 * DAY)
	const rows = await Promise.all(members.map((code) => chosenRow(tx, code)))
	await addParticipations(tx, maker, programmeId, rows)
	moveClock(0)
	return programmeId
}

async function chosenRow(tx: Tx, code: string) {
	const { municipality } = found(readDemoPlaces().find((place) => place.code === code))
	const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, code))
	const facts = { municipalityCode: code, townId: null, chosenOn: today(), applicationId: null }
	return { name: municipality, organisationId, ...facts }
}

/** Its meetings, planned and announced by its facilitator before the first of them. */
export async function loadNetworkCourse(
	tx: Tx,
	{ maker, facilitator, programmeId }: { maker: Actor; facilitator: Actor; programmeId: Id<'programme'> },
): Promise<void> {
	const { meetings, series, unit } = readNetwork()
	const { startsTime, endsTime } = series
	const dates = meetings.map(({ weeks, region }) => ({ day: thursday(weeks), region }))
	const first = found(dates[0]).day
	moveClock(new Date(`${first}T09:00:00Z`).getTime() - Date.now() - 30 * DAY)
	for (const { id: seatId } of (await findRoom(tx, programmeId, today())).seats) {
		await nameUnit(tx, maker, { seatId, unit })
	}
	await planSeries(tx, facilitator, { programmeId, ...series, dates })
	const planned = await listMeetings(tx, facilitator, await findRoom(tx, programmeId, today()))
	await tellDates(tx, maker, { programmeId, planned })
	for (const [index, meeting] of planned.entries()) {
		await settle(tx, facilitator, { meeting, wish: found(meetings[index]), times: { startsTime, endsTime } })
	}
	moveClock(0)
}

/** The page of the programme tells the same dates as the room. */
async function tellDates(
	tx: Tx,
	maker: Actor,
	{ programmeId, planned }: { programmeId: Id<'programme'>; planned: readonly Meeting[] },
): Promise<void> {
	const { timeZone } = (await findRoom(tx, programmeId, today())).programme
	for (const { title, onDate, atTime } of await listMilestones(tx, programmeId)) {
		const meeting = planned.find((one) => one.title === title)
		if (!meeting || onDate === null || atTime === null) continue
		const from = instantAt(onDate, atTime, timeZone)
		await moveMilestones(tx, maker, { programmeId, from, to: meeting.startsAt })
	}
}

type Settled = {
	meeting: Meeting
	wish: RunningNetwork['meetings'][number]
	times: Pick<RunningNetwork['series'], 'startsTime' | 'endsTime'>
}

/** Time, place, programme and host, as far as they are known; with a place it is announced. */
async function settle(tx: Tx, facilitator: Actor, { meeting, wish, times }: Settled): Promise<void> {
	const { id: meetingId, version, reach, region } = meeting
	const { title = meeting.title, venue, programme, host } = wish
	if (venue === undefined) return
	const startsOn = thursday(wish.weeks)
	const texts = { summary: '', region, venue, address: '', access: '', directions: '', onlineUrl: '' }
	const facts = { title, reach, ...texts, startsOn, endsOn: null, ...times }
	await editMeeting(tx, facilitator, { meetingId, version, ...facts })
	if (programme) await setProgramme(tx, facilitator, { meetingId, version: version + 1, items: programme })
	await announceMeeting(tx, facilitator, meetingId)
	if (host !== undefined) await setHost(tx, facilitator, { meetingId, hostId: await seatOf(tx, meeting, host) })
}

async function seatOf(tx: Tx, { programmeId }: Meeting, municipality: string): Promise<Id<'participation'>> {
	const { id } = found(await findOrganisationOfMunicipality(tx, municipality))
	const { seats } = await findRoom(tx, programmeId, today())
	return found(seats.find(({ organisationId }) => organisationId === id)).id
}

/** Of the real clock: the demonstration's own is moved while it is made. */
function thursday(weeks: number): string {
	const day = addToDay(new Date().toISOString().slice(0, 10), { days: weeks * 7 })
	return addToDay(day, { days: 4 - weekdayOf(day) })
}

function today(): string {
	return dayAt(now(), 'Europe/Copenhagen')
}
