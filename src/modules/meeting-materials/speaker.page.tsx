import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { type Pair, Rows } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { type Reason, words } from './messages.ts'
import { slotOf, type Speaker, whyNotRenewed } from './speaker.ts'
import { SpeakerStatus, type SpeakersProps, slotText } from './speakers.page.tsx'

export type SpeakerProps = Omit<SpeakersProps, 'told'> & {
	speaker: Speaker
	draft?: Draft<{ email: string }>
	faults?: Faults<{ email: string }>
	reason?: Reason | undefined
}

/** One speaker, for whoever invited them: what they were told, and how the invitation is renewed or taken back. */
export function SpeakerPage(props: SpeakerProps) {
	const { view, meeting, items, speaker, at, faults = {}, reason } = props
	const t = words(view.language)
	const slot = slotOf(speaker, meeting, items)
	return (
		<MeetingFrame {...props} title={speaker.name} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			<div class="net flow">
				<Rows pairs={factsOf(props)} />
				<div class="folds">
					{whyNotRenewed(speaker, { meeting, slot }, at) === undefined && <Renewal {...props} />}
					{speaker.state !== 'withdrawn' && <Withdrawal {...props} />}
				</div>
			</div>
		</MeetingFrame>
	)
}

function factsOf(props: SpeakerProps): Pair[] {
	const { view, speaker, needs } = props
	const { speakers: t } = words(view.language)
	return [
		{ term: t.state, value: <SpeakerStatus view={view} speaker={speaker} /> },
		{ term: t.item, value: slotText(props, speaker) },
		{ term: t.organisation, value: speaker.organisation },
		{ term: t.email, value: speaker.email },
		{ term: t.expected, value: speaker.expected },
		{ term: t.contact, value: speaker.contact },
		{ term: t.needs, value: needs.get(speaker.id) ?? t.noNeeds },
	].filter(({ value }) => value !== '')
}

function Renewal({ view, meeting, speaker, draft, faults = {} }: SpeakerProps) {
	const { speakers: t } = words(view.language)
	return (
		<Fold summary={t.newLink} open={faults.email !== undefined}>
			<form method="post" action={`/meetings/${meeting.id}/speakers/${speaker.id}/links`} class="flow" noValidate>
				<p>{t.newLinkLead}</p>
				<TextField
					name="email"
					type="email"
					label={t.email}
					value={draft?.email ?? speaker.email}
					fault={faults.email}
				/>
				<p>
					<Button kind="second">{t.newLinkButton}</Button>
				</p>
			</form>
		</Fold>
	)
}

function Withdrawal({ view, meeting, speaker }: SpeakerProps) {
	const { speakers: t } = words(view.language)
	return (
		<Fold summary={t.withdraw}>
			<form method="post" action={`/meetings/${meeting.id}/speakers/${speaker.id}/withdrawal`} class="flow">
				<p>{t.withdrawLead}</p>
				<p>
					<Button kind="bad">{t.withdraw}</Button>
				</p>
			</form>
		</Fold>
	)
}
