import { languages } from '../../platform/i18n.ts'
import { Card } from '../../ui/card.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { type Content, licences, type PageKind, pageWords } from '../pages/index.ts'
import { words } from './messages.ts'

type MainFieldsProps = {
	view: View
	kind: PageKind
	slug: string
	content: Content
	/** The address has been public: links to it may stand somewhere. */
	moves: boolean
	faults: Faults
}

export function MainFields(props: MainFieldsProps) {
	const { view, kind, slug, content, moves, faults } = props
	const { editor, fields } = words(view.language)
	const { languages: names } = pageWords(view.language)
	const field = (name: 'title' | 'slug' | 'summary' | 'language') => ({
		name,
		label: fields[name],
		fault: faults[name],
	})
	const lang = content.language
	return (
		<Card title={editor.main} id="main-fields">
			<TextField {...field('title')} value={content.title} lang={lang} autocomplete="off" />
			<TextField {...field('summary')} hint={fields.summaryHint} value={content.summary} rows={3} lang={lang} />
			<SelectField
				{...field('language')}
				value={lang}
				options={languages.map((value) => ({ value, label: names[value] }))}
			/>
			<TextField {...field('slug')} hint={moves ? fields.slugMoves : fields.slugHint} value={slug} autocomplete="off" />
			{kind === 'publication' && <PublicationFields {...props} />}
		</Card>
	)
}

function PublicationFields({ view, content, faults }: MainFieldsProps) {
	const { fields } = words(view.language)
	const { licences: names } = pageWords(view.language)
	const field = (name: 'authors' | 'year' | 'licence') => ({ name, label: fields[name], fault: faults[name] })
	return (
		<>
			<TextField {...field('authors')} hint={fields.authorsHint} value={content.authors} autocomplete="off" />
			<TextField {...field('year')} value={content.year} inputmode="numeric" autocomplete="off" short />
			<SelectField
				{...field('licence')}
				value={content.licence}
				options={licences.map((value) => ({ value, label: names[value] }))}
			/>
		</>
	)
}
