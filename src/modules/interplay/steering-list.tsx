import { type Language, plural } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { type PlanAction, waysOfSteering } from '../plans/index.ts'
import type { Arranging } from './arranging.ts'
import { actionsSteered } from './matrix.ts'
import { words } from './messages.ts'

type Props = { language: Language; actions: readonly PlanAction[]; arranging: Arranging }

/** The ways in which the public parties steer, with how many actions each is used in, and who arranges the whole. */
export function SteeringList({ language, actions, arranging }: Props) {
	const { ways, steering } = words(language)
	const used = waysOfSteering
		.map((way) => ({ way, count: actionsSteered(actions, way).length }))
		.filter(({ count }) => count > 0)
	return (
		<IndexList
			entries={[
				...used.map(({ way, count }) => ({
					key: way,
					title: ways[way].title,
					meta: ways[way].text,
					end: <span class="small muted">{plural(language, count, steering.actions)}</span>,
				})),
				{
					key: 'arranging',
					title: ways.arranging.title,
					meta: `${asSentence(arranging.words || ways.arranging.text)} ${steering.by(arranging.name)}`,
					end: <span class="small muted">{steering.always}</span>,
				},
			]}
		/>
	)
}

function asSentence(words: string): string {
	return /[.!?…]$/.test(words) ? words : `${words}.`
}
