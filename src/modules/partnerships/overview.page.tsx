import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, type Pair, Rows } from '../../ui/card.tsx'
import { Empty, Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { words } from './messages.ts'
import { joinedParties, type Partnership, whyNotBegun } from './partnership.ts'
import { PartnershipFrame } from './partnership-frame.tsx'
import { PartnershipStatus } from './partnership-status.tsx'
import { canLead, canWorkFor } from './policy.ts'
import { byKind, whoIsMissing } from './register.ts'
import { missingText } from './who-is-missing.tsx'

export type OverviewProps = {
	view: View
	partnership: Partnership
	actor: Actor
	reason?: 'begunAlready' | 'tooFewParties' | 'endedAlready' | undefined
}

export function OverviewPage(props: OverviewProps) {
	const { view, partnership, actor, reason } = props
	const { overview: t, reasons } = words(view.language)
	const edit = <LinkButton href={`/partnerships/${partnership.slug}/edit`}>{t.edit}</LinkButton>
	const isLead = canLead(actor, partnership)
	return (
		<PartnershipFrame {...props} title={partnership.name} lead={partnership.area} commands={isLead && edit}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				<Missing {...props} />
				{partnership.vision !== '' && (
					<Card title={t.vision}>
						<WrittenText text={partnership.vision} />
					</Card>
				)}
				<Parties {...props} />
				<Card title={t.organising}>
					<Rows pairs={pairsOf(props)} />
				</Card>
				{isLead && <State {...props} />}
			</div>
		</PartnershipFrame>
	)
}

/** Only the team is told: it is the one that can do something about it. */
function Missing({ view, partnership, actor }: OverviewProps) {
	const { overview: t } = words(view.language)
	const missing = whoIsMissing(partnership.parties).filter(({ joined }) => joined === 0)
	if (missing.length === 0 || partnership.state === 'ended' || !canWorkFor(actor, partnership)) return null
	return (
		<Notice kind="info" title={missingText(view, missing)}>
			<p>
				<a href={`/partnerships/${partnership.slug}/parties`}>{t.openRegister}</a>
			</p>
		</Notice>
	)
}

function Parties({ view, partnership }: OverviewProps) {
	const { overview: t, partyKinds } = words(view.language)
	const parties = byKind(joinedParties(partnership))
	if (parties.length === 0) {
		return (
			<Empty title={t.noParties}>
				<p>{t.noPartiesText}</p>
			</Empty>
		)
	}
	const entries = parties.map(({ id, name, kind }) => ({
		key: id,
		title: <Who mark={<OrgMark name={name} id={id} size="small" />}>{name}</Who>,
		end: partyKinds[kind],
	}))
	return (
		<Card title={t.parties(parties.length)}>
			<IndexList entries={entries} kind="thin" />
		</Card>
	)
}

function pairsOf({ view, partnership }: OverviewProps): Pair[] {
	const { overview: t, kinds, forms, steeredBy } = words(view.language)
	const { kind, form, convenerName, contactName, contactEmail, team, foundedOn, endsOn } = partnership
	const day = (on: string) => formatDay(view.language, on)
	return [
		{ term: t.state, value: <PartnershipStatus view={view} partnership={partnership} /> },
		{ term: t.kind, value: kinds[kind] },
		{ term: t.form, value: `${forms[form]}, ${steeredBy[partnership.steeredBy]}` },
		{ term: t.convener, value: convenerName },
		...(team.length > 0 ? [{ term: t.team, value: team.map(({ name }) => name).join(', ') }] : []),
		...(contactName === '' ? [] : [{ term: t.contact, value: contactName }]),
		...(contactEmail === '' ? [] : [{ term: t.mail, value: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> }]),
		{ term: t.founded, value: day(foundedOn) },
		...(endsOn === null ? [] : [{ term: t.ended, value: day(endsOn) }]),
	]
}

/** Both are rare, and neither is done by a slip of the hand. */
function State({ view, partnership }: OverviewProps) {
	const { overview: t, reasons } = words(view.language)
	const address = `/partnerships/${partnership.slug}`
	const hindrance = whyNotBegun(partnership)
	return (
		<div class="folds">
			{partnership.state !== 'active' && (
				<Fold summary={t.begin} open={hindrance === undefined}>
					<form method="post" action={`${address}/beginning`} class="flow">
						<p>{hindrance === undefined ? t.beginText : reasons[hindrance]}</p>
						{hindrance === undefined && (
							<p>
								<Button>{t.begin}</Button>
							</p>
						)}
					</form>
				</Fold>
			)}
			{partnership.state !== 'ended' && (
				<Fold summary={t.end}>
					<form method="post" action={`${address}/end`} class="flow">
						<p>{t.endText}</p>
						<p>
							<Button kind="bad">{t.end}</Button>
						</p>
					</form>
				</Fold>
			)}
		</div>
	)
}
