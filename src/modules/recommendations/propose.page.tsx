import type { Mandate } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { addressees } from './recommendation.ts'

export type ProposalDraft = Partial<
	Record<'title' | 'summary' | 'request' | 'grounds' | 'source' | 'organisationId' | 'programmeId', string>
> & { addressees?: string[] }

export type ProposePageProps = {
	view: View
	mandates: readonly Mandate[]
	programmes: readonly { id: string; name: string }[]
	draft: ProposalDraft
	faults?: Faults | undefined
}

export function ProposePage(props: ProposePageProps) {
	const { view, mandates, faults } = props
	const { propose, recommendations } = words(view.language)
	const crumbs = [{ label: recommendations, href: '/recommendations' }, { label: propose.title }]
	return (
		<PublicLayout view={view} title={propose.title} faults={faults}>
			<div class="wrap sec flow" style={{ '--flow': '1.5rem' }}>
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>{propose.title}</h1>
				<p class="lead">{propose.lead}</p>
				{mandates.length === 0 ? <Notice kind="info" title={propose.shut} /> : <ProposeForm {...props} />}
			</div>
		</PublicLayout>
	)
}

function ProposeForm(props: ProposePageProps) {
	const { view, draft, faults } = props
	const { propose, edit } = words(view.language)
	return (
		<form
			method="post"
			action="/recommendations/proposals"
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<ErrorSummary language={view.language} faults={faults} />
			<OriginFields {...props} />
			<TextField name="title" label={propose.name} value={draft.title} fault={faults?.['title']} autocomplete="off" />
			<TextField
				name="summary"
				label={propose.summary}
				hint={propose.summaryHint}
				value={draft.summary}
				fault={faults?.['summary']}
				rows={3}
			/>
			<AddresseesField {...props} />
			<TextField name="request" label={edit.request} value={draft.request} fault={faults?.['request']} rows={4} />
			<TextField
				name="grounds"
				label={edit.grounds}
				hint={edit.groundsHint}
				value={draft.grounds}
				fault={faults?.['grounds']}
				rows={6}
			/>
			<TextField
				name="source"
				label={edit.source}
				hint={edit.sourceHint}
				value={draft.source}
				fault={faults?.['source']}
			/>
			<p>
				<Button>{propose.send}</Button>
			</p>
		</form>
	)
}

function AddresseesField({ view, draft, faults }: ProposePageProps) {
	const { edit, addressees: names } = words(view.language)
	return (
		<ChoiceGroup
			kind="many"
			name="addressees"
			label={edit.addressees}
			hint={edit.addresseesHint}
			value={draft.addressees ?? []}
			fault={faults?.['addressees']}
			options={addressees.map((value) => ({ value, label: names[value] }))}
		/>
	)
}

function OriginFields({ view, mandates, programmes, draft, faults }: ProposePageProps) {
	const { propose, list, page } = words(view.language)
	return (
		<>
			<SelectField
				name="organisationId"
				label={propose.organisation}
				value={draft.organisationId}
				fault={faults?.['organisationId']}
				options={mandates.map(({ organisationId, organisationName }) => ({
					value: organisationId,
					label: organisationName,
				}))}
			/>
			<SelectField
				name="programmeId"
				label={page.programme}
				value={draft.programmeId}
				fault={faults?.['programmeId']}
				empty={list.house}
				options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
			/>
		</>
	)
}
