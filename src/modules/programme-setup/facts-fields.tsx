import { formatPeriod, writeDay } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import { Button } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { builtInThemes } from '../../ui/programme-theme.ts'
import type { View } from '../../ui/view.ts'
import { type Programme } from '../programmes/index.ts'
import { words } from './messages.ts'

const fields = ['name', 'slug', 'owner', 'summary', 'theme', 'startsOn', 'endsOn'] as const
export type FactsDraft = Partial<Record<(typeof fields)[number] | 'sameOwner', string>>

type FactsFieldsProps = {
	view: View
	programme: Programme
	draft?: FactsDraft | undefined
	faults?: Faults | undefined
}

/** What is typed wins over what is saved; the version is always the saved one, so that saving again is on purpose. */
export function FactsFields({ view, programme, draft, faults }: FactsFieldsProps) {
	const { setup, themes } = words(view.language)
	const typed = { ...draftOf(view, programme), ...draft }
	const field = (name: (typeof fields)[number]) => ({
		name,
		label: setup[name],
		value: typed[name],
		fault: faults?.[name],
	})
	const { dayHint } = dateWords(view.language)
	const isPublic = programme.state === 'published'
	return (
		<form
			method="post"
			action={`/programmes/${programme.slug}/facts`}
			class="flow"
			style={{ '--field': 'var(--measure)' }}
		>
			<input type="hidden" name="version" value={programme.version} />
			<TextField {...field('name')} lang={programme.language} />
			<TextField {...field('slug')} hint={isPublic ? setup.slugMoves : setup.slugHint} autocomplete="off" />
			<TextField {...field('owner')} hint={setup.ownerHint} lang={programme.language} />
			{isPublic && (
				<label class="choice choice--s">
					<input type="checkbox" name="sameOwner" value="1" checked={draft?.sameOwner === '1'} />
					<span>{setup.sameOwner}</span>
				</label>
			)}
			<TextField {...field('summary')} hint={setup.summaryHint} rows={3} lang={programme.language} />
			<SelectField {...field('theme')} options={builtInThemes.map((value) => ({ value, label: themes[value] }))} />
			<TextField {...field('startsOn')} hint={dayHint} autocomplete="off" />
			<TextField {...field('endsOn')} hint={dayHint} autocomplete="off" />
			<p>
				<Button>{setup.save}</Button>
			</p>
		</form>
	)
}

export function FactsNow({ view, programme }: { view: View; programme: Programme }) {
	const { outdated, setup, themes } = words(view.language)
	const { name, slug, owner, summary, startsOn, endsOn } = programme
	const theme = builtInThemes.find((key) => key === programme.theme)
	return (
		<Notice kind="warn" role="alert" title={outdated.title}>
			<p>{outdated.text}</p>
			<h3>{outdated.now}</h3>
			<Rows
				kind="tight"
				pairs={[
					{ term: setup.name, value: name },
					{ term: setup.slug, value: slug },
					{ term: setup.owner, value: owner },
					{ term: setup.summary, value: summary },
					{ term: setup.theme, value: theme === undefined ? programme.theme : themes[theme] },
					{ term: words(view.language).period, value: formatPeriod(view.language, startsOn, endsOn) },
				]}
			/>
		</Notice>
	)
}

function draftOf(view: View, { startsOn, endsOn, ...programme }: Programme): FactsDraft {
	const { name, slug, owner, summary, theme } = programme
	const day = (on: string | null) => (on === null ? '' : writeDay(view.language, on))
	return { name, slug, owner, summary, theme, startsOn: day(startsOn), endsOn: day(endsOn) }
}
