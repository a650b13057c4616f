import { standing } from '../../platform/dates-format.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { Document } from '../../ui/document.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { formatDue } from '../plans/index.ts'
import { themed } from '../programmes/index.ts'
import { ActionStanding } from './action-state.tsx'
import { words } from './messages.ts'
import type { ListedPlan } from './queries.ts'

/** The actions of a plan and where they stand, to be framed on a town's own site; every way out opens the whole plan. */
export function EmbedPage({ view: bare, plan, latest, programme, standings }: ListedPlan & { view: View }) {
	const view = themed(bare, programme)
	const { content } = latest
	const lang = content.language === view.language ? undefined : content.language
	const { embed: t, action: a } = words(view.language)
	const address = `${view.publicUrl}/plans/${plan.slug}`
	return (
		<Document view={view} title={content.title} canonical={address} noindex>
			<main id="main" class="planembed" tabIndex={-1}>
				<h1 lang={lang}>
					<a href={address} target="_top">
						{content.title}
					</a>
				</h1>
				<ol {...asList}>
					{content.actions.map((action) => (
						<li key={action.id}>
							<p class="strong" lang={lang}>
								<span class="vh">{a.number(formatNumber(view.language, action.number))}</span>
								<a href={`${address}#action-${action.number}`} target="_top">
									{action.title}
								</a>
							</p>
							<p class="small">
								<ActionStanding language={view.language} action={action} standings={standings} lang={lang} />{' '}
								<span class="muted">{standing(formatDue(view.language, action))}</span>
							</p>
						</li>
					))}
				</ol>
				<p class="small">
					<a href={address} target="_top">
						{t.whole}
					</a>
				</p>
			</main>
		</Document>
	)
}
