import { now } from '../../platform/clock.ts'
import type { View } from '../../ui/view.ts'
import { type CallDetail, judgeEligibility, lastDayOf } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import type { ApplicationDetail } from './application.ts'
import { words } from './messages.ts'
import { PlaceCard } from './place-card.tsx'

type AsideProps = { view: View; application: ApplicationDetail; call: CallDetail }

/** The facts that the application brings with it, and whom to ask. */
export function ApplicationAside({ view, application, call }: AsideProps) {
	const { language } = view
	const { form } = words(language)
	const { verdict } = judgeEligibility(call.eligibilityRules, application.place)
	return (
		<aside class="inspect__aside flow" aria-label={words(language).place.title(application.place.name)}>
			<PlaceCard language={language} place={application.place} verdict={verdict} on={lastDayOf(call, now())} />
			<h2>{form.questionsToCall}</h2>
			<ul class="small" lang={contentLanguage(view, call.programme)}>
				{call.contacts.map(({ id, topic, name, email }) => (
					<li key={id}>
						{topic}: {email === '' ? name : <a href={`mailto:${email}`}>{name}</a>}
					</li>
				))}
			</ul>
			<p class="small">
				<a href={`/calls/${call.slug}`}>{form.readCall}</a>
			</p>
		</aside>
	)
}
