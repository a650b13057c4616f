import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { findRoom, leaveProgramme } from '../participation/index.ts'
import { addParticipations } from '../programme-setup/index.ts'
import { offerByHand, seekReplacement } from '../replacements/index.ts'
import { readDemoPlaces } from './demo-files.ts'

const DemoReplacement = z.object({
	left: z.object({ municipality: z.string(), reason: z.string(), daysAgo: z.int() }),
	asked: z.object({
		municipality: z.string(),
		contact: z.object({ name: z.string(), email: z.string() }),
		reason: z.string(),
		message: z.string(),
		daysAgo: z.int(),
		daysToAnswer: z.int(),
	}),
})

const DAY = 86_400_000
const PUBLIC_URL = 'http://localhost:3000'
const HOME = 'Europe/Copenhagen'

type Network = { maker: Actor; secretariat: Actor; programmeId: Id<'programme'> }

/** A member more, who has left since, and the municipality that is asked to take its seat: nothing else rests on that seat. */
export async function loadReplacement(tx: Tx, { maker, secretariat, programmeId }: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'replacement.json'), 'utf8')
	const { left, asked } = DemoReplacement.parse(JSON.parse(file))
	await addMember(tx, maker, { programmeId, code: left.municipality })
	moveClock(-left.daysAgo * DAY)
	const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, left.municipality))
	const { seats } = await findRoom(tx, programmeId, dayAt(now(), HOME))
	const seat = found(seats.find((one) => one.organisationId === organisationId)).id
	await leaveProgramme(tx, secretariat, { seatId: seat, reason: left.reason })
	const replacementId = await seekReplacement(tx, secretariat, { programmeId, seat })
	moveClock(-asked.daysAgo * DAY)
	const { contact, municipality, reason: handReason, message } = asked
	await offerByHand(tx, secretariat, {
		programmeId,
		replacementId,
		municipality,
		contactName: contact.name,
		contactEmail: contact.email,
		handReason,
		message,
		answerBy: addToDay(dayAt(now(), HOME), { days: asked.daysToAnswer }),
		publicUrl: PUBLIC_URL,
	})
	moveClock(0)
}

async function addMember(tx: Tx, maker: Actor, { programmeId, code }: { programmeId: Id<'programme'>; code: string }) {
	const { municipality } = found(readDemoPlaces().find((place) => place.code === code))
	const { id: organisationId } = found(await findOrganisationOfMunicipality(tx, code))
	const chosenOn = addToDay(dayAt(now(), HOME), { months: -14 })
	const facts = { municipalityCode: code, townId: null, chosenOn, applicationId: null }
	await addParticipations(tx, maker, programmeId, [{ name: municipality, organisationId, ...facts }])
}
