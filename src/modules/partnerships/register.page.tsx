import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { registerWords } from './register-words.ts'
import type { Partnership } from './partnership.ts'
import { PartnershipFrame } from './partnership-frame.tsx'
import { StandingStatus } from './partnership-status.tsx'
import { byKind, type RegisteredParty } from './register.ts'
import { StakesGrid } from './stakes-grid.tsx'
import { WhoIsMissing } from './who-is-missing.tsx'

export type RegisterProps = { view: View; partnership: Partnership; actor: Actor; register: readonly RegisteredParty[] }

/** All whom the centre concerns, as the team sees them: who is missing, whom to work with, and when they last spoke. */
export function RegisterPage(props: RegisterProps) {
	const { view, partnership, register } = props
	const { register: t } = registerWords(view.language)
	const address = `/partnerships/${partnership.slug}/parties`
	const add = <LinkButton href={`${address}/new`}>{t.add}</LinkButton>
	return (
		<PartnershipFrame {...props} title={t.title} lead={t.lead} commands={add}>
			<div class="flow">
				<WhoIsMissing view={view} parties={register} />
				<StakesGrid view={view} address={address} register={register} />
				{register.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				) : (
					<Table caption={t.all} columns={columnsOf(view, address)} rows={byKind(register)} rowKey={({ id }) => id} />
				)}
			</div>
		</PartnershipFrame>
	)
}

function columnsOf(view: View, address: string): Column<RegisteredParty>[] {
	const { register: t } = registerWords(view.language)
	const { partyKinds } = words(view.language)
	return [
		{ heading: t.name, cell: ({ id, name }) => <a href={`${address}/${id}`}>{name}</a> },
		{ heading: t.kind, cell: ({ kind }) => partyKinds[kind] },
		{ heading: t.standing, cell: (party) => <StandingStatus view={view} party={party} /> },
		{ heading: t.interest, numeric: true, cell: ({ interest }) => interest ?? '–' },
		{ heading: t.influence, numeric: true, cell: ({ influence }) => influence ?? '–' },
		{ heading: t.lastContact, cell: (party) => lastContact(view, party) },
	]
}

function lastContact(view: View, { contacts: [latest] }: RegisteredParty) {
	const { register: t } = registerWords(view.language)
	return latest ? formatDay(view.language, latest.happenedOn) : <span class="muted">{t.never}</span>
}
