import type { Actor } from '../../platform/actor.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { callSide } from '../calls/index.ts'
import type { Basis } from './basis.ts'
import { words } from './messages.ts'
import type { NotReady } from './proposal.ts'

type WaitingProps = { view: View; actor: Actor; basis: Basis; reason: NotReady }

/** Nothing can be chosen yet: what is missing, and where to go for it. */
export function WaitingPage({ view, actor, basis, reason }: WaitingProps) {
	const { title, waiting } = words(view.language)
	const { call } = basis
	return (
		<WorkspaceLayout
			view={{ ...view, programme: call.programme.theme }}
			title={`${title}: ${call.title}`}
			side={callSide(view, call, 'selection', actor)}
		>
			<div class="ws__head">
				<Crumbs
					language={view.language}
					crumbs={[
						{ label: call.programme.name, href: `/programmes/${call.programme.slug}` },
						{ label: call.title, href: `/calls/${call.slug}` },
						{ label: title },
					]}
				/>
				<h1>{waiting.title}</h1>
				<p>{waiting[reason]}</p>
			</div>
			{reason === 'assessmentsMissing' && (
				<div class="flow cq">
					<Missing view={view} basis={basis} />
					<p>
						<LinkButton kind="second" href={`/calls/${call.slug}/assessments`}>
							{waiting.link}
						</LinkButton>
					</p>
				</div>
			)}
		</WorkspaceLayout>
	)
}

function Missing({ view, basis }: { view: View; basis: Basis }) {
	const { waiting } = words(view.language)
	const places = new Map(basis.applications.map(({ id, number, place }) => [id, `${place.name} (${number})`]))
	return (
		<Table
			caption={waiting.title}
			captionHidden
			fold="narrow"
			columns={[
				{ heading: waiting.application, cell: ({ applicationId }) => places.get(applicationId) },
				{
					heading: waiting.finished,
					numeric: true,
					cell: ({ assessors }) => formatNumber(view.language, assessors.length),
				},
			]}
			rows={basis.scores.filter(({ complete }) => !complete)}
			rowKey={({ applicationId }) => applicationId}
		/>
	)
}
