import { type Language, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Difference } from '../../ui/difference.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { librarySide } from '../taxonomy/index.ts'
import { editionAddress, type Item } from './item.ts'
import { words } from './messages.ts'
import type { Carried } from './texts.ts'
import { stateOf, type Translation } from './translation.ts'
import { TranslationStatus } from './translation-status.tsx'

export type TranslatedText = Carried & { name: string; fault: string | undefined }

export type TranslationPageProps = {
	view: View
	item: Item
	language: Language
	translation: Translation | undefined
	/** The edition of the original that is translated here. */
	ofEdition: number
	texts: readonly TranslatedText[]
	faults?: Faults | undefined
	outcome?: 'saved' | 'published' | 'outdated' | undefined
}

/** The original on one side and the translation on the other, text by text. */
export function TranslationPage(props: TranslationPageProps) {
	const { view, item, language, faults, translation } = props
	const { translation: text, inLanguage, room } = words(view.language)
	const title = text.title(inLanguage[language])
	const crumbs = [
		{ label: room.title, href: '/library' },
		{ label: item.title, href: `/library/${item.id}` },
		{ label: title },
	]
	return (
		<WorkspaceLayout view={view} title={`${title}: ${item.title}`} faults={faults} side={librarySide(view)}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title}</h1>
					<p>{text.lead(inLanguage[item.language])}</p>
					<p class="row">
						<TranslationStatus view={view} state={stateOf(translation, item)} />
						<a href={`${editionAddress(item, props.ofEdition)}?original`}>{text.original(props.ofEdition)}</a>
					</p>
				</div>
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				<ErrorSummary language={view.language} faults={faults} />
				<Outcome {...props} />
				<TranslationForm {...props} />
			</div>
		</WorkspaceLayout>
	)
}

function Outcome({ view, outcome, texts }: TranslationPageProps) {
	const { translation: text } = words(view.language)
	const changed = texts.filter(({ before }) => before !== undefined).length
	return (
		<>
			{outcome === 'outdated' && (
				<Notice kind="warn" role="alert" title={text.outdated}>
					<p>{text.outdatedText}</p>
				</Notice>
			)}
			{(outcome === 'saved' || outcome === 'published') && <Notice kind="ok" title={text.told[outcome]} />}
			{changed > 0 && <Notice kind="warn" title={plural(view.language, changed, text.changed)} />}
		</>
	)
}

function TranslationForm(props: TranslationPageProps) {
	const { view, item, language, translation, ofEdition, texts } = props
	const { translation: text } = words(view.language)
	const buttons = (
		<p class="row">
			<Button name="act" value="save" kind="second">
				{text.save}
			</Button>
			<Button name="act" value="publish">
				{text.publish}
			</Button>
		</p>
	)
	return (
		<form method="post" action={`/library/${item.id}/translations/${language}`} class="flow">
			<input type="hidden" name="version" value={translation?.version ?? 0} />
			<input type="hidden" name="ofEdition" value={ofEdition} />
			{buttons}
			<Card>
				<div class="flow" style={{ '--flow': '2rem' }}>
					{texts.map((one) => (
						<OneText key={one.key} view={view} item={item} language={language} text={one} />
					))}
				</div>
			</Card>
			{buttons}
		</form>
	)
}

type OneTextProps = Pick<TranslationPageProps, 'view' | 'item' | 'language'> & { text: TranslatedText }

/** A row for about so many characters, and one to spare: what is long must be seen whole. */
const CHARACTERS = 60

function OneText({ view, item, language, text: { key, name, source, before, text, fault } }: OneTextProps) {
	const isLong = source.length > CHARACTERS || source.includes('\n')
	return (
		<div class="twosides">
			<div>
				<p class="small muted">{words(view.language).languageNames[item.language]}</p>
				{before === undefined ? (
					<WrittenText text={source} lang={item.language} />
				) : (
					<Difference language={view.language} before={[before]} after={[source]} lang={item.language} />
				)}
			</div>
			<TextField
				name={key}
				label={name}
				value={text}
				fault={fault}
				lang={language}
				{...(isLong && { rows: Math.min(16, Math.ceil(source.length / CHARACTERS) + 1) })}
			/>
		</div>
	)
}
