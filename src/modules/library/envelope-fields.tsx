import { writeDay } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import type { Term } from '../taxonomy/index.ts'
import type { Item } from './item.ts'
import { words } from './messages.ts'
import { TermFields } from './term-fields.tsx'

export type EnvelopeChoices = {
	programmes: readonly { id: string; name: string }[]
	editors: readonly { id: string; name: string }[]
	terms: readonly Term[]
}

const names = ['title', 'summary', 'language', 'slug', 'programmeId', 'editorId', 'reviewOn'] as const
type Name = (typeof names)[number]
export type EnvelopeDraft = Partial<Record<Name, string>> & { themes?: string[]; challenges?: string[] }

type EnvelopeFieldsProps = {
	view: View
	choices: EnvelopeChoices
	draft: EnvelopeDraft
	faults?: Faults | undefined
	/** Public addresses stay. */
	slugFixed?: string | undefined
}

export function EnvelopeFields(props: EnvelopeFieldsProps) {
	return (
		<>
			<WordsFields {...props} />
			<TermFields view={props.view} terms={props.choices.terms} draft={props.draft} />
			<KeepingFields {...props} />
		</>
	)
}

function WordsFields({ view, draft, faults, slugFixed }: EnvelopeFieldsProps) {
	const { envelope, languageNames } = words(view.language)
	const field = fieldOf({ view, draft, faults })
	return (
		<>
			<TextField {...field('title')} lang={draft.language} />
			<TextField {...field('summary')} hint={envelope.summaryHint} rows={3} lang={draft.language} />
			<SelectField
				{...field('language')}
				options={languages.map((value) => ({ value, label: languageNames[value] }))}
				short
			/>
			{slugFixed === undefined ? (
				<TextField {...field('slug')} hint={envelope.slugHint} autocomplete="off" />
			) : (
				<>
					<input type="hidden" name="slug" value={draft.slug} />
					<p class="small muted">{envelope.slugFixed(slugFixed)}</p>
				</>
			)}
		</>
	)
}

function KeepingFields({ view, choices, draft, faults }: EnvelopeFieldsProps) {
	const { envelope } = words(view.language)
	const field = fieldOf({ view, draft, faults })
	const optionsOf = (named: readonly { id: string; name: string }[]) =>
		named.map(({ id, name }) => ({ value: id, label: name }))
	return (
		<>
			<SelectField {...field('programmeId')} empty={envelope.noProgramme} options={optionsOf(choices.programmes)} />
			<SelectField {...field('editorId')} empty={envelope.noEditor} options={optionsOf(choices.editors)} />
			<TextField {...field('reviewOn')} hint={dateWords(view.language).dayHint} autocomplete="off" />
		</>
	)
}

function fieldOf({ view, draft, faults }: Pick<EnvelopeFieldsProps, 'view' | 'draft' | 'faults'>) {
	const { envelope } = words(view.language)
	return (name: Name) => ({ name, label: envelope[name], value: draft[name], fault: faults?.[name] })
}

/** What stands in the fields of an item that was saved. */
export function envelopeDraft(language: Language, item: Item): EnvelopeDraft {
	const keysOf = (kind: Term['kind']) => item.terms.filter((term) => term.kind === kind).map(({ key }) => key)
	return {
		title: item.title,
		summary: item.summary,
		language: item.language,
		slug: item.slug,
		programmeId: item.programmeId ?? '',
		editorId: item.editorId ?? '',
		reviewOn: item.reviewOn === null ? '' : writeDay(language, item.reviewOn),
		themes: keysOf('theme'),
		challenges: keysOf('challenge'),
	}
}
