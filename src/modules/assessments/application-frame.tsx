import type { ComponentChildren } from 'preact'
import { LinkButton } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { type Side, WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { CallDetail } from '../calls/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { type Candidate, neighboursOf } from './round.ts'

export type ApplicationFrameProps = {
	view: View
	call: CallDetail
	/** The application that the page is about, and those it stands among. */
	candidate: Candidate
	among: readonly Candidate[]
	side: Side
	/** Below the name of the place. */
	lead?: ComponentChildren
	faults?: Faults | undefined
	autosave?: boolean | undefined
	children: ComponentChildren
}

/** One application among the others of its call. */
export function ApplicationFrame(props: ApplicationFrameProps) {
	const { view, call, candidate, side, lead, faults, autosave, children } = props
	const { title } = words(view.language)
	return (
		<WorkspaceLayout
			view={themed(view, call.programme)}
			title={`${title}: ${candidate.name}`}
			faults={faults}
			side={side}
			islands={autosave ? ['autosave'] : []}
		>
			<div class="ws__head rvhead">
				<div>
					<Crumbs
						language={view.language}
						crumbs={[
							{ label: call.title, href: `/calls/${call.slug}` },
							{ label: title, href: `/calls/${call.slug}/assessments` },
							{ label: candidate.name },
						]}
					/>
					<h1>{candidate.name}</h1>
					{lead}
				</div>
				<Neighbours {...props} />
			</div>
			{children}
		</WorkspaceLayout>
	)
}

function Neighbours({ view, among, candidate }: ApplicationFrameProps) {
	const { page } = words(view.language)
	const { previous, next } = neighboursOf(among, candidate.id)
	return (
		<nav class="row noprint" aria-label={page.neighbours}>
			{previous && (
				<LinkButton kind="second" size="small" href={`/applications/${previous.id}/assessment`}>
					{page.previous(previous.name)}
				</LinkButton>
			)}
			{next && (
				<LinkButton kind="second" size="small" href={`/applications/${next.id}/assessment`}>
					{page.next(next.name)}
				</LinkButton>
			)}
		</nav>
	)
}
