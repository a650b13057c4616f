import { plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type ProgrammeTemplate } from '../programmes/index.ts'
import { words } from './messages.ts'

export type NewProgrammeDraft = Partial<Record<'template' | 'name' | 'slug' | 'owner' | 'startsOn', string>>

type NewProgrammeProps = {
	view: View
	templates: readonly ProgrammeTemplate[]
	draft: NewProgrammeDraft
	faults?: Faults | undefined
}

export function NewProgrammePage({ view, templates, draft, faults }: NewProgrammeProps) {
	const { create, programmes } = words(view.language)
	const side = {
		heading: programmes,
		groups: [{ items: [{ href: '/programmes', icon: 'list' as const, label: programmes }] }],
	}
	return (
		<WorkspaceLayout view={view} title={create.title} faults={faults} side={side}>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[{ label: programmes, href: '/programmes' }, { label: create.title }]}
					/>
					<h1>{create.title}</h1>
					<p>{create.lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				<NewProgrammeFields view={view} templates={templates} draft={draft} faults={faults} />
				<h2>{create.contents}</h2>
				<div class="folds">
					{templates.map((template) => (
						<Fold key={template.key} summary={<span lang={foreign(view, template)}>{template.label}</span>}>
							<Contents view={view} template={template} />
						</Fold>
					))}
				</div>
			</div>
		</WorkspaceLayout>
	)
}

function NewProgrammeFields({ view, templates, draft, faults }: NewProgrammeProps) {
	const { create } = words(view.language)
	const field = (name: 'name' | 'slug' | 'owner' | 'startsOn') => ({
		name,
		label: create[name],
		hint: create[`${name}Hint`],
		value: draft[name],
		fault: faults?.[name],
	})
	return (
		<form method="post" action="/programmes" class="flow" style={{ '--field': 'var(--measure)' }}>
			<ChoiceGroup
				kind="one"
				name="template"
				label={create.template}
				value={draft.template}
				fault={faults?.['template']}
				options={templates.map((template) => ({
					value: template.key,
					label: <span lang={foreign(view, template)}>{template.label}</span>,
					hint: template.description,
				}))}
			/>
			<TextField {...field('name')} />
			<TextField {...field('slug')} autocomplete="off" />
			<TextField {...field('owner')} autocomplete="organization" />
			<TextField {...field('startsOn')} autocomplete="off" />
			<p>
				<Button>{create.button}</Button>
			</p>
		</form>
	)
}

/** A template speaks the language of its programmes. */
function foreign(view: View, { language }: ProgrammeTemplate): string | undefined {
	return language === view.language ? undefined : language
}

function Contents({ view, template }: { view: View; template: ProgrammeTemplate }) {
	const { create } = words(view.language)
	const { phases, milestones, call } = template
	const questions = call.questions.map(({ title, wordLimit }) =>
		wordLimit === null ? title : `${title} (${plural(view.language, wordLimit, create.limit)})`,
	)
	return (
		<div class="flow" lang={foreign(view, template)}>
			<Listed heading={create.phases} items={phases.map(({ title }) => title)} />
			<Listed heading={create.milestones} items={milestones.map(({ title }) => title)} />
			<Listed heading={create.questions} items={questions} />
			<Listed heading={create.criteria} items={call.criteria.map(({ name }) => name)} />
			<p class="small muted">{call.wordingNote}</p>
		</div>
	)
}

function Listed({ heading, items }: { heading: string; items: readonly string[] }) {
	return (
		<>
			<h3>{heading}</h3>
			<ul>
				{items.map((item) => (
					<li key={item}>{item}</li>
				))}
			</ul>
		</>
	)
}
