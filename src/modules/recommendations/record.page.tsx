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

export type RecordPageProps = {
	view: View
	item: Item
	title: string
	lead: string
	action: string
	outdated?: boolean | undefined
	faults?: Faults | undefined
	children: ComponentChildren
}

/** Where something is written down about a recommendation: an answer, what came of it, how a town fared. */
export function RecordPage({ view, item, title, lead, action, outdated, faults, children }: RecordPageProps) {
	const { record, recommendations } = words(view.language)
	const crumbs = [
		{ label: recommendations, href: '/recommendations' },
		{ label: item.title, href: `/recommendations/${item.slug}` },
		{ label: title },
	]
	return (
		<PublicLayout view={view} title={title} faults={faults}>
			<div class="wrap sec flow" style={{ '--flow': '1.5rem' }}>
				<Crumbs language={view.language} crumbs={crumbs} />
				<h1>{title}</h1>
				<p class="lead">{lead}</p>
				{item.edition === 0 ? (
					<Notice kind="info" title={record.notPublished} />
				) : (
					<form method="post" action={action} class="flow" style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}>
						<ErrorSummary language={view.language} faults={faults} />
						{outdated && (
							<Notice kind="warn" role="alert" title={record.outdated}>
								<p>{record.outdatedText}</p>
							</Notice>
						)}
						{children}
						<p>
							<Button>{record.save}</Button>
						</p>
					</form>
				)}
			</div>
		</PublicLayout>
	)
}
