import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type EnvelopeChoices, EnvelopeFields, type Item, itemAddress, ItemStatus } from '../library/index.ts'
import { librarySide } from '../taxonomy/index.ts'
import type { MeasureDraft } from './measure-draft.ts'
import { MeasureFields, type MeasureFieldsProps } from './measure-fields.tsx'
import { words } from './messages.ts'

export type EditPageProps = {
	view: View
	item: Item
	draft: MeasureDraft
	choices: EnvelopeChoices
	others: MeasureFieldsProps['others']
	faults?: Faults | undefined
	outcome?: 'saved' | 'outdated' | undefined
	/** Why it was not published. */
	reason?: string | undefined
	changes?: string | undefined
	changesFault?: string | undefined
}

export function EditPage(props: EditPageProps) {
	const { view, item, faults, outcome, reason } = props
	const { edit } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={edit.title} faults={faults} side={librarySide(view)}>
			<Head view={view} item={item} />
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				{outcome === 'saved' && <Notice kind="ok" title={edit.saved} />}
				{outcome === 'outdated' && (
					<Notice kind="warn" role="alert" title={edit.outdated}>
						<p>{edit.outdatedText}</p>
					</Notice>
				)}
				{reason !== undefined && <Notice kind="bad" role="alert" title={reason} />}
				<MeasureForm {...props} />
				<PublishCard {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Head({ view, item }: { view: View; item: Item }) {
	const { edit, toolbox } = words(view.language)
	const crumbs = [
		{ label: toolbox, href: '/toolbox' },
		{ label: item.title, href: itemAddress(item) },
		{ label: edit.title },
	]
	return (
		<div class="ws__head">
			<div>
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>{edit.title}</h1>
				<p>{edit.lead}</p>
				<p class="row">
					<ItemStatus view={view} item={item} />
					<LinkButton href={itemAddress(item)} kind="quiet" size="small" icon="eye">
						{edit.seePage}
					</LinkButton>
				</p>
			</div>
		</div>
	)
}

function MeasureForm({ view, item, draft, choices, others, faults }: EditPageProps) {
	const { edit } = words(view.language)
	const save = (
		<p>
			<Button name="act" value="save">
				{edit.save}
			</Button>
		</p>
	)
	return (
		<form
			method="post"
			action={`/toolbox/${item.slug}/words`}
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<input type="hidden" name="version" value={item.version} />
			{save}
			<Card title={edit.envelope}>
				<div class="flow" style={{ '--flow': '1.5rem' }}>
					<EnvelopeFields
						view={view}
						choices={choices}
						draft={draft}
						faults={faults}
						slugFixed={item.edition > 0 ? itemAddress(item) : undefined}
					/>
				</div>
			</Card>
			<MeasureFields view={view} slug={item.slug} draft={draft} faults={faults} others={others} />
			{save}
		</form>
	)
}

function PublishCard({ view, item, changes, changesFault }: EditPageProps) {
	const { edit } = words(view.language)
	return (
		<Card title={edit.publishTitle} id="publish">
			<form
				method="post"
				action={`/toolbox/${item.slug}/editions`}
				class="flow"
				style={{ '--field': 'var(--measure)' }}
			>
				<input type="hidden" name="version" value={item.version} />
				<p class="muted">
					{item.edition === 0 ? edit.publishFirst : edit.publishNext(item.edition + 1)} {edit.publishHint}
				</p>
				{item.edition > 0 && (
					<TextField
						name="changes"
						label={edit.changes}
						hint={edit.changesHint}
						value={changes}
						fault={changesFault}
						lang={item.language}
					/>
				)}
				<p>
					<Button kind="second">{edit.publish}</Button>
				</p>
			</form>
		</Card>
	)
}
