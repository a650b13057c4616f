import { formatPeriod, formatRoughDay, writeDay, writeRoughDay, writeTime } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import { Rows } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { Prose, phaseKinds } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { PartKind, PartWords } from './part.ts'

const names = ['title', 'body', 'source', 'summary', 'kind', 'startsOn', 'endsOn', 'when', 'atTime', 'place'] as const
type Name = (typeof names)[number]
export type PartDraft = Partial<Record<Name, string>>

type PartFieldsProps = {
	view: View
	kind: PartKind
	draft: PartDraft
	faults: Faults | undefined
	/** What the programme is written in. */
	language: Language
}

export function PartFields(props: PartFieldsProps) {
	if (props.kind === 'section') return <SectionFields {...props} />
	return props.kind === 'phase' ? <PhaseFields {...props} /> : <MilestoneFields {...props} />
}

function SectionFields(props: PartFieldsProps) {
	const { part } = words(props.view.language)
	return (
		<>
			<TextField {...field(props, 'title')} lang={props.language} />
			<TextField {...field(props, 'body')} hint={part.bodyHint} rows={12} lang={props.language} />
			<TextField {...field(props, 'source')} hint={part.sourceHint} lang={props.language} />
		</>
	)
}

function PhaseFields(props: PartFieldsProps) {
	const { part } = words(props.view.language)
	const { dayHint } = dateWords(props.view.language)
	return (
		<>
			<TextField {...field(props, 'title')} lang={props.language} />
			<TextField {...field(props, 'summary')} hint={part.summaryHint} rows={2} lang={props.language} />
			<ChoiceGroup
				{...field(props, 'kind')}
				kind="one"
				options={phaseKinds.map((value) => ({ value, label: part.kinds[value] }))}
			/>
			<TextField {...field(props, 'startsOn')} hint={dayHint} autocomplete="off" />
			<TextField {...field(props, 'endsOn')} hint={dayHint} autocomplete="off" />
		</>
	)
}

function MilestoneFields(props: PartFieldsProps) {
	const { part } = words(props.view.language)
	const { roughHint } = dateWords(props.view.language)
	return (
		<>
			<TextField {...field(props, 'title')} label={part.what} lang={props.language} />
			<TextField {...field(props, 'when')} hint={roughHint} autocomplete="off" />
			<TextField {...field(props, 'atTime')} hint={part.atTimeHint} autocomplete="off" short />
			<TextField {...field(props, 'place')} hint={part.placeHint} lang={props.language} />
			<TextField {...field(props, 'summary')} hint={part.summaryHint} rows={2} lang={props.language} />
		</>
	)
}

function field({ view, draft, faults }: PartFieldsProps, name: Name) {
	return { name, label: words(view.language).part[name], value: draft[name], fault: faults?.[name] }
}

/** What stands in the fields of a part that was saved. */
export function partDraft(language: Language, { kind, words }: PartWords): PartDraft {
	if (kind === 'section') return words
	if (kind === 'phase') {
		const day = (on: string | null) => (on === null ? '' : writeDay(language, on))
		return { ...words, startsOn: day(words.startsOn), endsOn: day(words.endsOn) }
	}
	const { title, summary, place, atTime } = words
	return {
		title,
		summary,
		place,
		when: writeRoughDay(language, words),
		atTime: atTime ? writeTime(language, atTime) : '',
	}
}

/** The saved words, to be read beside what somebody else typed. */
export function PartNow({ view, part: { kind, words: saved } }: { view: View; part: PartWords }) {
	const { part, period } = words(view.language)
	if (kind === 'section') {
		return (
			<div class="prose">
				<h3>{saved.title}</h3>
				<Prose text={saved.body} />
				<p class="small muted">{saved.source}</p>
			</div>
		)
	}
	const when =
		kind === 'phase'
			? { term: period, value: formatPeriod(view.language, saved.startsOn, saved.endsOn) }
			: { term: part.when, value: [formatRoughDay(view.language, saved), saved.place].filter(Boolean).join(', ') }
	const pairs = [{ term: part.title, value: saved.title }, when, { term: part.summary, value: saved.summary }]
	return <Rows kind="tight" pairs={pairs} />
}
