import { formatDay } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { PartnerForm } from './let-propose.ts'
import { words } from './messages.ts'
import type { Partner } from './queries.ts'

export type PartnerState = { draft: Draft<PartnerForm>; faults: Faults<PartnerForm> }

type PartnersProps = {
	view: View
	slug: string
	partners: readonly Partner[]
	partner: PartnerState | undefined
}

/** Associations, foundations and others who are no municipality, and may propose to the library. */
export function Partners(props: PartnersProps) {
	const { view, slug, partners, partner } = props
	const t = words(view.language)
	const field = (name: keyof PartnerForm) => ({ name, value: partner?.draft[name], fault: partner?.faults[name] })
	return (
		<>
			<Card title={t.partners}>
				<form method="post" action={`/programmes/${slug}/partners`} class="flow" noValidate>
					<p class="muted">{t.partnersLead}</p>
					<TextField {...field('partner-name')} label={t.name} />
					<TextField {...field('partner-email')} type="email" label={t.email} />
					<TextField {...field('partner-organisation')} label={t.organisation} />
					<p>
						<Button kind="second">{t.partnerButton}</Button>
					</p>
				</form>
			</Card>
			{partners.length > 0 && <PartnerTable view={view} slug={slug} partners={partners} />}
		</>
	)
}

function PartnerTable({ view, slug, partners }: Omit<PartnersProps, 'partner'>) {
	const t = words(view.language)
	const columns = [
		{ heading: t.name, cell: (row: Partner) => row.name },
		{ heading: t.actsFor, cell: (row: Partner) => row.organisation },
		{ heading: t.email, cell: (row: Partner) => row.email },
		{ heading: t.since, cell: (row: Partner) => formatDay(view.language, row.validFrom) },
		{
			heading: t.endPartner,
			headingHidden: true,
			cell: (row: Partner) => (
				<form method="post" action={`/programmes/${slug}/partners/${row.id}/end`}>
					<Button kind="quiet" size="small" about={`${row.name}, ${row.organisation}`}>
						{t.endPartner}
					</Button>
				</form>
			),
		},
	]
	return <Table caption={t.speakers} columns={columns} rows={[...partners]} rowKey={(row) => row.id} />
}
