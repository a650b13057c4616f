import type { ComponentChildren } from 'preact'
import { PublicLayout } from './public-layout.tsx'
import type { View } from './view.ts'

type NarrowProps = {
	view: View
	title: string
	faults?: Partial<Record<string, string>> | undefined
	/** Where the page is somebody's own, behind a link. */
	noindex?: boolean
	children: ComponentChildren
}

/** One question, or one answer. */
export function NarrowPage({ view, title, faults, noindex, children }: NarrowProps) {
	return (
		<PublicLayout view={view} title={title} faults={faults} noindex={noindex}>
			<div class="wrap sec">
				<div class="prose flow">
					<h1>{title}</h1>
					{children}
				</div>
			</div>
		</PublicLayout>
	)
}
