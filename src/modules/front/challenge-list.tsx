import { plural } from '../../platform/i18n.ts'
import { More } from '../../ui/button.tsx'
import { Rail } from '../../ui/facade.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import type { Challenge } from './challenges.ts'
import { words } from './messages.ts'

/** The way into the toolbox for those who know their trouble and not its name. */
export function ChallengeList({ view, challenges }: { view: View; challenges: readonly Challenge[] }) {
	const { toolbox } = words(view.language)
	return (
		<Rail
			title={toolbox.title}
			lead={
				<>
					<p>{toolbox.lead}</p>
					<p>
						<More href="/toolbox">{toolbox.all}</More>
					</p>
				</>
			}
		>
			<search class="front__search">
				<form action="/toolbox">
					<label class="field__label" for="q">
						{toolbox.search}
					</label>
					<div class="input-row">
						<input class="input" id="q" name="q" type="search" autocomplete="off" />
						<button class="btn" type="submit">
							<Icon name="search" />
							{toolbox.searchButton}
						</button>
					</div>
				</form>
			</search>
			<IndexList
				entries={challenges.map(({ key, label, measures }) => ({
					href: `/toolbox?challenge=${key}`,
					title: label,
					end: <span class="small muted">{plural(view.language, measures, toolbox.measures)}</span>,
				}))}
			/>
		</Rail>
	)
}
