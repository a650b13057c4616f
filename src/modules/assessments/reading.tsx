import { formatNumber } from '../../platform/i18n.ts'
import { Facts } from '../../ui/card.tsx'
import { Tags } from '../../ui/status.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { View } from '../../ui/view.ts'
import { contentLanguage } from '../programmes/index.ts'
import { type SubmissionContent, SubmittedText } from '../submissions/index.ts'
import { words } from './messages.ts'

type ReadingProps = { view: View; content: SubmissionContent }

/** Anchors to the parts of the page, so that a long application is read from any end. */
export function ReadingTabs({ view, content, scores }: ReadingProps & { scores: boolean }) {
	const { page } = words(view.language)
	const { summary, exemptionReason, answers, programme } = content
	const lang = contentLanguage(view, programme)
	return (
		<Tabs
			class="qtabs noprint"
			label={page.questions}
			tabs={[
				scores ? [{ href: '#assessments', label: page.assessments }] : [],
				summary === '' ? [] : [{ href: '#summary', label: page.short }],
				exemptionReason === '' ? [] : [{ href: '#exemption', label: page.exemption }],
				answers.map(({ position, title, shortTitle }) => ({
					href: `#question-${position}`,
					label: <span lang={lang}>{`${position}. ${shortTitle || title}`}</span>,
				})),
				{ href: '#score', label: page.panel },
			].flat()}
		/>
	)
}

/** What was handed in, as it was, with the facts of the place. */
export function Reading({ view, content }: ReadingProps) {
	const { page } = words(view.language)
	return (
		<section class="read" aria-label={page.text}>
			<PlaceFacts view={view} content={content} />
			<SubmittedText language={view.language} content={content} level={2} />
		</section>
	)
}

function PlaceFacts({ view, content: { number, place, themes, programme } }: ReadingProps) {
	const { page } = words(view.language)
	const year = place.populationOn?.slice(0, 4) ?? ''
	const labels = themes.map(({ label }) => label)
	const pairs = [
		{
			term: page.population(year).trim(),
			value: place.population === null ? page.unknown : formatNumber(view.language, place.population),
		},
		{ term: page.region, value: place.regionName ?? page.unknown },
		{ term: page.number, value: number },
	]
	return (
		<header>
			<Facts pairs={pairs} />
			{labels.length > 0 && (
				<div lang={contentLanguage(view, programme)}>
					<Tags words={labels} />
				</div>
			)}
			{place.population !== null && <p class="tiny muted">{page.source(place.source)}</p>}
		</header>
	)
}
