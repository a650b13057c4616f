import { Rows } from '../../ui/card.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { type Challenge, formatDue, type PlanAction, type PlanSection } from '../plans/index.ts'
import type { ConsultationView } from './consultation-view.ts'
import { words } from './messages.ts'
import { passageKey } from './passages.ts'

/** The words as they were put to consultation; beside each part the way to write about it. */
export function PlanText(props: ConsultationView) {
	const { view, plan, consultation } = props
	const { page: t } = words(view.language)
	const { sections, typeName, title } = consultation.content
	const written = sections.filter(({ kind, body }) => body.trim() !== '' || kind === 'agenda')
	return (
		<section aria-labelledby="text" class="flow">
			<h2 id="text" lang={plan.language}>
				{t.plan(typeName, title)}
			</h2>
			{written.map((section) => (
				<Part key={section.id} {...props} section={section} />
			))}
			{!sections.some(({ kind }) => kind === 'agenda') && <Agenda {...props} />}
		</section>
	)
}

function Part(props: ConsultationView & { section: PlanSection }) {
	const { plan, section } = props
	const key = passageKey({ kind: 'section', id: section.id })
	return (
		<section id={key} aria-labelledby={`${key}-title`} class="flow">
			<h3 id={`${key}-title`} lang={plan.language}>
				{section.title}
			</h3>
			{section.body.trim() !== '' && (
				<>
					<div lang={plan.language}>
						<MarkedText text={section.body} />
					</div>
					<WriteAbout {...props} about={key} title={section.title} />
				</>
			)}
			{section.kind === 'agenda' && <Agenda {...props} />}
		</section>
	)
}

/** Each challenge with its actions, and then those that answer none. */
function Agenda(props: ConsultationView) {
	const { challenges, actions } = props.consultation.content
	const loose = actions.filter(({ challengeId }) => !challenges.some(({ id }) => id === challengeId))
	return (
		<>
			{challenges.map((challenge) => (
				<Row
					key={challenge.id}
					{...props}
					challenge={challenge}
					actions={actions.filter(({ challengeId }) => challengeId === challenge.id)}
				/>
			))}
			{loose.map((action) => (
				<Action key={action.id} {...props} action={action} />
			))}
		</>
	)
}

type RowProps = ConsultationView & { challenge: Challenge; actions: readonly PlanAction[] }

function Row({ challenge, actions, ...props }: RowProps) {
	const { view, plan } = props
	const { page: t } = words(view.language)
	const key = passageKey({ kind: 'challenge', id: challenge.id })
	const pairs = [
		{ term: t.consequence, value: challenge.consequence },
		{ term: t.agreed, value: challenge.agenda },
	].filter(({ value }) => value !== '')
	return (
		<section id={key} aria-labelledby={`${key}-title`} class="card card--flat flow">
			<h4 id={`${key}-title`} lang={plan.language}>
				{challenge.challenge}
			</h4>
			{challenge.evidence !== '' && <p lang={plan.language}>{challenge.evidence}</p>}
			{pairs.length > 0 && (
				<Rows pairs={pairs.map(({ term, value }) => ({ term, value: <span lang={plan.language}>{value}</span> }))} />
			)}
			<WriteAbout {...props} about={key} title={challenge.challenge} />
			{actions.map((action) => (
				<Action key={action.id} {...props} action={action} />
			))}
		</section>
	)
}

function Action({ action, ...props }: ConsultationView & { action: PlanAction }) {
	const { view, plan } = props
	const { page: t } = words(view.language)
	const key = passageKey({ kind: 'action', id: action.id })
	const title = `${action.number}. ${action.title}`
	const pairs = [
		{ term: t.who, value: action.parties.map(({ name }) => name).join(', ') },
		{ term: t.due, value: formatDue(view.language, action) },
	].filter(({ value }) => value !== '')
	return (
		<section id={key} aria-labelledby={`${key}-title`} class="flow">
			<h5 id={`${key}-title`} lang={plan.language}>
				{title}
			</h5>
			{action.summary !== '' && <p lang={plan.language}>{action.summary}</p>}
			{pairs.length > 0 && <Rows pairs={pairs} kind="tight" />}
			<WriteAbout {...props} about={key} title={title} />
		</section>
	)
}

/** Leads to the form with this part chosen; without a script, by the address. */
function WriteAbout({ view, path, writer, about, title }: ConsultationView & { title: string }) {
	if (writer === undefined) return null
	return (
		<p class="small">
			<a href={`${path}?about=${about}#write`}>
				{words(view.language).page.writeAbout}
				<span class="vh">: {title}</span>
			</a>
		</p>
	)
}
