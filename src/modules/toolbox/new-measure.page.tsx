import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide } from '../taxonomy/index.ts'
import { parts } from './measure.ts'
import { words } from './messages.ts'

export type NewMeasureDraft = Partial<Record<'title' | 'summary' | 'part', string>>
type NewMeasureProps = { view: View; draft: NewMeasureDraft; faults?: Faults | undefined }

export function NewMeasurePage({ view, draft, faults }: NewMeasureProps) {
	const { edit, toolbox, propose, parts: names } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={edit.newTitle} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: toolbox, href: '/toolbox' }, { label: edit.newTitle }]} />
					<h1>{edit.newTitle}</h1>
					<p>{edit.newLead}</p>
				</div>
			</div>
			<form method="post" action="/toolbox" class="flow" style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}>
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
				<SelectField
					name="part"
					label={edit.part}
					value={draft.part}
					fault={faults?.['part']}
					options={parts.map((value) => ({ value, label: names[value] }))}
				/>
				<p>
					<Button>{edit.begin}</Button>
				</p>
			</form>
		</WorkspaceLayout>
	)
}
