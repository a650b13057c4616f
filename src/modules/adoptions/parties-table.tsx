import { formatDay } from '../../platform/i18n.ts'
import { Empty, Fold } from '../../ui/fold.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { accessTo } from '../partnerships/index.ts'
import type { Adoption } from './adoption.ts'
import { answerAddress } from './adoption-address.ts'
import { ConcernList } from './concern-list.tsx'
import { words } from './messages.ts'
import type { OverviewProps } from './overview.page.tsx'
import { canAdoptFor, canAskParties } from './policy.ts'
import { requestText } from './request-text.ts'
import type { PartyStanding, Standing } from './standing.ts'

/** Each party with its answer to the newest version, and what it must look at again. */
export function PartiesTable(props: OverviewProps) {
	const { view, standings } = props
	const { page: t } = words(view.language)
	if (standings.length === 0) {
		return (
			<Empty title={t.noParties}>
				<p>{t.noPartiesText}</p>
			</Empty>
		)
	}
	return (
		<Table
			caption={t.caption}
			rows={standings}
			rowKey={({ party }) => party.id}
			columns={[
				{
					heading: t.party,
					cell: ({ party }) => <Who mark={<OrgMark name={party.name} id={party.id} size="small" />}>{party.name}</Who>,
				},
				{ heading: t.standing, cell: (row) => <Answer {...props} {...row} /> },
				{ heading: t.said, cell: ({ standing }) => <Word view={view} word={standing.word} /> },
				{ heading: t.action, headingHidden: true, cell: (row) => <Action {...props} {...row} /> },
			]}
		/>
	)
}

const glyphs = {
	adopted: { glyph: 'done', tone: 'ok' },
	holds: { glyph: 'done', tone: 'ok' },
	look_again: { glyph: 'late', tone: 'warn' },
	declined: { glyph: 'shut', tone: 'bad' },
	withdrawn: { glyph: 'shut', tone: 'bad' },
	open: { glyph: 'ring', tone: undefined },
} as const

export function StandingStatus({ view, standing: { kind } }: { view: View; standing: Pick<Standing, 'kind'> }) {
	return <Status {...glyphs[kind]}>{words(view.language).standings[kind]}</Status>
}

function Answer({ view, party, said, standing }: OverviewProps & PartyStanding) {
	const t = words(view.language)
	const { request, concerns, version, word } = standing
	const asked = request && word?.versionId !== request.versionId
	const earlier = said.adoptions.filter((one) => one.partyId === party.id && one.id !== word?.id)
	const numberOf = (id: string) => said.versions.find((one) => one.id === id)?.number ?? 0
	return (
		<>
			<StandingStatus view={view} standing={standing} />
			{asked && <p class="small muted">{requestText(view.language, request)}</p>}
			{version && concerns.length > 0 && (
				<Fold summary={t.page.since(version.number)}>
					<ConcernList view={view} concerns={concerns} />
				</Fold>
			)}
			{earlier.length > 0 && (
				<Fold summary={t.page.history}>
					{earlier.map(({ id, versionId, answer, decidedOn }) => (
						<p key={id} class="small">
							{t.page.historyLine(numberOf(versionId), t.answers[answer], formatDay(view.language, decidedOn))}
						</p>
					))}
				</Fold>
			)}
		</>
	)
}

function Word({ view, word }: { view: View; word: Adoption | undefined }) {
	const t = words(view.language)
	if (word === undefined) return <>–</>
	return (
		<>
			<p>
				{formatDay(view.language, word.decidedOn)}
				<br />
				{word.mandate === '' ? word.name : `${word.name}, ${word.mandate}`}
			</p>
			{word.way === 'team' && <p class="small muted">{t.byTeam}</p>}
			{word.reservation !== '' && (
				<p class="small">
					{word.answer === 'adopted' ? t.reservation : t.reason}: {word.reservation}
				</p>
			)}
		</>
	)
}

function Action({ view, actor, plan, party }: OverviewProps & PartyStanding) {
	const { page: t } = words(view.language)
	const isOwn = canAdoptFor(accessTo(actor, plan.partnership, party.id), plan, party)
	if (!isOwn && !canAskParties(actor, plan)) return null
	return (
		<a href={answerAddress(plan, party.id)}>
			{isOwn ? t.answer : t.record}
			<span class="vh">: {party.name}</span>
		</a>
	)
}
