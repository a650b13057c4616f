import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallDetail, callSide } from '../calls/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { canFollow, isAssessor } from './policy.ts'

type RoundFrameProps = {
	view: View
	call: CallDetail
	actor: Actor
	current: 'own' | 'all'
	lead?: string | undefined
	faults?: Faults | undefined
	children: ComponentChildren
}

/** The room where a call is assessed; whoever assesses and also follows chooses between the two. */
export function RoundFrame({ view, call, actor, current, lead, faults, children }: RoundFrameProps) {
	const { title, views } = words(view.language)
	const address = `/calls/${call.slug}/assessments`
	const both = isAssessor(actor, call) && canFollow(actor, call)
	return (
		<WorkspaceLayout
			view={themed(view, call.programme)}
			title={`${title}: ${call.title}`}
			faults={faults}
			side={callSide(view, call, 'assessments', actor)}
		>
			<div class="ws__head rvhead">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[{ label: call.title, href: `/calls/${call.slug}` }, { label: title }]}
					/>
					<h1>{title}</h1>
					{lead !== undefined && <p>{lead}</p>}
				</div>
				{both && (
					<Segmented
						label={views.label}
						choices={[
							{ href: address, label: views.own, current: current === 'own' },
							{ href: `${address}?view=all`, label: views.all, current: current === 'all' },
						]}
					/>
				)}
			</div>
			<div class="flow">{children}</div>
		</WorkspaceLayout>
	)
}

export function NotYet({ view, call }: { view: View; call: CallDetail }) {
	const { reasons, waiting } = words(view.language)
	const { deadlineAt, programme } = call
	return (
		<Notice kind="info" title={reasons.notClosed}>
			{deadlineAt && (
				<p>{waiting.text(formatDateTime(view.language, lastMinuteBefore(deadlineAt), programme.timeZone))}</p>
			)}
		</Notice>
	)
}

export function NoApplications({ view }: { view: View }) {
	const { list } = words(view.language)
	return (
		<Empty title={list.empty}>
			<p>{list.emptyText}</p>
		</Empty>
	)
}
