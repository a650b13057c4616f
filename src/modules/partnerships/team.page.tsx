import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { type Partnership, type TeamMember, teamRoles } from './partnership.ts'
import { PartnershipFrame } from './partnership-frame.tsx'

type TeamDraft = Partial<Record<'name' | 'email' | 'role' | 'lastDay', string>>
export type TeamProps = {
	view: View
	partnership: Partnership
	actor: Actor
	draft?: Draft<TeamDraft>
	faults?: Faults<TeamDraft>
}

/** Who works for the partnership beside the convener's own people. */
export function TeamPage(props: TeamProps) {
	const { view, partnership, faults = {} } = props
	const { team: t } = words(view.language)
	return (
		<PartnershipFrame {...props} title={t.title} lead={t.lead(partnership.convenerName)} faults={faults}>
			<div class="flow">
				{partnership.team.length > 0 && (
					<Table caption={t.members} columns={columnsOf(props)} rows={partnership.team} rowKey={({ id }) => id} />
				)}
				<Newcomer {...props} />
			</div>
		</PartnershipFrame>
	)
}

function columnsOf({ view, partnership }: TeamProps): Column<TeamMember>[] {
	const { team: t, teamRoles: roles } = words(view.language)
	const address = `/partnerships/${partnership.slug}/team`
	return [
		{ heading: t.name, cell: ({ name }) => name },
		{ heading: t.role, cell: ({ role }) => roles[role] },
		{ heading: t.until, cell: ({ lastDay }) => (lastDay === null ? '–' : formatDay(view.language, lastDay)) },
		{
			heading: t.end,
			headingHidden: true,
			cell: ({ id, name }) => (
				<form method="post" action={`${address}/${id}/end`}>
					<Button kind="quiet" size="small" about={name}>
						{t.end}
					</Button>
				</form>
			),
		},
	]
}

function Newcomer({ view, partnership, draft = {}, faults = {} }: TeamProps) {
	const { team: t, teamRoles: roles } = words(view.language)
	const field = (name: keyof TeamDraft) => ({ name, value: draft[name], fault: faults[name] })
	return (
		<Card title={t.add}>
			<form method="post" action={`/partnerships/${partnership.slug}/team`} class="flow" noValidate>
				<TextField {...field('name')} label={t.personName} autocomplete="off" />
				<TextField {...field('email')} label={t.email} hint={t.emailHint} type="email" autocomplete="off" />
				<ChoiceGroup
					kind="one"
					name="role"
					label={t.as}
					value={draft.role ?? 'writer'}
					fault={faults.role}
					options={teamRoles.map((value) => ({ value, label: roles[value], hint: t.roleHints[value] }))}
				/>
				<TextField {...field('lastDay')} label={t.lastDay} hint={t.lastDayHint} />
				<p>
					<Button>{t.add}</Button>
				</p>
			</form>
		</Card>
	)
}
