import { OrgMark, Who } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import { Tag } from '../../ui/status.tsx'
import { canWritePlan, planWords } from '../plans/index.ts'
import { ActionSection } from './action-section.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

/** Who does what, and who is asked for what. */
export function PartySection({ view, plan, actor, one }: ActionData) {
	const { action: t } = words(view.language)
	const { parts, steering } = planWords(view.language)
	const { parties } = one.action
	const address = `${actionAddress(plan, one.action)}/parties`
	const writes = canWritePlan(actor, plan)
	return (
		<ActionSection
			id="parties"
			title={t.parties}
			add={writes ? { href: `${address}/new`, label: t.addParty } : undefined}
		>
			{parties.length === 0 && <p class="muted">{t.noParties}</p>}
			<ul class="alist" {...asList}>
				{parties.map((party) => (
					<li key={party.partyId}>
						<div>
							<Who mark={<OrgMark name={party.name} id={party.partyId} size="small" />}>{party.name}</Who>
							{party.askedFor !== '' && (
								<p class="small muted">
									{t.asksFor}: <span lang={plan.language}>{party.askedFor}</span>
								</p>
							)}
						</div>
						<div class="row">
							{party.steering !== null && <Tag>{steering[party.steering]}</Tag>}
							<Tag tone={party.part === 'leads' ? 'solid' : undefined}>{parts[party.part]}</Tag>
							{writes && (
								<a href={`${address}/${party.partyId}`}>
									{t.change}
									<span class="vh">: {party.name}</span>
								</a>
							)}
						</div>
					</li>
				))}
			</ul>
		</ActionSection>
	)
}
