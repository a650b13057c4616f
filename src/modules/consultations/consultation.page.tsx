import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { type LinkHolder, PartyFrame } from '../partnerships/index.ts'
import { ConsultationBody } from './consultation-body.tsx'
import type { ConsultationView } from './consultation-view.ts'
import { words } from './messages.ts'

/** What is put to consultation, for everybody or for those who were invited and are signed in. */
export function ConsultationPage(props: ConsultationView) {
	const { view, plan, consultation, faults = {} } = props
	const { page: t } = words(view.language)
	const up = plan.state === 'draft' ? {} : { href: `/plans/${plan.slug}` }
	return (
		<PublicLayout view={view} title={consultation.title} faults={faults} noindex={consultation.audience === 'invited'}>
			<div class="wrap sec">
				<div class="prose flow">
					<Crumbs language={view.language} crumbs={[{ label: plan.title, ...up }, { label: t.crumb }]} />
					<h1 lang={plan.language}>{consultation.title}</h1>
					<ErrorSummary language={view.language} faults={faults} />
					<ConsultationBody {...props} />
				</div>
			</div>
		</PublicLayout>
	)
}

/** The same behind a party's link. */
export function LinkedConsultationPage({ holder, ...props }: ConsultationView & { holder: LinkHolder }) {
	const { view, consultation, faults } = props
	return (
		<PartyFrame view={view} holder={holder} title={consultation.title} faults={faults}>
			<ConsultationBody {...props} />
		</PartyFrame>
	)
}
