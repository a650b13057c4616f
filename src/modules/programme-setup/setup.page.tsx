import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallLink, type Parts, type Programme, programmeSide, themed } from '../programmes/index.ts'
import { type FactsDraft, FactsFields, FactsNow } from './facts-fields.tsx'
import { words } from './messages.ts'
import { PartLists } from './part-lists.tsx'
import { missingForPublication } from './publication.ts'

export type SetupPageProps = {
	view: View
	programme: Programme
	parts: Parts
	calls: readonly CallLink[]
	today: string
	/** What was typed into the facts, when they were not saved. */
	draft?: FactsDraft | undefined
	faults?: Faults | undefined
	/** Why the facts as typed were not saved, or that they were. */
	outcome?: 'saved' | 'outdated' | undefined
}

export function SetupPage(props: SetupPageProps) {
	const { view, programme, calls, faults, outcome } = props
	const { setup, programmes } = words(view.language)
	const address = `/programmes/${programme.slug}`
	return (
		<WorkspaceLayout
			view={themed(view, programme)}
			title={`${setup.title} – ${programme.name}`}
			faults={faults}
			side={programmeSide(view, programme, calls)}
		>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[
							{ label: programmes, href: '/programmes' },
							{ label: programme.name, href: address },
							{ label: setup.crumb },
						]}
					/>
					<h1>{programme.name}</h1>
				</div>
				<div class="row">
					<LinkButton href={address} kind="second" icon="eye">
						{setup.preview}
					</LinkButton>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				{outcome === 'saved' && <Notice kind="ok" title={setup.saved} />}
				{programme.state === 'draft' && <Publication {...props} />}
				<Card title={setup.facts} id="facts">
					{outcome === 'outdated' && <FactsNow view={view} programme={programme} />}
					<FactsFields {...props} />
				</Card>
				<PartLists {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Publication({ view, programme, parts }: SetupPageProps) {
	const { setup } = words(view.language)
	const missing = missingForPublication(programme, parts)
	if (missing.length > 0) {
		return (
			<Notice kind="warn" title={setup.notReady}>
				<ul id="publication">
					{missing.map((key) => (
						<li key={key}>{setup.missing[key]}</li>
					))}
				</ul>
			</Notice>
		)
	}
	return (
		<Notice kind="info" title={setup.ready}>
			<form method="post" action={`/programmes/${programme.slug}/publication`} class="flow" id="publication">
				<p>{setup.publishText}</p>
				<p>
					<Button>{setup.publish}</Button>
				</p>
			</form>
		</Notice>
	)
}
