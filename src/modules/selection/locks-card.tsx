import { formatDateTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import type { LockForm } from './lock-application.ts'
import { words } from './messages.ts'
import type { Lock } from './proposal.ts'
import type { Studio } from './studio.ts'
import { writeQuestion } from './studio-question.ts'

export type LocksProps = {
	view: View
	studio: Studio
	draft: Draft<LockForm> | undefined
	faults: Faults<LockForm> | undefined
}

/** Who is in or out by a decision of people, and the form for one more. */
export function LocksCard(props: LocksProps) {
	const { view, studio } = props
	const { locks: say } = words(view.language)
	return (
		<Card title={say.title} id="locks">
			<div class="flow">
				<p class="muted">{say.lead}</p>
				{studio.locks.length > 0 && (
					<>
						<h3>{say.listed}</h3>
						<ul class="flow" {...asList}>
							{studio.locks.map((lock) => (
								<LockRow key={lock.applicationId} view={view} studio={studio} lock={lock} />
							))}
						</ul>
					</>
				)}
				<NewLock {...props} />
			</div>
		</Card>
	)
}

function LockRow({ view, studio, lock }: { view: View; studio: Studio; lock: Lock }) {
	const { locks: say } = words(view.language)
	const name = studio.input.applicants.find(({ application }) => application === lock.applicationId)?.name ?? ''
	const when = formatDateTime(view.language, lock.lockedAt, studio.call.programme.timeZone)
	return (
		<li>
			<p>
				<b>{name}</b>: {say[lock.direction]}. {lock.reason}
			</p>
			<p class="tiny muted">{say.by(lock.lockedByName, when)}</p>
			<form method="post" action={lockAction(studio)}>
				<input type="hidden" name="applicationId" value={lock.applicationId} />
				<input type="hidden" name="direction" value="free" />
				<Button kind="second" size="small" about={name}>
					{say.unlock}
				</Button>
			</form>
		</li>
	)
}

function NewLock({ view, studio, draft, faults }: LocksProps) {
	const { locks: say } = words(view.language)
	const locked = new Set(studio.locks.map(({ applicationId }) => applicationId))
	const free = studio.input.applicants.filter(({ application }) => !locked.has(application))
	return (
		<form method="post" action={lockAction(studio)} class="flow" noValidate>
			<SelectField
				name="applicationId"
				label={say.applicant}
				empty={say.choose}
				value={draft?.applicationId}
				fault={faults?.applicationId}
				options={free.map(({ application, name }) => ({ value: application, label: name }))}
			/>
			<ChoiceGroup
				kind="one"
				name="direction"
				label={say.direction}
				value={draft?.direction}
				fault={faults?.direction}
				options={[
					{ value: 'in', label: say.in },
					{ value: 'out', label: say.out },
				]}
			/>
			<TextField
				name="reason"
				label={say.reason}
				hint={say.reasonHint}
				rows={2}
				value={draft?.reason}
				fault={faults?.reason}
			/>
			<p>
				<Button kind="second">{say.button}</Button>
			</p>
		</form>
	)
}

function lockAction({ call, question }: Studio): string {
	return `/calls/${call.slug}/selection/locks${writeQuestion(question)}`
}
