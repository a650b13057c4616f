import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Story } from './story.ts'

/** Where it was used, and what made it possible there. */
export function Stories({ view, stories }: { view: View; stories: readonly Story[] }) {
	const { page } = words(view.language)
	if (stories.length === 0) return null
	return (
		<section id="cases">
			<h2>{page.cases}</h2>
			<IndexList
				entries={stories.map(({ title, href, language, where, enabledBy }) => ({
					href,
					title: <span lang={language === view.language ? undefined : language}>{title}</span>,
					meta: (
						<>
							{where}
							{enabledBy !== '' && (
								<span class="greb__source">
									{page.enabledBy} <span lang={language === view.language ? undefined : language}>{enabledBy}</span>
								</span>
							)}
						</>
					),
				}))}
			/>
		</section>
	)
}
