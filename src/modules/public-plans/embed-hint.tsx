import { Fold } from '../../ui/fold.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** How a town shows the actions on its own site. */
export function EmbedHint({ view, plan, latest }: AgendaProps) {
	const { embed: t } = words(view.language)
	if (latest.content.actions.length === 0) return null
	const title = latest.content.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
	const address = `${view.publicUrl}/plans/${plan.slug}/embed?language=${latest.content.language}`
	return (
		<Fold summary={t.title}>
			<p>{t.text}</p>
			<Verbatim
				label={t.title}
				text={`<iframe src="${address}" title="${title}" loading="lazy" style="inline-size:100%;block-size:40rem;border:0"></iframe>`}
			/>
		</Fold>
	)
}
