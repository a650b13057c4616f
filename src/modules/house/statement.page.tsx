import { Fragment } from 'preact'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

export type Statement = 'accessibility' | 'contact'
export type StatementPart = { heading: string; text: string }

/** Plain pages that every page's foot leads to. */
export function StatementPage({ view, statement }: { view: View; statement: Statement }) {
	return <Parts view={view} {...words(view.language).statements[statement]} />
}

/** What is said of personal data follows from how this installation is set up. */
export function PrivacyPage({ view, parts }: { view: View; parts: readonly StatementPart[] }) {
	return <Parts view={view} title={words(view.language).privacy.title} parts={parts} />
}

function Parts({ view, title, parts }: { view: View; title: string; parts: readonly StatementPart[] }) {
	return (
		<PublicLayout view={view} title={title}>
			<div class="wrap sec">
				<div class="prose">
					<h1>{title}</h1>
					{parts.map((part) => (
						<Fragment key={part.heading}>
							<h2>{part.heading}</h2>
							<p>{part.text}</p>
						</Fragment>
					))}
				</div>
			</div>
		</PublicLayout>
	)
}
