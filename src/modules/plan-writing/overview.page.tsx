import { LinkButton } from '../../ui/button.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import { listWords } from '../../platform/i18n.ts'
import { canWritePlan, type Passage, passageKinds, PlanFrame, passageAddress, textAddress } from '../plans/index.ts'
import { words } from './messages.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { isOpen, openSuggestions, threadsOf } from './writing.ts'
import { momentOf, type TextProps } from './writing-view.ts'

/** All texts of the plan, and where somebody waits for an answer. */
export function TextPage(props: TextProps) {
	const { view, plan, actor, passages, suggestions, told } = props
	const t = words(view.language)
	return (
		<PlanFrame
			{...{ view, plan, actor }}
			title={t.title}
			lead={t.lead}
			crumbs={[{ label: t.title }]}
			commands={
				canWritePlan(actor, plan) && (
					<LinkButton kind="second" href={`${textAddress(plan)}/structure`}>
						{t.structure}
					</LinkButton>
				)
			}
		>
			<div class="flow" style={{ '--flow': '2rem' }}>
				{told && <Notice kind="ok" title={t.told[told]} />}
				<SuggestionList {...props} named title={t.waiting.title} suggestions={openSuggestions(suggestions)} />
				{passageKinds.map((kind) => (
					<Group key={kind} {...props} passages={passages.filter((passage) => passage.kind === kind)} kind={kind} />
				))}
				<Removed {...props} />
			</div>
		</PlanFrame>
	)
}

function Group({ kind, ...props }: TextProps & { kind: Passage['kind'] }) {
	const { view, plan, passages } = props
	const { groups } = words(view.language)
	if (passages.length === 0) return null
	return (
		<section class="flow" aria-labelledby={`group-${kind}`}>
			<h2 id={`group-${kind}`}>{groups[kind]}</h2>
			<IndexList
				kind="thin"
				entries={passages.map((passage) => ({
					href: passageAddress(plan, passage),
					title: <span lang={plan.language}>{passage.heading}</span>,
					meta: lastWritten(props, passage),
					end: <Waiting {...props} passage={passage} />,
				}))}
			/>
		</section>
	)
}

function lastWritten(props: TextProps, { id }: Passage): string | undefined {
	const t = words(props.view.language)
	const edition = props.latest.find(({ passageId }) => passageId === id)
	if (edition === undefined) return undefined
	const when = momentOf(props, edition.writtenAt)
	return edition.writerName === null ? t.lastUnknown(when) : t.last(edition.writerName, when)
}

function Waiting({ view, actor, suggestions, comments, writers, passage }: TextProps & { passage: Passage }) {
	const { open: t } = words(view.language)
	const isHere = ({ passageId }: { passageId: Passage['id'] }) => passageId === passage.id
	const suggested = openSuggestions(suggestions.filter(isHere)).length
	const threads = threadsOf(comments.filter(isHere)).filter(isOpen).length
	const names = writers.filter((writer) => isHere(writer) && writer.personId !== actor.id).map(({ name }) => name)
	return (
		<span class="row">
			{names.length > 0 && <Status glyph="half">{t.writes(listWords(view.language, names))}</Status>}
			{threads > 0 && <Status glyph="q1">{t.threads(threads)}</Status>}
			{suggested > 0 && (
				<Status glyph="ring" tone="warn">
					{t.suggestions(suggested)}
				</Status>
			)}
		</span>
	)
}

/** What was taken out keeps its history, and the way to it. */
function Removed({ view, plan, removed }: TextProps) {
	const { removed: t } = words(view.language)
	if (removed.length === 0) return null
	return (
		<Fold summary={t.title}>
			<p>{t.lead}</p>
			<IndexList
				kind="thin"
				entries={removed.map((passage) => ({
					href: `${passageAddress(plan, passage)}/history`,
					title: <span lang={plan.language}>{passage.heading}</span>,
				}))}
			/>
		</Fold>
	)
}
