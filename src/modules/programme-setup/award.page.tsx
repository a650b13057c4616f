import { currencies } from '../../platform/amount.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallLink, type PlacedParticipation, type Programme, programmeSide, themed } from '../programmes/index.ts'
import { participationStates } from './award-form.ts'
import { words } from './messages.ts'

export type AwardDraft = Partial<Record<'state' | 'project' | 'amount' | 'currency', string>>

export type AwardPageProps = {
	view: View
	programme: Programme
	calls: readonly CallLink[]
	participation: PlacedParticipation
	draft?: AwardDraft | undefined
	faults?: Faults | undefined
	outdated?: boolean | undefined
}

/** What one participant is supported for. */
export function AwardPage(props: AwardPageProps) {
	const { view, programme, calls, participation, faults, outdated } = props
	const { award, outdated: changed, programmes } = words(view.language)
	const address = `/programmes/${programme.slug}`
	const crumbs = [
		{ label: programmes, href: '/programmes' },
		{ label: programme.name, href: address },
		{ label: participation.name },
	]
	return (
		<WorkspaceLayout
			view={themed(view, programme)}
			title={`${participation.name} – ${programme.name}`}
			faults={faults}
			side={programmeSide(view, programme, calls)}
		>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{participation.name}</h1>
					<p>{award.lead}</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				{outdated && (
					<Notice kind="warn" role="alert" title={changed.title}>
						<p>{changed.text}</p>
					</Notice>
				)}
				<AwardForm {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function AwardForm({ view, programme, participation, draft, faults }: AwardPageProps) {
	const { award: text, part } = words(view.language)
	const { award, state, id } = participation
	const amount = award?.amount ? formatNumber(view.language, Number(award.amount)) : ''
	const saved = { state, project: award?.project ?? '', amount, currency: award?.currency ?? 'DKK' }
	const field = (name: keyof AwardDraft) => ({
		name,
		label: text[name],
		value: draft?.[name] ?? saved[name],
		fault: faults?.[name],
	})
	return (
		<form method="post" action={`/programmes/${programme.slug}/participants/${id}`} class="flow">
			<input type="hidden" name="version" value={award?.version ?? 0} />
			<TextField {...field('project')} hint={text.projectHint} lang={programme.language} />
			<TextField {...field('amount')} hint={text.amountHint} inputmode="decimal" autocomplete="off" short />
			<SelectField {...field('currency')} options={currencies.map((value) => ({ value, label: value }))} short />
			<SelectField
				{...field('state')}
				options={participationStates.map((value) => ({ value, label: text.states[value] }))}
				short
			/>
			<p class="row">
				<Button>{part.save}</Button>
				<LinkButton href={`/programmes/${programme.slug}/participants`} kind="quiet">
					{part.back}
				</LinkButton>
			</p>
		</form>
	)
}
