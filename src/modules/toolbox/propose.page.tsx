import type { Mandate } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { byLabel, type Term, termLabel } from '../taxonomy/index.ts'
import { words } from './messages.ts'

export type ProposalDraft = Partial<Record<'title' | 'summary' | 'problem' | 'approach' | 'organisationId', string>> & {
	challenges?: string[]
}

type ProposePageProps = {
	view: View
	mandates: readonly Mandate[]
	challenges: readonly Term[]
	draft: ProposalDraft
	faults?: Faults | undefined
}

export function ProposePage(props: ProposePageProps) {
	const { view, mandates, faults } = props
	const { propose, toolbox } = words(view.language)
	return (
		<PublicLayout view={view} title={propose.title} faults={faults}>
			<div class="wrap sec flow" style={{ '--flow': '1.5rem' }}>
				<Crumbs language={view.language} crumbs={[{ label: toolbox, href: '/toolbox' }, { label: propose.title }]} />
				<h1>{propose.title}</h1>
				<p class="lead">{propose.lead}</p>
				{mandates.length === 0 ? <Notice kind="info" title={propose.shut} /> : <ProposeForm {...props} />}
			</div>
		</PublicLayout>
	)
}

function ProposeForm({ view, mandates, challenges, draft, faults }: ProposePageProps) {
	const { propose } = words(view.language)
	const field = (name: 'summary' | 'problem' | 'approach') => ({
		name,
		label: propose[name],
		value: draft[name],
		fault: faults?.[name],
	})
	return (
		<form
			method="post"
			action="/toolbox/proposals"
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<ErrorSummary language={view.language} faults={faults} />
			<OrganisationField view={view} mandates={mandates} value={draft.organisationId} />
			<TextField name="title" label={propose.name} value={draft.title} fault={faults?.['title']} autocomplete="off" />
			<TextField {...field('summary')} hint={propose.summaryHint} rows={3} />
			<TextField {...field('problem')} rows={4} />
			<TextField {...field('approach')} rows={8} />
			<ChoiceGroup
				kind="many"
				name="challenges"
				label={propose.challenges}
				value={draft.challenges ?? []}
				options={[...challenges]
					.sort(byLabel(view.language))
					.map((term) => ({ value: term.key, label: termLabel(view.language, term) }))}
				small
			/>
			<p>
				<Button>{propose.send}</Button>
			</p>
		</form>
	)
}

/** Who acts for one only is not asked. */
function OrganisationField({
	view,
	mandates,
	value,
}: {
	view: View
	mandates: readonly Mandate[]
	value?: string | undefined
}) {
	const [only, ...others] = mandates
	if (only !== undefined && others.length === 0) {
		return <input type="hidden" name="organisationId" value={only.organisationId} />
	}
	return (
		<SelectField
			name="organisationId"
			label={words(view.language).propose.organisation}
			value={value}
			options={mandates.map(({ organisationId, organisationName }) => ({
				value: organisationId,
				label: organisationName,
			}))}
		/>
	)
}
