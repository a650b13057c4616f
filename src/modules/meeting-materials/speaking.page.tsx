import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, type Pair, Rows } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { whenText } from '../meetings/index.ts'
import type { AnswerForm } from './answer-invitation.ts'
import type { SlidesForm } from './bring-slides.ts'
import type { Filed } from './material.ts'
import { type Reason, words } from './messages.ts'
import { SlidesCard } from './slides-card.tsx'
import { placeOf, whyNotAnswered } from './speaker.ts'
import type { Speaking } from './speaking.ts'

export type SpeakingProps = Speaking & {
	view: View
	needs: string
	/** What they brought themselves. */
	materials: readonly Filed[]
	/** Of this page; whoever holds it is the speaker. */
	path: string
	at: Date
	told?: 'confirmed' | 'declined' | 'brought' | 'takenBack' | undefined
	reason?: Reason | undefined
	draft?: Draft<AnswerForm & SlidesForm>
	faults?: Faults<AnswerForm & SlidesForm & { files: string }>
}

/** The speaker's own item: of the meeting and its room nothing else is here. */
export function SpeakingPage(props: SpeakingProps) {
	const { view, slot, programme, at, told, reason, faults = {} } = props
	const { speaking: t, told: answers, reasons } = words(view.language)
	const hindrance = whyNotAnswered(props, at)
	const title = slot === undefined || slot.kind === 'case' ? t.formerItem : slot.title
	return (
		<NarrowPage noindex view={view} title={title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{told && <Notice kind="ok" title={answers[told]} />}
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			{hindrance !== undefined && hindrance !== 'begun' && hindrance !== reason && (
				<Notice kind="bad" title={reasons[hindrance]} />
			)}
			<p class="lead">{t.lead(programme.name)}</p>
			<Rows pairs={factsOf(props)} />
			{hindrance === undefined && <AnswerCard {...props} />}
			<SlidesCard {...props} />
			<p class="small muted">
				{t.kept} <a href="/privacy">{t.privacy}</a>
			</p>
		</NarrowPage>
	)
}

/** Where and when, as long as there is something to come to. */
function factsOf({ view, speaker, meeting, slot, programme, needs }: SpeakingProps): Pair[] {
	const { speaking: t } = words(view.language)
	const { access, directions, onlineUrl } = meeting
	const isHeld = meeting.state !== 'cancelled' && slot !== undefined && slot.kind !== 'case'
	const place = isHeld
		? [
				{ term: t.when, value: whenText(view, { programme }, slot) },
				{ term: t.place, value: placeOf(meeting) },
				{ term: t.access, value: access },
				{ term: t.directions, value: directions },
				{ term: t.online, value: onlineUrl === '' ? '' : <a href={onlineUrl}>{onlineUrl}</a> },
				{ term: t.expected, value: speaker.expected === '' ? '' : <WrittenText text={speaker.expected} /> },
			]
		: []
	return [...place, { term: t.contact, value: speaker.contact }, { term: t.needs, value: needs }].filter(
		({ value }) => value !== '',
	)
}

function AnswerCard({ view, speaker, needs, path, draft, faults = {} }: SpeakingProps) {
	const { speaking: t } = words(view.language)
	const answers = (['confirmed', 'declined'] as const).map((value) => ({ value, label: t.answers[value] }))
	return (
		<Card title={t.answerTitle}>
			<form method="post" action={`${path}/answer`} class="flow" noValidate>
				<ChoiceGroup
					kind="one"
					name="answer"
					label={t.answer}
					options={answers}
					value={draft?.answer ?? speaker.state}
					fault={faults.answer}
				/>
				<TextField
					name="needs"
					rows={3}
					label={t.yourNeeds}
					hint={t.needsHint}
					value={draft?.needs ?? needs}
					fault={faults.needs}
				/>
				<p class="row">
					<Button>{t.answerButton}</Button>
					{speaker.state !== 'declined' && (
						<LinkButton href={`${path}/calendar.ics`} kind="second" icon="cal">
							{t.calendar}
						</LinkButton>
					)}
				</p>
			</form>
		</Card>
	)
}

/** The same whether a link is made up, old, replaced or taken back. */
export function SpentPage({ view }: { view: View }) {
	const { speaking: t } = words(view.language)
	return (
		<NarrowPage noindex view={view} title={t.spentTitle}>
			<p class="lead">{t.spentText}</p>
		</NarrowPage>
	)
}
