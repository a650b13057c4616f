import { LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { consultationAddress, lastDay, whyNotHeard } from '../consultations/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** What everybody is asked about the plan at this moment, and until when: it does not wait for those who read to the end. */
export function OpenConsultations({ view, plan, lang, consultations, now }: AgendaProps) {
	const { more: t } = words(view.language)
	const open = consultations.filter((one) => whyNotHeard(one, now) === undefined)
	return (
		<>
			{open.map((consultation) => (
				<div key={consultation.id} class="wrap planheard noprint">
					<Notice kind="info" icon="chat" title={t.open(lastDay(view.language, consultation))}>
						<p class="strong" lang={lang}>
							{consultation.title}
						</p>
						<p>{t.openText}</p>
						<p>
							<LinkButton href={consultationAddress(plan, consultation)} size="small" about={consultation.title}>
								{t.respond}
							</LinkButton>
						</p>
					</Notice>
				</div>
			))}
		</>
	)
}
