import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type EnvelopeChoices, EnvelopeFields, type Item, itemAddress } from '../library/index.ts'
import { librarySide } from '../taxonomy/index.ts'
import type { CaseDraft } from './case-form.ts'
import { CaseFields, type CaseFieldsProps } from './edit-fields.tsx'
import { words } from './messages.ts'

export type EditPageProps = CaseFieldsProps & {
	item: Item
	/** What the form was made from. */
	version: number
	choices: EnvelopeChoices
	told?: 'saved' | 'published' | undefined
	outdated?: boolean | undefined
	/** Why it was not published. */
	refusal?: string | undefined
	changes?: string | undefined
	editionFaults?: Faults | undefined
}

export function EditPage(props: EditPageProps) {
	const { view, item, faults, editionFaults } = props
	const { cases, edit } = words(view.language)
	const crumbs = [
		{ label: cases, href: '/cases' },
		{ label: item.title, href: itemAddress(item) },
		{ label: edit.here },
	]
	return (
		<WorkspaceLayout view={view} title={edit.title} faults={faults ?? editionFaults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1 lang={item.language === view.language ? undefined : item.language}>{item.title}</h1>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults ?? editionFaults} />
				<Answers {...props} />
				<form method="post" action={`${itemAddress(item)}/edit`} class="flow" style={{ '--flow': '1.5rem' }}>
					<input type="hidden" name="version" value={props.version} />
					<Card title={edit.about}>
						<div class="flow">
							<EnvelopeFields
								view={view}
								choices={props.choices}
								draft={envelopeOf(props.draft)}
								faults={faults}
								slugFixed={item.edition > 0 ? itemAddress(item) : undefined}
							/>
						</div>
					</Card>
					<CaseFields {...props} />
					<Button>{edit.save}</Button>
				</form>
				<Edition {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function envelopeOf({ themes, challenges, ...draft }: CaseDraft) {
	const text = (name: keyof typeof draft) => String(draft[name] ?? '')
	return {
		title: text('title'),
		summary: text('summary'),
		language: text('language'),
		slug: text('slug'),
		programmeId: text('programmeId'),
		editorId: text('editorId'),
		reviewOn: text('reviewOn'),
		themes: [themes ?? []].flat(),
		challenges: [challenges ?? []].flat(),
	}
}

function Answers({ view, item, told, outdated, refusal }: EditPageProps) {
	const { edit } = words(view.language)
	const reasons: Record<string, string> = edit.cannotPublish
	return (
		<>
			{told && (
				<Notice kind="ok" title={edit[told]}>
					<p>
						<a href={itemAddress(item)}>{edit.see}</a>
					</p>
				</Notice>
			)}
			{outdated && (
				<Notice kind="warn" role="alert" title={edit.outdated}>
					<p>{edit.outdatedText}</p>
				</Notice>
			)}
			{refusal !== undefined && <Notice kind="bad" role="alert" title={reasons[refusal] ?? refusal} />}
		</>
	)
}

function Edition({ view, item, version, changes, editionFaults }: EditPageProps) {
	const { edit } = words(view.language)
	return (
		<Card title={edit.publish}>
			<form method="post" action={`${itemAddress(item)}/edition`} class="flow">
				<p>{edit.publishLead}</p>
				<input type="hidden" name="version" value={version} />
				<TextField
					name="changes"
					label={edit.changes}
					hint={edit.changesHint}
					value={changes}
					fault={editionFaults?.['changes']}
					rows={2}
				/>
				<p class="row">
					<Button>{edit.publish}</Button>
					<LinkButton kind="second" href={`/library/${item.id}`}>
						{edit.toLibrary}
					</LinkButton>
				</p>
			</form>
		</Card>
	)
}
