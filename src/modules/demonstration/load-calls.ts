import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt, endOfMinute, instantAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import { importCall, publishCall } from '../call-setup/index.ts'
import type { CallDefinition } from '../calls/index.ts'
import { listRegions } from '../places/index.ts'
import { createProgramme, publishProgramme } from '../programme-setup/index.ts'
import {
	applyOffset,
	type ProgrammeTemplate,
	readTemplate,
	spreadRulesOf,
	type TemplateKey,
} from '../programmes/index.ts'
import { readDemoPeople } from './demo-files.ts'

/** How long the two open calls stay open from the day on which the demonstration is made. */
const DAYS_OPEN = 12

type DemoCall = {
	template: TemplateKey
	/** What the demonstration's people call the programme. */
	people: string
	programme: { name: string; slug: string; owner: string }
	call: { title: string; slug: string }
}

export const townCall: DemoCall = {
	template: 'test-towns',
	people: 'levende-bymidter',
	programme: {
		name: 'Levende bymidter, anden runde',
		slug: 'levende-bymidter-anden-runde',
		owner: 'Partnerskabet for levende bymidter (demonstration)',
	},
	call: { title: 'Bliv testby', slug: 'bliv-testby' },
}

export const networkCall: DemoCall = {
	template: 'network',
	people: 'groenne-byer',
	programme: {
		name: 'Kompakte, grønne byer, nyt hold',
		slug: 'kompakte-groenne-byer-nyt-hold',
		owner: 'Sekretariatet for grønne byer (demonstration)',
	},
	call: { title: 'Søg plads i netværket', slug: 'netvaerk' },
}

export type OpenCall = { programmeId: Id<'programme'>; callId: Id<'call'> }

/** A programme from its template, so placed in time that its call is open now; programme and call are published. */
export async function openDemoCall(tx: Tx, actor: Actor, demo: DemoCall): Promise<OpenCall> {
	const template = readTemplate(demo.template)
	const startsOn = startFor(template)
	const { programme } = demo
	const opensAt = instantAt(applyOffset(startsOn, template.call.opens), '00:00', template.timeZone)
	// Published before it opened, as a real one is.
	moveClock(opensAt.getTime() - 7 * 86_400_000 - Date.now())
	const wish = { ...programme, template: demo.template, startsOn, invented: true as const }
	const programmeId = await createProgramme(tx, actor, wish)
	await publishProgramme(tx, actor, programmeId)
	const deadlineOn = applyOffset(startsOn, template.call.deadline)
	const regions = (await listRegions(tx, template.country, deadlineOn)).map(({ code }) => code)
	const callId = await importCall(tx, actor, definitionOf(demo, { template, startsOn, programmeId, regions }))
	await publishCall(tx, actor, callId)
	moveClock(0)
	return { programmeId, callId }
}

/** The start from which the template's own deadline falls `DAYS_OPEN` days from today, or on the weekday after. */
function startFor({ timeZone, call }: ProgrammeTemplate): string {
	const deadlineOn = addToDay(dayAt(now(), timeZone), { days: DAYS_OPEN })
	return addToDay(addToDay(deadlineOn, { days: -call.deadline.days }), { months: -call.deadline.months })
}

type Placed = { template: ProgrammeTemplate; startsOn: string; programmeId: Id<'programme'>; regions: string[] }

function definitionOf(demo: DemoCall, { template, startsOn, programmeId, regions }: Placed): CallDefinition {
	const { wordingNote: _, opens, deadline, contacts: __, ...terms } = template.call
	return {
		...terms,
		...demo.call,
		programmeId,
		spreadRules: spreadRulesOf(template.call, regions),
		opensAt: instantAt(applyOffset(startsOn, opens), '00:00', template.timeZone),
		deadlineAt: endOfMinute(applyOffset(startsOn, deadline), deadline.atTime, template.timeZone),
		drawSeed: `${demo.call.slug} ${startsOn}`,
		contacts: secretariatOf(demo),
	}
}

/** The people of the demonstration who answer for this programme, each on their topic. */
function secretariatOf({ people }: DemoCall) {
	return readDemoPeople().flatMap(({ name, email, roles }) =>
		roles.flatMap(({ role, programme, topic }) =>
			role === 'secretariat' && programme === people && topic !== undefined ? { topic, name, email, phone: '' } : [],
		),
	)
}
