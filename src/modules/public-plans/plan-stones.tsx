import { formatNumber, type Language, plural } from '../../platform/i18n.ts'
import { Stones } from '../../ui/progress.tsx'
import type { PlanAction } from '../plans/index.ts'
import { stonesOf } from './action-state.tsx'
import { words } from './messages.ts'
import { type Standings, tallyOf } from './public-plan.ts'

/** More do not fit beside the title. */
const MOST_STONES = 14

type StonesProps = { language: Language; actions: readonly PlanAction[]; standings: Standings }

/** How far the actions of a plan are, beside its title in a list; nothing of many. */
export function PlanStones({ language, actions, standings }: StonesProps) {
	if (actions.length === 0 || actions.length > MOST_STONES) return null
	const { head } = words(language)
	const { done, total } = tallyOf(actions, standings)
	const label = head.of(plural(language, done, head.done), formatNumber(language, total))
	return <Stones stones={stonesOf(actions, standings)} label={label} />
}
