import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { isLinkOpen, PartnershipFrame, type Partnership } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import type { LinkForm } from './make-link.ts'
import { type Reason, words } from './messages.ts'
import type { PartyLink } from './party-link.ts'

export type LinksProps = {
	view: View
	partnership: Partnership
	actor: Actor
	plans: readonly Pick<Plan, 'id' | 'title'>[]
	links: readonly PartyLink[]
	today: string
	draft: Draft<LinkForm>
	faults?: Faults<LinkForm>
	told?: 'made' | 'revoked' | undefined
	reason?: Reason | undefined
}

/** Which links there are, whether they were opened, and where a new one is made. For the team. */
export function LinksPage(props: LinksProps) {
	const { view, partnership, actor, links, faults, told, reason } = props
	const { links: t, ...rest } = words(view.language)
	return (
		<PartnershipFrame view={view} partnership={partnership} actor={actor} title={t.title} lead={t.lead} faults={faults}>
			<div class="flow">
				{told && <Notice kind="ok" title={rest.told[told]} />}
				{reason && <Notice kind="warn" title={rest.reasons[reason]} />}
				<MakeCard {...props} />
				{links.length === 0 ? (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				) : (
					<LinkTable {...props} />
				)}
			</div>
		</PartnershipFrame>
	)
}

function MakeCard({ view, partnership, plans, draft, faults = {} }: LinksProps) {
	const { links: t } = words(view.language)
	const parties = partnership.parties.filter(({ standing }) => standing !== 'left')
	const whose = [
		...plans.map(({ id, title }) => ({ value: `plan:${id}`, label: t.poster(title) })),
		...parties.map(({ id, name }) => ({ value: `party:${id}`, label: name })),
	]
	return (
		<Card title={t.make}>
			<form method="post" action={`/partnerships/${partnership.slug}/links`} class="flow" noValidate>
				<SelectField
					name="whose"
					label={t.whose}
					empty={t.choose}
					options={whose}
					value={draft.whose}
					fault={faults.whose}
				/>
				<TextField name="label" label={t.label} hint={t.labelHint} value={draft.label} fault={faults.label} />
				<TextField name="lastDay" type="date" label={t.lastDay} value={draft.lastDay} fault={faults.lastDay} short />
				<CheckField name="byMail" label={t.byMail} checked={draft.byMail === 'yes'} fault={faults.byMail} />
				<Button>{t.button}</Button>
			</form>
		</Card>
	)
}

function LinkTable({ view, partnership, links, today }: LinksProps) {
	const { links: t } = words(view.language)
	const path = `/partnerships/${partnership.slug}/links`
	const name = ({ partyName, planTitle }: PartyLink) => partyName ?? t.poster(planTitle ?? '')
	const columns = [
		{
			heading: t.whose,
			cell: (link: PartyLink) => (
				<>
					{isLinkOpen(link, today) ? <a href={`${path}/${link.id}`}>{name(link)}</a> : name(link)}
					{link.label !== '' && <span class="small muted"> {link.label}</span>}
				</>
			),
		},
		{ heading: t.state, cell: (link: PartyLink) => <LinkStatus view={view} link={link} today={today} /> },
		{
			heading: t.used,
			cell: ({ usedOn }: PartyLink) => (usedOn === null ? t.never : formatDay(view.language, usedOn)),
		},
		{
			heading: t.action,
			headingHidden: true,
			cell: (link: PartyLink) =>
				isLinkOpen(link, today) && (
					<form method="post" action={`${path}/${link.id}/revocation`}>
						<Button kind="quiet" size="small" about={name(link)}>
							{t.revoke}
						</Button>
					</form>
				),
		},
	]
	return <Table caption={t.caption} columns={columns} rows={links} rowKey={({ id }) => id} />
}

function LinkStatus({ view, link, today }: { view: View; link: PartyLink; today: string }) {
	const { links: t } = words(view.language)
	if (isLinkOpen(link, today)) {
		return (
			<Status glyph="done" tone="ok">
				{t.until(formatDay(view.language, link.lastDay))}
			</Status>
		)
	}
	return <Status glyph="shut">{link.state === 'revoked' ? t.revoked : t.over}</Status>
}
