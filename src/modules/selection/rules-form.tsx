import { Button } from '../../ui/button.tsx'
import { ChoiceGroup, Scale } from '../../ui/choice.tsx'
import type { View } from '../../ui/view.ts'
import { type CallDetail, ruleSentence, type SpreadRule } from '../calls/index.ts'
import { words } from './messages.ts'
import type { StudioQuestion } from './studio-question.ts'

const kinds = ['region', 'landsdel', 'theme', 'size', 'municipality'] as const satisfies SpreadRule['kind'][]

/** Names of the boxes of one kind of rule; what is ticked is kept. */
export const KEPT = 'keep-'

type RulesFormProps = { view: View; call: CallDetail; question: StudioQuestion }

/** How many, and which of the published rules count in this computation. */
export function RulesForm({ view, call, question }: RulesFormProps) {
	const { rules } = words(view.language)
	const { seatsMin, seatsMax } = call
	return (
		<form class="rules" action={`/calls/${call.slug}/selection`} aria-labelledby="rules">
			<h2 id="rules">{rules.title}</h2>
			<input type="hidden" name="form" value="rules" />
			{seatsMin < seatsMax && (
				<Scale name="seats" label={rules.number[call.applies]} value={question.seats} from={seatsMin} to={seatsMax} />
			)}
			<p class="tiny muted">{call.spreadRules.length > 0 ? rules.hint : rules.none}</p>
			{kinds.map((kind) => (
				<RuleGroup key={kind} {...{ view, call, question, kind }} />
			))}
			<Button kind="second" size="small">
				{rules.again}
			</Button>
		</form>
	)
}

function RuleGroup({ view, call, question, kind }: RulesFormProps & { kind: SpreadRule['kind'] }) {
	const some = call.spreadRules.filter((rule) => rule.kind === kind)
	if (some.length === 0) return null
	return (
		<ChoiceGroup
			kind="many"
			small
			name={`${KEPT}${kind}`}
			label={words(view.language).rules.kinds[call.programme.country][kind]}
			value={some.flatMap(({ id }) => (question.without.includes(id) ? [] : [id]))}
			options={some.map((rule) => ({ value: rule.id, label: ruleSentence(view.language, rule, call) }))}
		/>
	)
}
