import type { Language } from '../../platform/i18n.ts'
import { OrgMark } from '../../ui/people.tsx'
import { asList } from '../../ui/roles.ts'
import type { Contribution } from '../contributions/index.ts'
import { formatDue, type Plan } from '../plans/index.ts'
import { Flags, StateMark } from './action-status.tsx'
import { type ActionView, countDone, type Group } from './action-view.ts'
import { words } from './messages.ts'

type ListProps = {
	language: Language
	plan: Plan
	groups: readonly Group[]
	today: string
	/** Which one is looked at beside the list. */
	chosen: number | undefined
	/** What is offered, agreed or given. */
	gifts: readonly Contribution[]
	href: (number: number) => string
}

/** The actions under the agenda that they are for, as it stands in mock page 08. */
export function ActionList({ groups, ...props }: ListProps) {
	const { list: t } = words(props.language)
	return (
		<>
			{groups.map(({ challenge, title = t.noChallenge, views }, index) => {
				const id = `agenda-${challenge?.id ?? index}`
				return (
					<section key={id} class="agroup" aria-labelledby={id}>
						<header>
							<h2 id={id} lang={challenge && props.plan.language}>
								{challenge === undefined ? title : challenge.agenda || challenge.challenge}
							</h2>
							<span class="small muted nowrap">{t.doneOf(countDone(views), views.length)}</span>
						</header>
						{views.length === 0 ? (
							<p class="agroup__none small muted">{t.noneHere}</p>
						) : (
							<ol {...asList}>
								{views.map((one) => (
									<ActionRow key={one.action.id} {...props} one={one} />
								))}
							</ol>
						)}
					</section>
				)
			})}
		</>
	)
}

type RowProps = Omit<ListProps, 'groups'> & { one: ActionView }

function ActionRow({ language, plan, today, chosen, gifts, href, one }: RowProps) {
	const { number, title, parties } = one.action
	const isChosen = chosen === number
	const leader = parties.find(({ part }) => part === 'leads')
	return (
		<li class={isChosen ? 'arow is-on' : 'arow'}>
			<span class="arow__s">
				<StateMark language={language} one={one} />
			</span>
			<span class="arow__n num">{number}</span>
			<a class="arow__t" href={href(number)} lang={plan.language} aria-current={isChosen ? 'true' : undefined}>
				{title}
			</a>
			<span class="arow__flags">
				<Flags language={language} one={one} today={today} />
			</span>
			<Kept language={language} gifts={gifts.filter(({ actionId }) => actionId === one.action.id)} />
			<span class="arow__d">{formatDue(language, one.action)}</span>
			<span class="arow__o" title={leader?.name}>
				{leader && (
					<>
						<OrgMark name={leader.name} id={leader.partyId} size="small" />
						<span class="vh">{leader.name}</span>
					</>
				)}
			</span>
		</li>
	)
}

/** How many of the contributions to it have come; nothing where nobody gives anything. */
function Kept({ language, gifts }: Pick<ListProps, 'language' | 'gifts'>) {
	const kept = gifts.filter(({ state }) => state === 'kept' || state === 'partly').length
	return (
		<span class="arow__k num">
			{gifts.length > 0 && (
				<>
					<span aria-hidden="true">{`${kept}/${gifts.length}`}</span>
					<span class="vh">{words(language).list.kept(kept, gifts.length)}</span>
				</>
			)}
		</span>
	)
}
