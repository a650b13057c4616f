import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

export type Trouble = 'notFound' | 'forbidden' | 'refused' | 'outdated' | 'foreign' | 'bug'

/** What went wrong, and what to do next. */
export function ErrorPage({ view, trouble, reference }: { view: View; trouble: Trouble; reference?: string }) {
	const { troubles } = words(view.language)
	const { title, text, next, href } = troubles[trouble]
	return (
		<PublicLayout view={view} title={title}>
			<div class="wrap sec">
				<div class="prose flow">
					<h1>{title}</h1>
					<p class="lead">{text}</p>
					{reference !== undefined && <p>{troubles.reference(reference)}</p>}
					<p>
						<a href={href}>{next}</a>
					</p>
				</div>
			</div>
		</PublicLayout>
	)
}
