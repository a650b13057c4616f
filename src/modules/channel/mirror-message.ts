import type { Language } from '../../platform/i18n.ts'
import type { MirrorKind } from './agreement.ts'
import { words } from './messages.ts'

type About = {
	language: Language
	title: string
	/** Only where the room said so. */
	text: string | undefined
	writer: string | undefined
	url: string
}

/** What an incoming webhook of Slack or a workflow of Teams takes; nothing typed can become markup or a call to everybody. */
export function mirrorMessage(kind: MirrorKind, about: About): string {
	return JSON.stringify(kind === 'slack' ? slack(about) : teams(about))
}

function slack({ language, title, text, writer, url }: About) {
	const { mirror: t } = words(language)
	const said = text === undefined ? [] : [`${writer}: ${text}`]
	const lines = [t.written(title), ...said].map(escape)
	return { text: [...lines, `<${url}|${escape(t.open)}>`].join('\n'), unfurl_links: false }
}

/** Slack's own three signs: with them gone, no link, no name and no `@channel` can be typed. */
function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A `TextRun` is shown as it is; a `TextBlock` would read Markdown. */
function teams({ language, title, text, writer, url }: About) {
	const { mirror: t } = words(language)
	const run = (line: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: line }] })
	const body = [run(t.written(title)), ...(text === undefined ? [] : [run(`${writer}: ${text}`)])]
	const content = {
		$schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
		type: 'AdaptiveCard',
		version: '1.4',
		body,
		actions: [{ type: 'Action.OpenUrl', title: t.open, url }],
	}
	return {
		type: 'message',
		attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
	}
}
