import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Difference } from '../../ui/difference.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { Marking } from './marking.tsx'
import { words } from './messages.ts'
import { OutcomeFields } from './outcome-fields.tsx'
import { OutcomeList } from './outcome-list.tsx'
import type { Owner } from './owners.ts'
import { canSuggest, canWrite } from './policy.ts'
import type { Edition, Section } from './summary.ts'
import { whyNotSuggested } from './summary.ts'
import { SuggestionStatus } from './suggestion.page.tsx'
import { type SummaryProps, summaryAddress } from './summary-view.ts'

export type SectionProps = SummaryProps & {
	section: Section
	editions: readonly Edition[]
	owners: readonly Owner[]
	draft?: Readonly<Record<string, string | undefined>>
	faults?: Faults | undefined
}

/** One section: what it says, what came out of it, how others would write it. */
export function SectionPage(props: SectionProps) {
	const { view, room, actor, meeting, summary, section, outcomes, marks, reason, told, faults = {} } = props
	const t = words(view.language)
	const own = `${summaryAddress(meeting)}/sections/${section.id}`
	const mayWrite = canWrite(actor, room, summary)
	return (
		<MeetingFrame {...props} title={section.title} faults={faults}>
			<div class="net">
				<div class="flow">
					<p>
						<a href={summaryAddress(meeting)}>{t.title}</a>
					</p>
					<ErrorSummary language={view.language} faults={faults} />
					{told && <Notice kind="ok" title={t.told} />}
					{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
					{reason === 'outdated' && <BothTexts {...props} />}
					{mayWrite ? <WordsForm {...props} own={own} /> : <Text {...props} />}
					<section class="flow" aria-labelledby="outcomes">
						<h2 id="outcomes">{t.outcomes.title}</h2>
						<OutcomeList {...props} own={outcomes.filter(({ sectionId }) => sectionId === section.id)} />
						{mayWrite && <OutcomeForm {...props} own={own} />}
					</section>
					{canSuggest(actor, room, summary) && !mayWrite && <SuggestionForm {...props} own={own} />}
					<Suggestions {...props} />
					<Marking {...props} own={own} mark={marks.find(({ sectionId }) => sectionId === section.id)} />
					<Editions {...props} />
				</div>
			</div>
		</MeetingFrame>
	)
}

function Text({ view, section }: SectionProps) {
	const { page: t } = words(view.language)
	return section.words === '' ? <p class="muted">{t.empty}</p> : <WrittenText text={section.words} />
}

/** Somebody saved first: what is theirs and what is ours, side by side, and ours still in the field. */
function BothTexts({ view, room, section, draft }: SectionProps) {
	const { section: t } = words(view.language)
	const lines = (text: string) => text.split(/\n\s*\n/)
	return (
		<section class="flow" aria-labelledby="both">
			<h2 id="both">{t.now}</h2>
			<WrittenText text={section.words} />
			<h3>{t.difference}</h3>
			<Difference
				language={view.language}
				lang={room.programme.language}
				before={lines(section.words)}
				after={lines(draft?.words ?? '')}
			/>
		</section>
	)
}

type FormProps = SectionProps & { own: string }

function WordsForm({ view, own, section, draft = {}, faults = {}, reason }: FormProps) {
	const { section: t } = words(view.language)
	return (
		<form method="post" action={`${own}/words`} class="flow" noValidate>
			<input type="hidden" name="version" value={section.version} />
			<TextField
				name="words"
				rows={12}
				label={reason === 'outdated' ? t.yours : t.words}
				value={draft.words ?? section.words}
				fault={faults.words}
			/>
			<p>
				<Button>{t.save}</Button>
			</p>
		</form>
	)
}

function OutcomeForm(props: FormProps) {
	const { outcomes: t } = words(props.view.language)
	const isTyped = props.draft?.outcome !== undefined
	return (
		<Fold summary={t.add} open={isTyped}>
			<form method="post" action={`${props.own}/outcomes`} class="flow" noValidate>
				<OutcomeFields {...props} draft={props.draft ?? {}} />
				<p>
					<Button kind="second">{t.addButton}</Button>
				</p>
			</form>
		</Fold>
	)
}

function SuggestionForm({ view, own, section, summary, at, draft = {}, faults = {} }: FormProps) {
	const { section: t, reasons } = words(view.language)
	const why = whyNotSuggested(summary, at)
	if (why !== undefined && draft.suggestion === undefined) return <Notice kind="info" title={reasons[why]} />
	return (
		<form method="post" action={`${own}/suggestions`} class="flow" noValidate aria-labelledby="suggest">
			<h2 id="suggest">{t.suggestTitle}</h2>
			<p>{t.suggestLead}</p>
			<TextField
				name="suggestion"
				rows={12}
				label={t.suggestion}
				value={draft.suggestion ?? section.words}
				fault={faults.suggestion}
			/>
			<TextField name="reason" rows={2} label={t.reason} value={draft.reason} fault={faults.reason} />
			<p>
				<Button>{t.suggestButton}</Button>
			</p>
		</form>
	)
}

function Suggestions({ view, room, meeting, section, suggestions }: SectionProps) {
	const t = words(view.language)
	const own = suggestions.filter(({ sectionId }) => sectionId === section.id)
	if (own.length === 0) return null
	const entries = own.map((one) => ({
		href: `${summaryAddress(meeting)}/suggestions/${one.id}`,
		title: t.suggestion.by(one.suggesterName, formatDateTime(view.language, one.suggestedAt, room.programme.timeZone)),
		meta: one.reason === '' ? undefined : one.reason,
		end: <SuggestionStatus view={view} suggestion={one} />,
	}))
	return (
		<section class="flow" aria-labelledby="suggestions">
			<h2 id="suggestions">{t.section.suggestions}</h2>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}

function Editions({ view, room, editions, section }: SectionProps) {
	const { section: t } = words(view.language)
	const earlier = editions.filter(({ version }) => version < section.version)
	if (earlier.length === 0) return null
	return (
		<Fold summary={t.editions}>
			{earlier.map((edition) => (
				<article key={edition.version} class="flow">
					<p class="small muted">
						{t.edition(edition.writerName, formatDateTime(view.language, edition.writtenAt, room.programme.timeZone))}
					</p>
					<WrittenText text={edition.words} />
				</article>
			))}
		</Fold>
	)
}
