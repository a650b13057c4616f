import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { roleWords } from '../people/index.ts'
import type { RoleForm } from './give-role.ts'
import type { MandateForm } from './let-apply.ts'
import { words } from './messages.ts'
import { Partners, type PartnerState } from './partners.tsx'
import type { Applicant, Partner } from './queries.ts'
import { houseRoles, programmeRoles, type RoleGrant } from './role-grant.ts'

export type PeopleProps = {
	view: View
	side: Side
	/** Undefined: the whole house. */
	programme: { name: string; slug: string } | undefined
	grants: RoleGrant[]
	applicants: Applicant[]
	partners: Partner[]
	municipalities: { code: string; officialName: string }[]
	role?: { draft: Draft<RoleForm>; faults: Faults<RoleForm> }
	mandate?: { draft: Draft<MandateForm>; faults: Faults<MandateForm> }
	partner?: PartnerState
	/** Somebody has just been let apply or propose, and has had a mail. */
	told?: 'applicant' | 'partner' | undefined
	reason?: 'alreadyHeld' | 'lastAdministrator' | undefined
}

export function PeoplePage(props: PeopleProps) {
	const { view, side, programme, grants, role, mandate, reason } = props
	const t = words(view.language)
	const title = programme ? t.title : t.houseTitle
	const faults = { ...role?.faults, ...prefixed(mandate?.faults), ...props.partner?.faults }
	return (
		<WorkspaceLayout view={view} title={title} side={side} faults={faults}>
			<div class="ws__head">
				<h1>{title}</h1>
				<p>{t.lead}</p>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{props.told && <Notice kind="ok" title={t.told[props.told]} />}
			<div class="flow">
				{grants.length === 0 ? <Empty title={t.none} /> : <Holders view={view} grants={grants} />}
				<GiveRole {...props} />
				{programme && <Applicants {...props} />}
				{programme && <Partners view={view} slug={programme.slug} partners={props.partners} partner={props.partner} />}
			</div>
		</WorkspaceLayout>
	)
}

/** The second form's fields have names of their own on the page. */
function prefixed(faults: Faults<MandateForm> = {}): Record<string, string> {
	return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [`applicant-${name}`, fault]))
}

function Holders({ view, grants }: { view: View; grants: RoleGrant[] }) {
	const t = words(view.language)
	const roles = roleWords(view.language)
	const columns = [
		{ heading: t.name, cell: (grant: RoleGrant) => grant.name },
		{ heading: t.role, cell: (grant: RoleGrant) => roles[grant.role] },
		{ heading: t.email, cell: (grant: RoleGrant) => grant.email },
		{ heading: t.since, cell: (grant: RoleGrant) => formatDay(view.language, grant.validFrom) },
		{
			heading: t.end,
			headingHidden: true,
			cell: (grant: RoleGrant) => (
				<form method="post" action={`/roles/${grant.id}/end`}>
					<Button kind="quiet" size="small" about={`${grant.name}, ${roles[grant.role]}`}>
						{t.end}
					</Button>
				</form>
			),
		},
	]
	return <Table caption={t.holders} columns={columns} rows={grants} rowKey={(grant) => grant.id} />
}

function GiveRole({ view, programme, role }: PeopleProps) {
	const t = words(view.language)
	const names = roleWords(view.language)
	const options = (programme ? programmeRoles : houseRoles).map((value) => ({ value, label: names[value] }))
	return (
		<Card title={t.give}>
			<form
				method="post"
				action={programme ? `/programmes/${programme.slug}/roles` : '/people/roles'}
				class="flow"
				noValidate
			>
				<TextField name="name" label={t.name} value={role?.draft.name} fault={role?.faults.name} />
				<TextField
					name="email"
					type="email"
					label={t.email}
					hint={t.emailHint}
					value={role?.draft.email}
					fault={role?.faults.email}
				/>
				<SelectField
					name="role"
					label={t.role}
					options={options}
					empty="–"
					value={role?.draft.role}
					fault={role?.faults.role}
				/>
				<p>
					<Button>{t.giveButton}</Button>
				</p>
			</form>
		</Card>
	)
}

function Applicants({ view, programme, applicants, municipalities, mandate }: PeopleProps) {
	const t = words(view.language)
	const options = municipalities.map(({ code, officialName }) => ({ value: code, label: officialName }))
	const columns = [
		{ heading: t.name, cell: (row: Applicant) => row.name },
		{ heading: t.actsFor, cell: (row: Applicant) => row.organisation },
		{ heading: t.email, cell: (row: Applicant) => row.email },
	]
	const field = (name: keyof MandateForm) => ({
		name: `applicant-${name}`,
		value: mandate?.draft[name],
		fault: mandate?.faults[name],
	})
	return (
		<>
			<Card title={t.mandates}>
				<form method="post" action={`/programmes/${programme?.slug ?? ''}/mandates`} class="flow" noValidate>
					<p class="muted">{t.mandatesLead}</p>
					<TextField {...field('name')} label={t.name} />
					<TextField {...field('email')} type="email" label={t.email} />
					<SelectField {...field('municipality')} label={t.municipality} options={options} empty={t.choose} />
					<p>
						<Button kind="second">{t.mandateButton}</Button>
					</p>
				</form>
			</Card>
			{applicants.length > 0 && (
				<Table
					caption={t.applicants}
					columns={columns}
					rows={applicants}
					rowKey={(row) => `${row.email} ${row.organisation}`}
				/>
			)}
		</>
	)
}
