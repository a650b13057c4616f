import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

export type Statement = 'accessibility' | 'privacy' | 'contact'

/** Plain pages that every page's foot leads to. */
export function StatementPage({ view, statement }: { view: View; statement: Statement }) {
	const { title, parts } = words(view.language).statements[statement]
	return (
		<PublicLayout view={view} title={title}>
			<div class="wrap sec">
				<div class="prose">
					<h1>{title}</h1>
					{parts.map((part) => (
						<section key={part.heading}>
							<h2>{part.heading}</h2>
							<p>{part.text}</p>
						</section>
					))}
				</div>
			</div>
		</PublicLayout>
	)
}
