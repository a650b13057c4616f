import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import { librarySide } from './side.ts'
import { type TermKind, termKinds } from './term.ts'
import { type WordsDraft, WordFields } from './word-inputs.tsx'

export type NewTermDraft = WordsDraft & { kind?: string; key?: string }
type NewTermProps = { view: View; draft: NewTermDraft; faults?: Faults | undefined }

export function NewTermPage({ view, draft, faults }: NewTermProps) {
	const { form, list } = words(view.language)
	const title = form.newTitle[(draft.kind ?? 'theme') as TermKind] ?? form.newTitle.theme
	return (
		<WorkspaceLayout view={view} title={title} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: list.title, href: '/taxonomy' }, { label: title }]} />
					<h1>{title}</h1>
				</div>
			</div>
			<form method="post" action="/taxonomy" class="flow" style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				<ChoiceGroup
					kind="one"
					name="kind"
					label={form.kind}
					value={draft.kind}
					fault={faults?.['kind']}
					options={termKinds.map((value) => ({ value, label: form.kinds[value] }))}
				/>
				<WordFields view={view} draft={draft} faults={faults} />
				<TextField
					name="key"
					label={form.key}
					hint={form.keyHint}
					value={draft.key}
					fault={faults?.['key']}
					autocomplete="off"
				/>
				<p>
					<Button>{form.addButton}</Button>
				</p>
			</form>
		</WorkspaceLayout>
	)
}
