import type { Language } from '../../platform/i18n.ts'
import { OrgMark, Who } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import { formatDue, type Plan, planWords } from '../plans/index.ts'
import { StateMark } from './action-status.tsx'
import type { PartyActions } from './action-view.ts'
import { words } from './messages.ts'

type ListProps = {
	language: Language
	plan: Plan
	parties: readonly PartyActions[]
	href: (number: number) => string
}

/** What each party does in which action. */
export function PartyList({ language, plan, parties, href }: ListProps) {
	const { list: t } = words(language)
	const { parts } = planWords(language)
	if (parties.length === 0) return <p class="muted">{t.noParties}</p>
	return (
		<>
			{parties.map(({ partyId, name, rows }) => (
				<section key={partyId} class="agroup" aria-labelledby={`party-${partyId}`}>
					<header>
						<h2 id={`party-${partyId}`}>
							<Who mark={<OrgMark name={name} id={partyId} size="small" />}>{name}</Who>
						</h2>
					</header>
					<ol {...asList}>
						{rows.map(({ view: one, party }) => (
							<li key={one.action.id} class="arow">
								<span class="arow__s">
									<StateMark language={language} one={one} />
								</span>
								<span class="arow__n num">{one.action.number}</span>
								<a class="arow__t" href={href(one.action.number)} lang={plan.language}>
									{one.action.title}
								</a>
								<span class="arow__flags">
									<span class="tag" data-tone={party.part === 'leads' ? 'solid' : undefined}>
										{parts[party.part]}
									</span>
								</span>
								<span class="arow__d">{formatDue(language, one.action)}</span>
							</li>
						))}
					</ol>
				</section>
			))}
		</>
	)
}
