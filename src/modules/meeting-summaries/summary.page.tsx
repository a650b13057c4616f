import { formatDate, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { WhoCanSee } from '../participation/index.ts'
import { Consents } from './consents.tsx'
import { words } from './messages.ts'
import { OutcomeList } from './outcome-list.tsx'
import { canSuggest, canWrite } from './policy.ts'
import { Steps } from './steps.tsx'
import type { Section } from './summary.ts'
import { ConsentStatus, SummaryStatus } from './summary-status.tsx'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

export type SummaryPageProps = SummaryProps & {
	draft?: Readonly<Record<string, string | undefined>>
	faults?: Faults | undefined
}

/** The whole summary as the room reads it, and what comes next. */
export function SummaryPage(props: SummaryPageProps) {
	const { view, room, actor, summary, sections, reason, told } = props
	const t = words(view.language)
	return (
		<MeetingFrame {...props} title={t.title}>
			{told && <Notice kind="ok" title={t.told} />}
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			<div class="net">
				<div class="net__main flow">
					<p>
						<SummaryStatus view={view} room={room} summary={summary} />
					</p>
					<WhoCanSee language={view.language} reach={summary.reach ?? 'room'} />
					<Consents {...props} />
					<Steps {...props} />
					{sections.filter(isShown(props)).map((section) => (
						<SectionText key={section.id} {...props} section={section} />
					))}
					{canWrite(actor, room, summary) && <SectionForm {...props} />}
				</div>
			</div>
		</MeetingFrame>
	)
}

/** Once it is agreed, nobody needs to see where nothing was written. */
function isShown({ summary, outcomes }: SummaryPageProps) {
	return ({ id, words: text }: Section) =>
		summary.state !== 'agreed' || text !== '' || outcomes.some(({ sectionId }) => sectionId === id)
}

function SectionText(props: SummaryPageProps & { section: Section }) {
	const { view, room, actor, meeting, summary, section, outcomes, marks } = props
	const { page: t } = words(view.language)
	const mark = marks.find(({ sectionId }) => sectionId === section.id)
	const waiting = props.suggestions.filter(({ sectionId, answer }) => sectionId === section.id && answer === null)
	const lead = canWrite(actor, room, summary) ? t.write : canSuggest(actor, room, summary) ? t.suggest : t.open
	return (
		<section class="flow summ" aria-labelledby={`section-${section.id}`}>
			<h2 id={`section-${section.id}`}>{section.title}</h2>
			{section.isConfidential && (
				<p>
					<Status glyph="shut">{t.stays}</Status>
				</p>
			)}
			{section.words === '' ? <Unwritten {...props} /> : <WrittenText text={section.words} />}
			{mark && (
				<p class="small">
					<ConsentStatus view={view} consent={mark.consent} />
				</p>
			)}
			<OutcomeList {...props} own={outcomes.filter(({ sectionId }) => sectionId === section.id)} />
			<p class="small muted">
				<Written {...props} />{' '}
				<a href={`${summaryAddress(meeting)}/sections/${section.id}`}>
					{lead}
					<span class="vh">: {section.title}</span>
				</a>
				{waiting.length > 0 && <WaitingLink {...props} count={waiting.length} />}
			</p>
		</section>
	)
}

function WaitingLink({ view, meeting, section, count }: SummaryPageProps & { section: Section; count: number }) {
	const { page: t } = words(view.language)
	return (
		<>
			{' · '}
			<a href={`${summaryAddress(meeting)}/sections/${section.id}#suggestions`}>
				{plural(view.language, count, t.suggestions)}
				<span class="vh">: {section.title}</span>
			</a>
		</>
	)
}

/** Once it is agreed, nobody waits for more. */
function Unwritten({ view, summary }: SummaryPageProps) {
	return summary.state === 'agreed' ? null : <p class="muted">{words(view.language).page.empty}</p>
}

function Written({ view, room, section }: SummaryPageProps & { section: Section }) {
	const { page: t } = words(view.language)
	if (section.writerName === null || section.writtenAt === null) return null
	return <>{t.written(section.writerName, formatDate(view.language, section.writtenAt, room.programme.timeZone))}.</>
}

function SectionForm({ view, meeting, draft = {}, faults = {} }: SummaryPageProps) {
	const { page: t } = words(view.language)
	return (
		<Fold summary={t.addTitle} open={faults.title !== undefined}>
			<form method="post" action={`${summaryAddress(meeting)}/sections`} class="flow" noValidate>
				<TextField name="title" label={t.addLabel} value={draft.title} fault={faults.title} />
				<CheckField
					name="confidential"
					label={t.confidential}
					hint={t.confidentialHint}
					checked={draft.confidential === 'yes'}
				/>
				<p>
					<Button kind="second">{t.add}</Button>
				</p>
			</form>
		</Fold>
	)
}
