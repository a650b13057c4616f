import { formatDate } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import type { StepProps } from './step.page.tsx'

/** At which meeting of the programme a step is done, if at one. */
export function FollowForm({ view, room, seat, step, meetings }: StepProps) {
	const { follow: t } = words(view.language)
	if (step === undefined || (meetings.length === 0 && step.meetingId === null)) return null
	const options = meetings.map(({ id, title, startsAt }) => ({
		value: id,
		label: `${title}, ${formatDate(view.language, startsAt, room.programme.timeZone)}`,
	}))
	return (
		<form
			method="post"
			action={`/programmes/${room.programme.slug}/courses/${seat.id}/steps/${step.id}/meeting`}
			class="flow"
		>
			<h2>{t.title}</h2>
			<input type="hidden" name="version" value={step.version} />
			<SelectField
				name="meeting"
				label={t.label}
				hint={t.hint}
				empty={t.none}
				options={options}
				value={step.meetingId ?? ''}
			/>
			<p>
				<Button kind="second">{t.button}</Button>
			</p>
		</form>
	)
}
