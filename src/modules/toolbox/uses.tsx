import { formatMonth } from '../../platform/dates-format.ts'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { languageOf, placeOf, type Use } from './verdict.ts'

/** Which town is how far, step by step, newest first. */
export function Uses({ view, uses }: { view: View; uses: readonly Use[] }) {
	const { verdict: text } = words(view.language)
	return (
		<section id="uses">
			<h2>{text.usesTitle}</h2>
			{uses.length === 0 ? (
				<p class="mgap muted">{text.usesNone}</p>
			) : (
				<IndexList
					kind="thin"
					entries={uses.map((use) => ({
						key: use.id,
						title: placeOf(use),
						meta: <UseText view={view} use={use} />,
					}))}
				/>
			)}
		</section>
	)
}

function UseText({ view, use }: { view: View; use: Use }) {
	const { page, verdict: text, uses: states } = words(view.language)
	const lang = languageOf(use) === view.language ? undefined : languageOf(use)
	const source = use.invented || use.source === '' ? undefined : page.source(use.source)
	return (
		<>
			{text.on(states[use.state], formatMonth(view.language, use.onDate))}
			{use.note !== '' && (
				<>
					{' · '}
					<span lang={lang}>{use.note}</span>
				</>
			)}
			{source !== undefined && ` · ${source}`}
		</>
	)
}
