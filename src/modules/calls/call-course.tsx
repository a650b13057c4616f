import { formatRoughDay } from '../../platform/dates-format.ts'
import { plural } from '../../platform/i18n.ts'
import { type Step, Steps } from '../../ui/steps.tsx'
import { contentLanguage } from '../programmes/index.ts'
import type { CallPageProps } from './call.page.tsx'
import { daysLeft } from './call.ts'
import { type CourseStep, courseOf, type Milestone } from './course.ts'
import { deadlineText, openingText } from './deadline-text.ts'
import { words } from './messages.ts'

export function Course(props: CallPageProps) {
	const { view, call, milestones, at } = props
	const steps = courseOf(call, milestones, at).map((step) => stepOf(props, step))
	return (
		<section id="course" class="flow">
			<h2>{words(view.language).sections.course}</h2>
			<Steps steps={steps} />
		</section>
	)
}

function stepOf(props: CallPageProps, step: CourseStep): Step {
	const { view, call } = props
	const { course } = words(view.language)
	if (step.kind === 'milestone') return milestoneStep(props, step)
	const text = step.kind === 'opens' ? openingText : deadlineText
	const when = <time dateTime={step.at.toISOString()}>{text(view.language, step.at, call.programme)}</time>
	const more = step.kind === 'deadline' && <p>{deadlineWords(props, step.at)}</p>
	return { state: step.state, when, title: course[step.kind], children: more }
}

function deadlineWords({ view, phase, at }: CallPageProps, deadlineAt: Date): string {
	const { course } = words(view.language)
	const left = phase === 'open' ? plural(view.language, daysLeft(deadlineAt, at), course.daysLeft) : ''
	return [left, phase === 'closed' ? '' : course.editable].filter(Boolean).join(' ')
}

function milestoneStep({ view, call }: CallPageProps, step: { state: Step['state']; milestone: Milestone }): Step {
	const { title, summary, place } = step.milestone
	const lang = contentLanguage(view, call.programme)
	const more = [place, summary].filter((text) => text !== '').join('. ')
	return {
		state: step.state,
		when: formatRoughDay(view.language, step.milestone),
		title: <span lang={lang}>{title}</span>,
		children: more !== '' && <p lang={lang}>{more}</p>,
	}
}

export function Contacts({ view, call }: CallPageProps) {
	const lang = contentLanguage(view, call.programme)
	return (
		<section id="contact" class="flow">
			<h2>{words(view.language).sections.contact}</h2>
			<div class="cols">
				{call.contacts.map(({ id, topic, name, email, phone }) => (
					<div key={id}>
						<p class="strong" lang={lang}>
							{topic}
						</p>
						<p>
							<span lang={lang}>{name}</span>
							{email !== '' && (
								<>
									<br />
									<a href={`mailto:${email}`}>{email}</a>
								</>
							)}
							{phone !== '' && (
								<>
									<br />
									<a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
								</>
							)}
						</p>
					</div>
				))}
			</div>
		</section>
	)
}
