import type { Actor } from '../../platform/actor.ts'
import { writeDay } from '../../platform/dates-format.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame, type Seat } from '../participation/index.ts'
import { stepKinds, stepSides, themed } from '../programmes/index.ts'
import type { StepForm } from './change-step.ts'
import type { Step } from './course.ts'
import { FollowForm } from './follow-form.tsx'
import type { MeetingLink } from './meeting-links.queries.ts'
import { words } from './messages.ts'

type Typed = Record<keyof StepForm, string>

export type StepProps = {
	view: View
	room: Room
	actor: Actor
	seat: Seat
	/** None where a step is added. */
	step: Step | undefined
	/** At which it can be done. */
	meetings: readonly MeetingLink[]
	draft?: Draft<Typed>
	faults?: Faults<Typed>
	reason?: 'stepEnded' | 'stepOutdated' | 'followsMeeting' | undefined
}

export function StepPage(props: StepProps) {
	const { room, actor, seat, step, faults = {}, reason } = props
	const view = themed(props.view, room.programme)
	const { list, step: t, reasons } = words(view.language)
	const title = step ? t.changeTitle : t.addTitle
	const course = `/programmes/${room.programme.slug}/courses/${seat.id}`
	const crumbs = [{ label: list.title }, { label: seat.name, href: course }, { label: title }]
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={title} lead={t.lead}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<Fields {...props} action={step ? `${course}/steps/${step.id}` : `${course}/steps/new`} />
			<FollowForm {...props} view={view} />
			{step && (
				<form method="post" action={`${course}/steps/${step.id}/removal`} class="flow">
					<input type="hidden" name="version" value={step.version} />
					<p class="muted">{t.removeText}</p>
					<p>
						<Button kind="quiet">{t.remove}</Button>
					</p>
				</form>
			)}
		</RoomFrame>
	)
}

function Fields({ view, step, draft, faults = {}, action }: StepProps & { action: string }) {
	const { step: t, kinds, sides } = words(view.language)
	const typed = draft ?? (step ? typedStep(view.language, step) : {})
	const field = (name: keyof Typed) => ({ name, value: typed[name], fault: faults[name] })
	return (
		<form method="post" action={action} class="flow" noValidate>
			{step && <input type="hidden" name="version" value={typed.version ?? step.version} />}
			<TextField {...field('title')} label={t.name} />
			<TextField {...field('dueOn')} label={t.dueOn} hint={t.dueHint} />
			<ChoiceGroup
				kind="one"
				{...field('acts')}
				value={typed.acts}
				label={t.acts}
				options={stepSides.map((value) => ({ value, label: sides[value] }))}
			/>
			<SelectField
				{...field('kind')}
				label={t.kind}
				options={stepKinds.map((value) => ({ value, label: kinds[value] }))}
			/>
			<TextField {...field('summary')} label={t.summary} rows={4} />
			<p>
				<Button>{t.save}</Button>
			</p>
		</form>
	)
}

/** The step as it is, in the fields' own writing. */
function typedStep(language: Language, { title, summary, kind, acts, dueOn, version }: Step): Draft<Typed> {
	return { title, summary, kind, acts, dueOn: dueOn === null ? '' : writeDay(language, dueOn), version: `${version}` }
}
