import { formatDateTime } from '../../platform/i18n.ts'
import { dayAt } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { words } from './messages.ts'
import type { SignUpProps } from './sign-up-view.ts'
import { reminderAt, whyNotAnswered } from './sign-up.ts'

/** What the facilitator does with the list: asks, reminds, says yes to one more, and sees who needs what. */
export function ListKeeping(props: SignUpProps) {
	const { view, room, meeting, at } = props
	const { keeping: t } = words(view.language)
	const path = `/meetings/${meeting.id}`
	return (
		<section class="flow" aria-labelledby="keeping">
			<h2 id="keeping">{t.title}</h2>
			<div class="row">
				<LinkButton kind="second" href={`${path}/attendance`}>
					{t.attendance}
				</LinkButton>
				<LinkButton kind="second" href={`${path}/needs`}>
					{t.needs}
				</LinkButton>
				<LinkButton kind="quiet" icon="download" href={`/programmes/${room.programme.slug}/attendance.csv`} download>
					{t.csv}
				</LinkButton>
			</div>
			{whyNotAnswered(meeting, at) === undefined && (
				<>
					<Extras {...props} />
					<AnswerBy {...props} />
					<Reminder {...props} />
				</>
			)}
		</section>
	)
}

function Extras({ view, room, meeting, signUp }: SignUpProps) {
	const { extra: t } = words(view.language)
	const asked = signUp.extras.filter(({ state }) => state === 'asked')
	if (asked.length === 0) return null
	const entries = asked.map(({ id, seatId, personName, reason }) => ({
		key: id,
		title: personName,
		meta: t.from(room.seats.find((seat) => seat.id === seatId)?.name ?? '', reason),
		end: (
			<form method="post" action={`/meetings/${meeting.id}/extra-places/${id}`} class="row">
				<Button size="small" name="state" value="accepted" about={personName}>
					{t.accept}
				</Button>
				<Button size="small" kind="second" name="state" value="declined" about={personName}>
					{t.decline}
				</Button>
			</form>
		),
	}))
	return (
		<>
			<h3>{t.settleTitle}</h3>
			<IndexList kind="thin" entries={entries} />
		</>
	)
}

function AnswerBy({ view, room, meeting, signUp, draft, faults }: SignUpProps) {
	const { keeping: t } = words(view.language)
	const lastDay = signUp.answerBy && dayAt(new Date(signUp.answerBy.getTime() - 1), room.programme.timeZone)
	return (
		<form method="post" action={`/meetings/${meeting.id}/answer-by`} class="flow" noValidate>
			<TextField
				name="answerBy"
				short
				label={t.answerBy}
				hint={t.answerByHint}
				value={draft?.answerBy ?? (lastDay === null ? '' : writeDay(view.language, lastDay))}
				fault={faults?.answerBy}
			/>
			<p>
				<Button kind="second">{t.ask}</Button>
			</p>
		</form>
	)
}

/** Whom the reminder reaches, before it leaves. */
function Reminder({ view, room, meeting, signUp, at, unanswering }: SignUpProps) {
	const { keeping: t } = words(view.language)
	const { timeZone } = room.programme
	if (signUp.answerBy === null) return null
	const leaves = reminderAt(signUp.answerBy, timeZone)
	const entries = unanswering.map(({ seat, people }) => ({
		key: seat.id,
		title: seat.name,
		meta: people.map(({ name, email }) => `${name}, ${email}`).join(' · ') || t.nobodyToRemind,
	}))
	if (entries.length === 0) return <p>{t.reminderNone}</p>
	return (
		<>
			<h3>{t.reminder}</h3>
			<p>{leaves > at ? t.reminderAt(formatDateTime(view.language, leaves, timeZone)) : t.reminderNow}</p>
			<IndexList kind="thin" entries={entries} />
			<form method="post" action={`/meetings/${meeting.id}/reminders`}>
				<Button kind="second">{t.send}</Button>
			</form>
		</>
	)
}
