import { Section } from '../../ui/facade.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import { joinedParties } from '../partnerships/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** Who stands behind the plan: names only, as everything else of a party is the team's own. */
export function PartyBand({ view, plan }: AgendaProps) {
	const { parties: t } = words(view.language)
	return (
		<Section id="parties" tint>
			<div class="sechead">
				<h2>{t.title}</h2>
				<p>{t.lead}</p>
			</div>
			<ul class="partylist" {...asList}>
				{joinedParties(plan.partnership).map(({ id, name }) => (
					<li key={id}>
						<Who mark={<OrgMark name={name} id={id} size="small" />}>{name}</Who>
					</li>
				))}
			</ul>
		</Section>
	)
}
