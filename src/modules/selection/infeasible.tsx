import type { Conflicts } from '../../methods/conflicts.ts'
import { listWords, quote } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { ruleText } from './rule-text.ts'
import { lockedBy, publishedRuleOf } from './selection-case.ts'
import type { Studio } from './studio.ts'
import { studioPath } from './studio-question.ts'

type InfeasibleProps = { view: View; studio: Studio; conflicts: Conflicts }

/** More ways out than this nobody reads. */
const MOST_SHOWN = 6

/** Which rules contradict each other, and the least that would have to give. */
export function Infeasible({ view, studio, conflicts }: InfeasibleProps) {
	const { infeasible } = words(view.language)
	const [smallest = conflicts.deletionFilterInRuleOrder] = conflicts.minimalConflicts
	const least = conflicts.minimalRepairs.filter(({ length }) => length === conflicts.smallestRepairSize)
	return (
		<Notice kind="warn" title={infeasible.title}>
			<div class="flow">
				<p>{smallest.length === 1 ? infeasible.alone : infeasible.conflict}</p>
				<ul>
					{smallest.map((rule) => (
						<li key={rule}>{ruleText(view.language, rule, studio)}</li>
					))}
				</ul>
				{least.length > 0 && <p>{infeasible.repairs}</p>}
				<ul>
					{least.slice(0, MOST_SHOWN).map((repair) => (
						<li key={repair.join()}>
							<Repair view={view} studio={studio} repair={repair} />
						</li>
					))}
				</ul>
				{least.length > MOST_SHOWN && <p>{infeasible.more}</p>}
			</div>
		</Notice>
	)
}

function Repair({ view, studio, repair }: { view: View; studio: Studio; repair: readonly string[] }) {
	const { infeasible } = words(view.language)
	const { call, question } = studio
	const quoted = repair.map((rule) => quote(view.language, ruleText(view.language, rule, studio).replace(/\.$/, '')))
	const dropped = repair.flatMap((rule) => publishedRuleOf(rule) ?? [])
	const without = [...new Set([...question.without, ...dropped])]
	return (
		<>
			{infeasible.repair(listWords(view.language, quoted))}.{' '}
			{dropped.length === repair.length && (
				<a href={studioPath(call, { ...question, without })}>
					{infeasible.tryOut}
					<span class="vh"> {listWords(view.language, quoted)}</span>
				</a>
			)}
			{repair.every((rule) => lockedBy(rule) !== undefined) && (
				<a href="#locks">
					{words(view.language).locks.unlock}
					<span class="vh"> {listWords(view.language, quoted)}</span>
				</a>
			)}
		</>
	)
}
