import { Button, LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type CallLink, type Programme, programmeSide, themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { PartKind } from './part.ts'
import { type PartDraft, PartFields, PartNow, partDraft } from './part-fields.tsx'
import { partAddresses } from './part-lists.tsx'
import type { StoredPart } from './queries.ts'

export type PartPageProps = {
	view: View
	programme: Programme
	calls: readonly CallLink[]
	kind: PartKind
	/** Missing while the part is new. */
	stored?: (StoredPart & { id: string }) | undefined
	draft?: PartDraft | undefined
	faults?: Faults | undefined
	outdated?: boolean | undefined
}

export function PartPage(props: PartPageProps) {
	const { view, programme, calls, kind, stored, faults } = props
	const { part, setup, programmes } = words(view.language)
	const title = part.titles[kind][stored ? 'edit' : 'add']
	const room = `/programmes/${programme.slug}/setup`
	return (
		<WorkspaceLayout
			view={themed(view, programme)}
			title={`${title} – ${programme.name}`}
			faults={faults}
			side={programmeSide(view, programme, calls)}
		>
			<div class="ws__head">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[
							{ label: programmes, href: '/programmes' },
							{ label: programme.name, href: `/programmes/${programme.slug}` },
							{ label: setup.crumb, href: room },
							{ label: title },
						]}
					/>
					<h1>{title}</h1>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				{props.outdated && stored && <Outdated view={view} stored={stored} />}
				<PartForm {...props} room={`${room}#${partAddresses[kind]}`} />
				{stored && <Removal view={view} programme={programme} kind={kind} stored={stored} />}
			</div>
		</WorkspaceLayout>
	)
}

function PartForm({ view, programme, kind, stored, draft, faults, room }: PartPageProps & { room: string }) {
	const { part } = words(view.language)
	const address = `/programmes/${programme.slug}/${partAddresses[kind]}`
	const typed = { ...(stored && partDraft(view.language, stored.part)), ...draft }
	return (
		<form
			method="post"
			action={stored ? `${address}/${stored.id}` : address}
			class="flow"
			style={{ '--field': 'var(--measure)' }}
		>
			{stored && <input type="hidden" name="version" value={stored.version} />}
			<PartFields view={view} kind={kind} draft={typed} faults={faults} language={programme.language} />
			<p class="row">
				<Button>{part.save}</Button>
				<LinkButton href={room} kind="quiet">
					{part.back}
				</LinkButton>
			</p>
		</form>
	)
}

function Outdated({ view, stored }: { view: View; stored: StoredPart }) {
	const { outdated } = words(view.language)
	return (
		<Notice kind="warn" role="alert" title={outdated.title}>
			<p>{outdated.text}</p>
			<h2>{outdated.now}</h2>
			<PartNow view={view} part={stored.part} />
		</Notice>
	)
}

type RemovalProps = Pick<PartPageProps, 'view' | 'programme' | 'kind'> & { stored: StoredPart & { id: string } }

function Removal({ view, programme, kind, stored }: RemovalProps) {
	const { part } = words(view.language)
	const address = `/programmes/${programme.slug}/${partAddresses[kind]}/${stored.id}`
	return (
		<div class="folds">
			<Fold summary={part.remove[kind]}>
				<form method="post" action={`${address}/removal`} class="flow">
					<input type="hidden" name="version" value={stored.version} />
					<p>{part.removeText}</p>
					<p>
						<Button kind="bad">{part.remove[kind]}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
