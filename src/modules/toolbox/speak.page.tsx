import type { ComponentChildren } from 'preact'
import { Button } from '../../ui/button.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { Item } from '../library/index.ts'
import { words } from './messages.ts'

export type SpeakFrameProps = {
	view: View
	item: Item
	act: 'verdict' | 'use'
	/** Why this person cannot say it; the form is then not shown. */
	shut: 'noMunicipality' | 'noParticipation' | 'notPublished' | undefined
	faults?: Faults | undefined
	children: ComponentChildren
}

/** Where a town says how it went, or how far it is. */
export function SpeakPage({ view, item, act, shut, faults, children }: SpeakFrameProps) {
	const { speak, toolbox } = words(view.language)
	const texts = {
		verdict: { title: speak.verdictTitle, lead: speak.verdictLead, button: speak.sendVerdict, path: 'verdicts' },
		use: { title: speak.useTitle, lead: speak.useLead, button: speak.sendUse, path: 'uses' },
	}[act]
	const crumbs = [
		{ label: toolbox, href: '/toolbox' },
		{ label: item.title, href: `/toolbox/${item.slug}` },
		{ label: texts.title },
	]
	return (
		<PublicLayout view={view} title={texts.title} faults={faults}>
			<div class="wrap sec flow" style={{ '--flow': '1.5rem' }}>
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>{texts.title}</h1>
				<p class="lead">{texts.lead}</p>
				{shut === undefined ? (
					<form
						method="post"
						action={`/toolbox/${item.slug}/${texts.path}`}
						class="flow"
						style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
					>
						<ErrorSummary language={view.language} faults={faults} />
						{children}
						<p>
							<Button>{texts.button}</Button>
						</p>
					</form>
				) : (
					<Notice kind="info" title={speak.shut.title}>
						<p>{speak.shut[shut]}</p>
					</Notice>
				)}
			</div>
		</PublicLayout>
	)
}
