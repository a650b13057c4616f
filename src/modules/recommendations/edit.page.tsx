import { formatNumber } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type EnvelopeChoices, EnvelopeFields, type Item, itemAddress, ItemStatus } from '../library/index.ts'
import { librarySide } from '../taxonomy/index.ts'
import { words } from './messages.ts'
import { addressees } from './recommendation.ts'
import type { RecommendationDraft } from './recommendation-form.ts'

export type EditPageProps = {
	view: View
	item: Item
	draft: RecommendationDraft
	choices: EnvelopeChoices
	faults?: Faults | undefined
	outcome?: 'saved' | 'outdated' | undefined
	/** Why it was not published. */
	reason?: string | undefined
	changes?: string | undefined
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
				<WordsForm {...props} />
				<PublishCard {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Head({ view, item }: { view: View; item: Item }) {
	const { edit, recommendations } = words(view.language)
	const crumbs = [
		{ label: recommendations, href: '/recommendations' },
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

function WordsForm({ view, item, draft, choices, faults }: EditPageProps) {
	const { edit } = words(view.language)
	return (
		<form
			method="post"
			action={`/recommendations/${item.slug}/words`}
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<input type="hidden" name="version" value={item.version} />
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
			<Card title={edit.words}>
				<div class="flow" style={{ '--flow': '1.5rem' }}>
					<OwnFields view={view} draft={draft} faults={faults} />
				</div>
			</Card>
			<p>
				<Button>{edit.save}</Button>
			</p>
		</form>
	)
}

function OwnFields({ view, draft, faults }: Pick<EditPageProps, 'view' | 'draft' | 'faults'>) {
	const { edit, addressees: names } = words(view.language)
	const field = (name: 'number' | 'request' | 'grounds' | 'source') => ({
		name,
		label: edit[name],
		hint: edit[`${name}Hint`],
		value: draft[name],
		fault: faults?.[name],
	})
	return (
		<>
			<TextField {...field('number')} inputmode="numeric" autocomplete="off" short />
			<ChoiceGroup
				kind="many"
				name="addressees"
				label={edit.addressees}
				hint={edit.addresseesHint}
				value={draft.addressees ?? []}
				fault={faults?.['addressees']}
				options={addressees.map((value) => ({ value, label: names[value] }))}
			/>
			<TextField {...field('request')} rows={4} lang={draft.language} />
			<TextField {...field('grounds')} rows={6} lang={draft.language} />
			<TextField {...field('source')} lang={draft.language} />
		</>
	)
}

function PublishCard({ view, item, changes, faults }: EditPageProps) {
	const { edit } = words(view.language)
	const next = formatNumber(view.language, item.edition + 1)
	return (
		<Card title={edit.publishTitle} id="publish">
			<form
				method="post"
				action={`/recommendations/${item.slug}/editions`}
				class="flow"
				style={{ '--field': 'var(--measure)' }}
			>
				<input type="hidden" name="version" value={item.version} />
				<p class="muted">
					{item.edition === 0 ? edit.publishFirst : edit.publishNext(next)} {edit.publishHint}
				</p>
				{item.edition > 0 && (
					<TextField
						name="changes"
						label={edit.changes}
						hint={edit.changesHint}
						value={changes}
						fault={faults?.['changes']}
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
