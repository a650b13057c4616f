import type { Actor } from '../../platform/actor.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallDetail, callSide } from '../calls/index.ts'
import { themed } from '../programmes/index.ts'
import type { SetupDraft } from './drafts.ts'
import type { SetupField } from './fields.ts'
import { SetupFields, WhatStandsNow } from './form.tsx'
import { words } from './messages.ts'

export type SetupFormPageProps = {
	view: View
	actor: Actor
	call: CallDetail
	title: string
	/** Where the form is sent, and the place in the setup that one came from. */
	action: string
	section: string
	fields: readonly SetupField[]
	/** Sent back unseen: the version that the form was made from, what a rule is about. */
	hidden: Record<string, string>
	draft: SetupDraft
	faults?: Faults | undefined
	/** Why it was not saved: somebody was faster, or a rule. */
	problem?: { outdated: SetupDraft } | { reason: Reason } | undefined
	removal?: { label: string; version: number } | undefined
}

export type Reason = keyof ReturnType<typeof words>['reasons']

export function SetupFormPage(props: SetupFormPageProps) {
	const { view, actor, call, title, section, faults } = props
	const text = words(view.language)
	const setup = `/calls/${call.slug}/setup`
	return (
		<WorkspaceLayout
			view={themed(view, call.programme)}
			title={`${title} – ${call.title}`}
			faults={faults}
			side={callSide(view, call, 'call', actor)}
		>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[
							{ label: call.title, href: `/calls/${call.slug}` },
							{ label: text.title, href: `${setup}#${section}` },
							{ label: title },
						]}
					/>
					<h1>{title}</h1>
				</div>
			</div>
			<div class="flow">
				<ErrorSummary language={view.language} faults={faults} />
				<Problem {...props} />
				<Form {...props} back={`${setup}#${section}`} />
				<Removal {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Problem({ view, problem, fields }: SetupFormPageProps) {
	const { outdated, locked, refused, reasons } = words(view.language)
	if (problem === undefined) return null
	if ('outdated' in problem) {
		return (
			<Notice kind="warn" role="alert" title={outdated.title}>
				<p>{outdated.text}</p>
				<WhatStandsNow view={view} fields={fields} draft={problem.outdated} />
			</Notice>
		)
	}
	const isLocked = problem.reason === 'termsLocked'
	return (
		<Notice kind="bad" role="alert" icon={isLocked ? 'lock' : 'warn'} title={isLocked ? locked.title : refused}>
			<p>{isLocked ? locked.text : reasons[problem.reason]}</p>
		</Notice>
	)
}

function Form({ back, ...props }: SetupFormPageProps & { back: string }) {
	const { view, call, action, fields, hidden, draft, faults, problem } = props
	const text = words(view.language)
	const isLocked = problem !== undefined && 'reason' in problem && problem.reason === 'termsLocked'
	return (
		<form method="post" action={action} class="flow" noValidate>
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<SetupFields fields={fields} draft={draft} faults={faults} lang={call.programme.language} />
			<p class="row">
				{!isLocked && <Button>{text.save}</Button>}
				<LinkButton href={back} kind="quiet">
					{text.back}
				</LinkButton>
			</p>
		</form>
	)
}

function Removal({ view, action, removal }: SetupFormPageProps) {
	const text = words(view.language)
	if (removal === undefined) return null
	return (
		<div class="folds">
			<Fold summary={removal.label}>
				<form method="post" action={`${action}/removal`} class="flow">
					<input type="hidden" name="version" value={removal.version} />
					<p>{text.removeText}</p>
					<p>
						<Button kind="bad">{removal.label}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
