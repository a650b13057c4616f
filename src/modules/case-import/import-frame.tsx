import type { ComponentChildren } from 'preact'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { librarySide } from '../taxonomy/index.ts'
import type { CaseImport } from './case-import.ts'
import { words } from './messages.ts'

type FrameProps = {
	view: View
	list: Pick<CaseImport, 'name'>
	title: string
	lead: string
	faults?: Faults | undefined
	children: ComponentChildren
}

export function ImportFrame({ view, list, title, lead, faults, children }: FrameProps) {
	const text = words(view.language)
	const crumbs = [{ label: text.title, href: '/cases/imports' }, { label: list.name }]
	return (
		<WorkspaceLayout view={view} title={`${title}: ${list.name}`} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title}</h1>
					<p>{lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				{children}
			</div>
		</WorkspaceLayout>
	)
}
