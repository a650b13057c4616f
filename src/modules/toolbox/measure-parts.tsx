import { formatNumber } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import type { MeasureContent } from './measure.ts'
import { words } from './messages.ts'

type PartProps = { view: View; content: MeasureContent; lang: string | undefined }
type SourcedProps = PartProps & { sourceLang: string | undefined }

export function HowTo({ view, content, lang }: PartProps) {
	if (content.steps.length === 0) return null
	return (
		<section>
			<h2>{words(view.language).page.how}</h2>
			<ol class="how" {...asList} lang={lang}>
				{content.steps.map(({ title, text, duration }, index) => (
					<li key={index}>
						<span class="big" aria-hidden="true">
							{formatNumber(view.language, index + 1)}
						</span>
						<div>
							<h3>{title}</h3>
							<p>{text}</p>
						</div>
						<span class="small muted">{duration}</span>
					</li>
				))}
			</ol>
		</section>
	)
}

export function Checklist({ view, content, lang }: PartProps) {
	if (content.checklist.length === 0) return null
	return (
		<section>
			<h2>{words(view.language).page.checklist}</h2>
			<ul class="checklist" {...asList} lang={lang}>
				{content.checklist.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</section>
	)
}

export function Warnings({ view, content, lang }: PartProps) {
	if (content.warnings.length === 0) return null
	return (
		<section class="prose">
			<h2>{words(view.language).page.warnings}</h2>
			<ul lang={lang}>
				{content.warnings.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</section>
	)
}

export function Examples({ view, content, lang, sourceLang }: SourcedProps) {
	const { page } = words(view.language)
	if (content.examples.length === 0) return null
	return (
		<section>
			<h2>{page.examples}</h2>
			<IndexList
				entries={content.examples.map(({ place, year, text, drivenBy, source }, key) => ({
					key,
					title: <span lang={lang}>{[place, year].filter((part) => part !== '').join(', ')}</span>,
					meta: (
						<>
							<span lang={lang}>{text}</span>
							<span class="small muted greb__source">
								{drivenBy !== '' && page.drivenBy(drivenBy)}
								{drivenBy !== '' && source !== '' && ' · '}
								{source !== '' && <span lang={sourceLang}>{page.source(source)}</span>}
							</span>
						</>
					),
				}))}
			/>
		</section>
	)
}

export function Literature({ view, content, lang, sourceLang }: SourcedProps) {
	if (content.literature.length === 0) return null
	return (
		<section class="prose">
			<h2>{words(view.language).page.literature}</h2>
			<ul lang={lang}>
				{content.literature.map(({ title, by, url }) => (
					<li key={title}>
						{url === '' ? (
							<span lang={sourceLang}>{title}</span>
						) : (
							<a href={url} lang={sourceLang} rel="noopener noreferrer">
								{title}
							</a>
						)}
						{by !== '' && <span class="muted">. {by}</span>}
					</li>
				))}
			</ul>
		</section>
	)
}
