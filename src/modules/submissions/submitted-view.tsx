import type { ComponentChildren } from 'preact'
import { formatNumber, type Language } from '../../platform/i18n.ts'
import { Card, Rows } from '../../ui/card.tsx'
import { Tags } from '../../ui/status.tsx'
import { PlaceCard } from '../applications/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { words } from './messages.ts'
import type { SubmissionContent } from './submission.ts'
import { SubmittedText } from './submitted-text.tsx'

type SubmittedViewProps = {
	language: Language
	content: SubmissionContent
	/** The day on which the region was looked up. */
	on: string
	/** Above the text. */
	children?: ComponentChildren
}

/** An application to read: the text in one column, the facts beside it. */
export function SubmittedView({ language, content, on, children }: SubmittedViewProps) {
	const { submitted } = words(language)
	return (
		<div class="inspect" style={{ '--inspect': '19rem' }}>
			<div class="edmain">
				{children}
				<SubmittedText language={language} content={content} />
			</div>
			<aside class="inspect__aside flow" aria-label={submitted.facts}>
				<ApplicantCard language={language} content={content} />
				<PlaceCard language={language} place={content.place} verdict={content.verdict} on={on} />
			</aside>
		</div>
	)
}

function ApplicantCard({ language, content }: Pick<SubmittedViewProps, 'language' | 'content'>) {
	const { standing } = words(language)
	const { organisation, contact, themes, number, words: total, programme } = content
	const labels = themes.map(({ label }) => label)
	return (
		<Card title={standing.applicant} flat>
			<Rows
				kind="tight"
				pairs={[
					...(number === '' ? [] : [{ term: standing.number, value: number }]),
					{ term: standing.applicant, value: [organisation.name, organisation.unit].filter(Boolean).join(', ') },
					{ term: standing.contact, value: <Contact {...contact} /> },
					...(labels.length === 0
						? []
						: [
								{
									term: standing.themes,
									value: (
										<div lang={contentLanguage({ language }, programme)}>
											<Tags words={labels} />
										</div>
									),
								},
							]),
					{ term: standing.words, value: formatNumber(language, total) },
				]}
			/>
		</Card>
	)
}

function Contact({ name, title, email }: SubmissionContent['contact']) {
	return (
		<>
			{[name, title].filter((word) => word !== '').join(', ')}
			<br />
			<a href={`mailto:${email}`}>{email}</a>
		</>
	)
}
