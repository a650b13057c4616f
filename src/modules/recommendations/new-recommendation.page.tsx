import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide } from '../taxonomy/index.ts'
import { words } from './messages.ts'

export type NewDraft = Partial<Record<'title' | 'summary', string>>
type NewRecommendationProps = { view: View; draft: NewDraft; faults?: Faults | undefined }

export function NewRecommendationPage({ view, draft, faults }: NewRecommendationProps) {
	const { edit, recommendations, propose } = words(view.language)
	const crumbs = [{ label: recommendations, href: '/recommendations' }, { label: edit.newTitle }]
	return (
		<WorkspaceLayout view={view} title={edit.newTitle} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{edit.newTitle}</h1>
					<p>{edit.newLead}</p>
				</div>
			</div>
			<form
				method="post"
				action="/recommendations"
				class="flow"
				style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
			>
				<ErrorSummary language={view.language} faults={faults} />
				<TextField name="title" label={propose.name} value={draft.title} fault={faults?.['title']} autocomplete="off" />
				<TextField
					name="summary"
					label={propose.summary}
					hint={propose.summaryHint}
					value={draft.summary}
					fault={faults?.['summary']}
					rows={3}
				/>
				<p>
					<Button>{edit.begin}</Button>
				</p>
			</form>
		</WorkspaceLayout>
	)
}
