import type { Language } from '../../platform/i18n.ts'
import { Rows } from '../../ui/card.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { type PassageKind, type PassageWords, passageFields } from '../plans/index.ts'
import { words } from './messages.ts'

type TextProps = {
	language: Language
	/** Of the text. */
	lang: Language
	kind: PassageKind
	text: PassageWords
}

/** A passage to be read: a section as it stands in the plan, a row with the names of its fields. */
export function PassageText({ language, lang, kind, text }: TextProps) {
	const t = words(language)
	if (passageFields[kind].slice(1).every((field) => (text[field] ?? '') === '')) {
		return <p class="muted">{t.empty}</p>
	}
	if (kind === 'section') {
		return (
			<div class="prose written" lang={lang}>
				<MarkedText text={text.body ?? ''} />
			</div>
		)
	}
	const pairs = passageFields[kind].flatMap((field) => {
		const value = text[field] ?? ''
		return value === '' ? [] : [{ term: t.fields[field], value: <span lang={lang}>{value}</span> }]
	})
	return <Rows pairs={pairs} />
}
