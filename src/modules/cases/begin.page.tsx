import type { Mandate } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide } from '../taxonomy/index.ts'
import type { BeginDraft } from './begin-form.ts'
import { beginLabels } from './labels.ts'
import { words } from './messages.ts'

type BeginProps = { view: View; draft: BeginDraft; faults?: Faults | undefined }

export function NewCasePage({ view, draft, faults }: BeginProps) {
	const { cases, edit } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={edit.newTitle} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: cases, href: '/cases' }, { label: edit.newTitle }]} />
					<h1>{edit.newTitle}</h1>
					<p>{edit.newLead}</p>
				</div>
			</div>
			<form method="post" action="/cases" class="flow">
				<ErrorSummary language={view.language} faults={faults} />
				<Beginning view={view} draft={draft} faults={faults} />
				<Button>{edit.draft}</Button>
			</form>
		</WorkspaceLayout>
	)
}

type ProposeProps = BeginProps & { mandates: readonly Mandate[] }

export function ProposePage(props: ProposeProps) {
	const { view, faults, mandates } = props
	const { cases, edit } = words(view.language)
	return (
		<PublicLayout view={view} title={edit.proposeTitle} faults={faults}>
			<div class="wrap sec flow">
				<Crumbs language={view.language} crumbs={[{ label: cases, href: '/cases' }, { label: edit.proposeTitle }]} />
				<h1>{edit.proposeTitle}</h1>
				<p class="lead">{edit.proposeLead}</p>
				{mandates.length === 0 ? <Notice kind="info" title={edit.shut} /> : <ProposeForm {...props} />}
			</div>
		</PublicLayout>
	)
}

function ProposeForm({ view, draft, faults, mandates }: ProposeProps) {
	const { edit } = words(view.language)
	const field = fieldOf({ view, draft, faults })
	return (
		<form
			method="post"
			action="/cases/proposals"
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<ErrorSummary language={view.language} faults={faults} />
			<SelectField
				{...field('organisationId')}
				empty={mandates.length > 1 ? edit.choose : undefined}
				options={mandates.map(({ organisationId, organisationName }) => ({
					value: organisationId,
					label: organisationName,
				}))}
			/>
			<Beginning view={view} draft={draft} faults={faults} />
			<TextField {...field('story')} rows={8} />
			<TextField {...field('enabledBy')} rows={4} />
			<Button>{edit.send}</Button>
		</form>
	)
}

function Beginning({ view, draft, faults }: BeginProps) {
	const { edit } = words(view.language)
	const field = fieldOf({ view, draft, faults })
	return (
		<>
			<TextField {...field('title')} />
			<TextField {...field('summary')} rows={3} />
			<TextField {...field('places')} hint={edit.placesHint} rows={3} />
		</>
	)
}

function fieldOf({ view, draft, faults }: BeginProps) {
	const labels = beginLabels(view.language)
	return (name: keyof BeginDraft) => ({ name, label: labels[name], value: draft[name], fault: faults?.[name] })
}
