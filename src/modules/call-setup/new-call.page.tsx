import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Programme, programmeSide, themed } from '../programmes/index.ts'
import { words } from './messages.ts'

type NewCallPageProps = {
	view: View
	programme: Programme
	calls: readonly { slug: string; title: string }[]
	/** What the template of the programme is called. */
	template: string
	draft: { title?: string; slug?: string }
	faults?: Faults | undefined
}

export function NewCallPage(props: NewCallPageProps) {
	const { view, programme, calls, template, faults } = props
	const { create, programmes } = words(view.language)
	return (
		<WorkspaceLayout
			view={themed(view, programme)}
			title={`${create.title} – ${programme.name}`}
			faults={faults}
			side={programmeSide(view, programme, calls)}
		>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[
							{ label: programmes, href: '/programmes' },
							{ label: programme.name, href: `/programmes/${programme.slug}/setup` },
							{ label: create.title },
						]}
					/>
					<h1>{create.title}</h1>
					<p>{create.lead(template)}</p>
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			<Form {...props} />
		</WorkspaceLayout>
	)
}

function Form({ view, programme, draft, faults }: NewCallPageProps) {
	const { create } = words(view.language)
	return (
		<form method="post" action={`/programmes/${programme.slug}/calls`} class="flow">
			<TextField
				name="title"
				label={create.titleField}
				hint={create.titleHint}
				value={draft.title}
				fault={faults?.['title']}
				lang={programme.language}
				autocomplete="off"
			/>
			<TextField
				name="slug"
				label={create.slug}
				hint={create.slugHint}
				value={draft.slug}
				fault={faults?.['slug']}
				autocomplete="off"
			/>
			<p>
				<Button>{create.button}</Button>
			</p>
		</form>
	)
}
