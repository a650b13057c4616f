import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { FileField } from '../../ui/file-field.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide } from '../taxonomy/index.ts'
import type { CaseImport } from './case-import.ts'
import { words } from './messages.ts'

type ImportsPageProps = { view: View; lists: readonly CaseImport[]; faults?: Faults | undefined }

export function ImportsPage({ view, lists, faults }: ImportsPageProps) {
	const text = words(view.language)
	return (
		<WorkspaceLayout view={view} title={text.title} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={[{ label: text.cases, href: '/cases' }, { label: text.title }]} />
					<h1>{text.title}</h1>
					<p>{text.lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				<Card title={text.upload}>
					<form method="post" action="/cases/imports" encType="multipart/form-data" class="flow">
						<FileField
							name="file"
							label={text.file}
							hint={text.fileHint}
							fault={faults?.['file']}
							accept=".csv,.tsv,.txt,.xlsx"
						/>
						<Button>{text.read}</Button>
					</form>
				</Card>
				<Card title={text.lists}>
					{lists.length === 0 ? <p class="muted">{text.none}</p> : <Lists view={view} lists={lists} />}
				</Card>
			</div>
		</WorkspaceLayout>
	)
}

function Lists({ view, lists }: Omit<ImportsPageProps, 'faults'>) {
	const text = words(view.language)
	return (
		<Table
			caption={text.lists}
			captionHidden
			rows={lists}
			rowKey={({ id }) => id}
			columns={[
				{ heading: text.name, cell: ({ id, name }) => <a href={`/cases/imports/${id}`}>{name}</a> },
				{ heading: text.state, cell: ({ state }) => text.states[state] },
				{ heading: text.by, cell: ({ createdByName }) => createdByName },
				{ heading: text.when, cell: ({ createdAt }) => formatDate(view.language, createdAt, HOME_TIME_ZONE) },
			]}
		/>
	)
}
