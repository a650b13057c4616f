import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Section } from '../../ui/facade.tsx'
import { asList } from '../../ui/roles.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { Picture } from '../files/index.ts'
import type { ProgressReport } from '../plan-progress/index.ts'
import { planWords } from '../plans/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** What went well of late, in the words and pictures of those who lead it; each leads back to its action. */
export function WinsBand(props: AgendaProps) {
	const { view, wins } = props
	if (wins.length === 0) return null
	const { wins: t } = words(view.language)
	return (
		<Section id="wins">
			<div class="sechead">
				<h2>{t.title}</h2>
				<p>{t.lead}</p>
			</div>
			<ul class="wins" {...asList}>
				{wins.map((win) => (
					<li key={win.id}>
						<Win {...props} win={win} />
					</li>
				))}
			</ul>
		</Section>
	)
}

function Win({ view, plan, latest, photos, win }: AgendaProps & { win: ProgressReport }) {
	const { language } = view
	const { wins: t } = words(language)
	const photo = photos.get(win.id)
	// As it is called in what is published, and not as it may be called next.
	const action = latest.content.actions.find(({ id }) => id === win.actionId)
	const title = action?.title ?? win.title
	return (
		<article class="flow" aria-labelledby={`win-${win.id}`}>
			{photo && <Picture file={photo} alt={win.photoAlt} lang={plan.language} sizes="(width >= 60rem) 24rem, 100vw" />}
			<h3 id={`win-${win.id}`} lang={plan.language}>
				<a href={`#action-${win.number}`}>{title}</a>
			</h3>
			<p>
				{win.stateWords === '' ? (
					planWords(language).actionStates[win.state]
				) : (
					<span lang={plan.language}>{win.stateWords}</span>
				)}
				{win.step !== null && <span lang={plan.language}>{`. ${win.step}`}</span>}
			</p>
			<WrittenText text={win.words} lang={plan.language} />
			<p class="small muted">{t.told(win.partyName ?? t.team, formatDate(language, win.toldAt, HOME_TIME_ZONE))}</p>
		</article>
	)
}
