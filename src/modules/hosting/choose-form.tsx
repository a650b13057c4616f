import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { HOST_FIELD } from './chosen-hosts.ts'
import { seriesAddress } from './hosting-address.ts'
import { coming, type Hosting } from './hosting.ts'
import { decidedHost } from './hosting-case.ts'
import { words } from './messages.ts'
import { difference } from './rotation-text.ts'
import type { Proposal } from './studio.ts'

type ChooseProps = { view: View; hosting: Hosting; proposal: Proposal }
type Row = Hosting['meetings'][number]

/** Who hosts each coming meeting: what is agreed, and for the rest the proposal, to be changed by hand. */
export function ChooseForm({ view, hosting, proposal }: ChooseProps) {
	const { choose: t } = words(view.language)
	const columns = [
		{ heading: t.meeting, cell: (row: Row) => <a href={`/meetings/${row.id}/host`}>{row.title}</a> },
		{ heading: t.day, cell: ({ day }: Row) => formatDay(view.language, day) },
		{ heading: t.region, cell: ({ region }: Row) => region },
		{ heading: t.host, cell: (row: Row) => <HostCell view={view} hosting={hosting} proposal={proposal} row={row} /> },
		{ heading: t.state, cell: (row: Row) => <HostState view={view} hosting={hosting} row={row} /> },
	]
	return (
		<form action={seriesAddress(hosting)} class="flow" noValidate>
			<p class="muted">{t.hint}</p>
			<Table caption={t.caption} captionHidden columns={columns} rows={coming(hosting)} rowKey={({ id }) => id} />
			<p>
				<Button kind="second">{t.button}</Button>
			</p>
		</form>
	)
}

function HostCell({ view, hosting, proposal, row }: ChooseProps & { row: Row }) {
	const { choose: t } = words(view.language)
	const decided = decidedHost(hosting, row)
	if (decided) return <>{decided.seat.name}</>
	const { input, plan } = proposal
	const planned = plan[input.meetings.findIndex(({ meeting }) => meeting === row.id)]
	const value = input.members.find(({ id }) => id === planned)?.seat
	return (
		<SelectField
			name={`${HOST_FIELD}${row.number}`}
			label={t.hostOf(formatDay(view.language, row.day))}
			labelHidden
			options={optionsFor(view, proposal, row.day)}
			empty={value === undefined ? t.nobody : undefined}
			value={value}
		/>
	)
}

/** Each with what it costs to have it there, when the others are chosen anew; those against the rules come last. */
function optionsFor({ language }: View, { input, rotation }: Proposal, day: string) {
	const { choose: t } = words(language)
	const known =
		rotation.status === 'optimal' ? rotation.perMeeting?.find(({ date }) => date === day)?.options : undefined
	const extraOf = (id: string) => known?.find(({ host }) => host === id)?.extraHm
	const possible = input.members.filter(({ canHost }) => canHost !== false)
	const against = possible.filter(({ id }) => extraOf(id) === null)
	return [...possible.filter((member) => !against.includes(member)), ...against].map(({ id, seat }) => {
		const extraHm = extraOf(id)
		if (extraHm === undefined || extraHm === 0) return { value: seat, label: id }
		return { value: seat, label: `${id}, ${extraHm === null ? t.against : difference(language, extraHm)}` }
	})
}

function HostState({ view, hosting, row }: Omit<ChooseProps, 'proposal'> & { row: Row }) {
	const { states: t } = words(view.language)
	if (row.hostId !== null) return <Status glyph="done">{t.accepted}</Status>
	const asked = hosting.invitations.find(({ meetingId }) => meetingId === row.id)
	if (asked && asked.reply === undefined) return <Status glyph="ring">{t.open}</Status>
	if (asked?.reply) return <Status glyph="dash">{t.lastReply[asked.reply.kind](asked.seatName)}</Status>
	return <Status glyph="dash">{t.nobody}</Status>
}
