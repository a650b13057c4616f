import { Notice } from '../../ui/notice.tsx'
import { words } from './messages.ts'
import type { PassageProps } from './passage.page.tsx'
import { PassageText } from './passage-text.tsx'
import { WordsDifference } from './words-difference.tsx'
import { begunIn, conflictOf, momentOf } from './writing-view.ts'

/** What one wrote in another window is not written over unseen. */
export function OtherWindow({ view, plan, passage, draft, typed, reason }: PassageProps) {
	const { conflict: t } = words(view.language)
	if (reason !== 'otherWindow' || draft === undefined || typed === undefined) return null
	return (
		<section class="flow" aria-labelledby="other">
			<h2 id="other">{t.window}</h2>
			<WordsDifference
				language={view.language}
				lang={plan.language}
				kind={passage.kind}
				level="h3"
				before={draft.words}
				after={typed.words}
			/>
		</section>
	)
}

/** Somebody saved first: what stands there now, and how one's own differs. What is in the fields holds both wherever it can. */
export function BothTexts(props: PassageProps) {
	const { view, plan, passage, editions, draft, typed } = props
	const { conflict: t } = words(view.language)
	const begun = begunIn(draft, typed)
	const conflict = conflictOf(passage, editions, begun)
	if (begun === undefined || conflict === undefined) return null
	const { theirs, merged } = conflict
	const [title, lead] = merged ? [t.merged, t.mergedLead] : [t.apart, t.apartLead]
	const shared = { language: view.language, lang: plan.language, kind: passage.kind }
	return (
		<section class="flow" aria-labelledby="both">
			<Notice kind={merged ? 'info' : 'warn'} title={title} role="alert">
				<p>{lead(theirs.writerName ?? t.somebody, momentOf(props, theirs.writtenAt))}</p>
			</Notice>
			<h2 id="both">{t.theirs}</h2>
			<PassageText {...shared} text={passage.words} />
			<h2>{t.difference}</h2>
			<WordsDifference {...shared} level="h3" before={passage.words} after={begun.words} />
		</section>
	)
}
