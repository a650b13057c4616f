import type { ComponentChildren } from 'preact'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'

type Props = {
	view: View
	title: string
	faults?: Partial<Record<string, string>> | undefined
	children: ComponentChildren
}

/** One question, or one answer. */
export function NarrowPage({ view, title, faults, children }: Props) {
	return (
		<PublicLayout view={view} title={title} faults={faults}>
			<div class="wrap sec">
				<div class="prose flow">
					<h1>{title}</h1>
					{children}
				</div>
			</div>
		</PublicLayout>
	)
}
