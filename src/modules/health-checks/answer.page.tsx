import type { Actor } from '../../platform/actor.ts'
import { formatDay } from '../../platform/i18n.ts'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type LinkHolder, PartyFrame, type Partnership, PartnershipFrame, type Party } from '../partnerships/index.ts'
import { type AnswerDraft, AnswerFields } from './answer-fields.tsx'
import { answerAddress, healthAddress, linkedAnswerAddress } from './check-address.ts'
import { type HealthCheck, isOpen } from './health-check.ts'
import { words } from './messages.ts'

type Sent = { draft?: AnswerDraft; faults?: Faults }
type Asked = { view: View; check: HealthCheck; party: Party; today: string } & Sent
export type AnswerProps = Asked & { partnership: Partnership; actor: Actor }
export type LinkedAnswerProps = Asked & { holder: LinkHolder }

/** For a party whose people have accounts. */
export function AnswerPage(props: AnswerProps) {
	const { view, partnership, check, party, faults } = props
	const { health, answer: t } = words(view.language)
	const crumbs = [{ label: health.title, href: healthAddress(partnership) }]
	const action = answerAddress(partnership, check.occasion, party.id)
	return (
		<PartnershipFrame {...props} title={t.title(party.name)} lead={leadOf(props)} crumbs={crumbs} faults={faults}>
			<Body {...props} action={action} />
		</PartnershipFrame>
	)
}

/** Behind a party's link, on a phone. */
export function LinkedAnswerPage(props: LinkedAnswerProps) {
	const { view, holder, check, faults } = props
	const { health } = words(view.language)
	return (
		<PartyFrame view={view} holder={holder} title={health.title} lead={leadOf(props)} faults={faults}>
			<Body {...props} action={linkedAnswerAddress(holder, check.occasion)} />
		</PartyFrame>
	)
}

function leadOf({ view, check }: Asked): string {
	return words(view.language).answer.lead(formatDay(view.language, check.closesOn))
}

function Body({ view, check, party, today, action, draft, faults }: Asked & { action: string }) {
	const { answer: t, reasons } = words(view.language)
	const answer = check.answers.find(({ partyId }) => partyId === party.id)
	if (!isOpen(check, today)) return <Notice kind="info" title={reasons.closed} />
	return (
		<div class="flow">
			{answer && draft === undefined && <Notice kind="ok" title={t.done} />}
			<AnswerFields {...{ view, action, answer, draft, faults }} />
		</div>
	)
}
