import { followAddress } from '../../ui/follow-link.tsx'
import { asList } from '../../ui/roles.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** The ways to be part of it, and whom to ask. */
export function JoinCard({ view, plan }: AgendaProps) {
	const { join: t } = words(view.language)
	const { contactName, contactEmail } = plan.partnership
	const ways = [
		{ href: `/plans/${plan.slug}/join`, title: t.give, text: t.giveText },
		{ href: followAddress({ what: 'plan', id: plan.id }), title: t.follow, text: t.followText },
	]
	return (
		<section class="join facade noprint" id="join" aria-labelledby="join-title">
			<h2 id="join-title">{t.title}</h2>
			<p>{t.text}</p>
			<ul class="join__ways" {...asList}>
				{ways.map(({ href, title, text }) => (
					<li key={href}>
						<a href={href}>
							<b>{title}</b>
							<span>{text}</span>
						</a>
					</li>
				))}
			</ul>
			{contactEmail !== '' && (
				<p class="small">
					{contactName === '' ? t.askBare : t.ask(contactName)}
					<a href={`mailto:${contactEmail}`}>{contactEmail}</a>
				</p>
			)}
		</section>
	)
}
