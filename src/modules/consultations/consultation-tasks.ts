import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt, lastMinuteBefore } from '../../platform/dates.ts'
import type { ListPartyTasks } from '../partnerships/index.ts'
import { listPlans } from '../plans/index.ts'
import { whyNotHeard } from './consultation.ts'
import { linkedAddress } from './consultation-address.ts'
import { words } from './messages.ts'
import { listConsultations, listInputs } from './queries.ts'

/** Consultations that are open and to which the party was invited, on its own page behind its link. */
export const listConsultationTasks: ListPartyTasks = async (db, { partnership, party, token }, language) => {
	if (party.standing !== 'joined') return []
	const plans = await listPlans(db, partnership.id)
	const consultations = (await Promise.all(plans.map(({ id }) => listConsultations(db, id)))).flat()
	const open = consultations.filter((one) => whyNotHeard(one, now()) === undefined && one.invited.includes(party.id))
	return Promise.all(
		open.map(async (consultation) => ({
			title: words(language).task.title(consultation.title),
			text: '',
			href: linkedAddress(token, consultation),
			dueOn: dayAt(lastMinuteBefore(consultation.closesAt), HOME_TIME_ZONE),
			isDone: (await listInputs(db, consultation.id)).some(({ partyId }) => partyId === party.id),
		})),
	)
}
