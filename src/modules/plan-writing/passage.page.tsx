import { LinkButton } from '../../ui/button.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import {
	canWritePlan,
	type Passage,
	type PassageEdition,
	PlanFrame,
	passageAddress,
	textAddress,
} from '../plans/index.ts'
import { BothTexts, OtherWindow } from './both-texts.tsx'
import { Conversation } from './conversation.tsx'
import { words } from './messages.ts'
import { PassageText } from './passage-text.tsx'
import { canTakePart } from './policy.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { WordsForm } from './words-form.tsx'
import type { Draft } from './writing.ts'
import { type Begun, momentOf, type TextProps } from './writing-view.ts'

export type PassageProps = TextProps & {
	passage: Passage
	/** The newest first. */
	editions: readonly PassageEdition[]
	/** One's own. */
	draft: Draft | undefined
	/** What was sent and is not in the plan. */
	typed?: Begun | undefined
	/** What was said and not kept. */
	said?: Readonly<Record<string, string | undefined>> | undefined
	faults?: Faults | undefined
}

/** One passage: what it says, one's own way of writing it, how others would, and what is said of it. */
export function PassagePage(props: PassageProps) {
	const { view, plan, actor, passage, editions, suggestions, faults = {} } = props
	const t = words(view.language)
	const crumbs = [{ label: t.title, href: textAddress(plan) }, { label: passage.heading }]
	return (
		<PlanFrame
			{...{ view, plan, actor, crumbs, faults }}
			title={passage.heading}
			islands={canTakePart(actor, plan) ? ['autosave'] : []}
			commands={
				<LinkButton kind="second" href={`${passageAddress(plan, passage)}/history`}>
					{t.history.open(editions.length)}
				</LinkButton>
			}
		>
			<div class="inspect">
				<div class="flow">
					<Notices {...props} />
					<OtherWindow {...props} />
					<BothTexts {...props} />
					<Writing {...props} />
					<SuggestionList
						{...props}
						title={t.suggestions.title}
						suggestions={suggestions.filter(({ passageId }) => passageId === passage.id)}
					/>
				</div>
				<aside class="inspect__aside">
					<Conversation {...props} />
				</aside>
			</div>
		</PlanFrame>
	)
}

function Notices(props: PassageProps) {
	const { view, actor, passage, writers, draft, typed, told, reason } = props
	const t = words(view.language)
	const others = writers.filter(({ passageId, personId }) => passageId === passage.id && personId !== actor.id)
	return (
		<>
			{told && <Notice kind="ok" title={t.told[told]} />}
			{reason && reason !== 'outdated' && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			{others.map((writer) => (
				<Notice key={writer.personId} kind="info" title={t.form.writes(writer.name, momentOf(props, writer.savedAt))} />
			))}
			{draft && !typed && <p>{t.form.ownDraft(momentOf(props, draft.savedAt))}</p>}
		</>
	)
}

/** Who writes the plan has the text in the fields; who suggests reads it first. */
function Writing(props: PassageProps) {
	const { view, plan, actor, passage, draft, typed } = props
	const { form: t } = words(view.language)
	const text = <PassageText language={view.language} lang={plan.language} kind={passage.kind} text={passage.words} />
	if (!canTakePart(actor, plan)) return text
	if (canWritePlan(actor, plan)) return <WordsForm {...props} />
	return (
		<>
			{text}
			<Fold summary={t.suggestTitle} id="suggest" open={draft !== undefined || typed !== undefined}>
				<div class="flow">
					<p>{t.suggestLead}</p>
					<WordsForm {...props} />
				</div>
			</Fold>
		</>
	)
}
