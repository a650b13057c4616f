import type { ComponentChildren } from 'preact'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { LinkHolder } from './party-access.queries.ts'

type FrameProps = {
	view: View
	holder: LinkHolder
	title: string
	lead?: string
	faults?: Faults | undefined
	children: ComponentChildren
}

/** What every page behind a party's link has around it: for whom one speaks, and the way back. Made for a phone. */
export function PartyFrame({ view, holder, title, lead, faults = {}, children }: FrameProps) {
	const { link: t } = words(view.language)
	const { token, party, partnership } = holder
	const home = `/p/${token}`
	const isHome = view.path.split('?')[0] === home
	return (
		<PublicLayout view={view} title={title} faults={faults} noindex>
			<div class="wrap sec">
				<div class="prose flow">
					{!isHome && <Crumbs language={view.language} crumbs={[{ label: t.home(party.name), href: home }]} />}
					<h1>{title}</h1>
					<p class="small muted">{t.speaksFor(party.name, partnership.name)}</p>
					{lead !== undefined && <p class="lead">{lead}</p>}
					<ErrorSummary language={view.language} faults={faults} />
					{children}
				</div>
			</div>
		</PublicLayout>
	)
}
