import { listWords } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { canWritePlan, type PlanRoomData } from '../plans/index.ts'
import { type Gap, isComplete, type Requirement } from './completeness.ts'
import { gapAddress } from './gap-address.ts'
import { completenessWords, requirementName } from './completeness-words.ts'

type ListProps = Pick<PlanRoomData, 'view' | 'plan' | 'actor' | 'content'> & { requirements: readonly Requirement[] }

/** Part by part whether the plan has what it must have; where the law asks for it, its paragraph stands beside it. */
export function CompletenessList(props: ListProps) {
	const { view, plan, requirements } = props
	const { language } = view
	const t = completenessWords(language)
	const done = requirements.filter(({ gaps }) => gaps.length === 0).length
	return (
		<section class="asect" aria-labelledby="completeness">
			<h2 id="completeness">{plan.type === 'renewal_programme' ? t.statutory : t.title}</h2>
			<Notice
				kind={isComplete(requirements) ? 'ok' : 'info'}
				title={isComplete(requirements) ? t.complete : t.incomplete(done, requirements.length)}
			>
				{plan.type === 'renewal_programme' && <p>{t.law}</p>}
			</Notice>
			<ol class="alist" {...asList}>
				{requirements.map(({ kind, basis, gaps }) => (
					<li key={kind}>
						<div>
							<Status glyph={gaps.length === 0 ? 'done' : 'dash'} tone={gaps.length === 0 ? 'ok' : 'warn'}>
								{requirementName(language, { kind })}
							</Status>
							{gaps.map((gap) => (
								<GapLine key={gap.what} {...props} {...{ kind, gap }} />
							))}
						</div>
						<div class="row">
							<span class="small muted">{basis}</span>
							<span class="small">{gaps.length === 0 ? t.there : t.missing}</span>
						</div>
					</li>
				))}
			</ol>
		</section>
	)
}

/** What is missing, and for those who write the plan the way to the place where it is put right. */
function GapLine({ kind, gap, ...props }: ListProps & { kind: Requirement['kind']; gap: Gap }) {
	const { view, plan, actor, content } = props
	const t = completenessWords(view.language)
	return (
		<p class="small">
			{gapText(view, gap)}{' '}
			{canWritePlan(actor, plan) && <a href={gapAddress({ plan, content }, { kind }, gap)}>{t.next[gap.what]}</a>}
		</p>
	)
}

/** More than so many names are a number. */
const MOST_NAMED = 4

function gapText({ language }: View, { what, of }: Gap): string {
	const t = completenessWords(language)
	if (of.length === 0) return t.gaps[what]
	const named = of.slice(0, MOST_NAMED)
	const rest = of.length - named.length
	return `${t.gaps[what]} ${listWords(language, rest > 0 ? [...named, t.more(rest)] : named)}.`
}
