import { formatPercent } from '../../platform/i18n.ts'
import { newId } from '../../platform/id.ts'
import { Button } from '../../ui/button.tsx'
import { Scale } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Criterion } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { fieldsOf, reasonField, scoreField } from './assessment-form.ts'
import { words } from './messages.ts'
import { OwnMean } from './own-mean.tsx'
import type { PanelProps } from './score-panel.tsx'

/** Every criterion with its scale and its reason. Saved as one writes, and by the button; done by the other button. */
export function ScoreForm(props: PanelProps) {
	const { view, call, candidate, assessment, draft, faults } = props
	const { score } = words(view.language)
	const values = draft ?? fieldsOf(assessment, call)
	const address = `/applications/${candidate.id}/assessment`
	return (
		<form method="post" action={address} data-autosave={`${address}/draft`} noValidate>
			<input type="hidden" name="version" value={assessment?.version ?? 0} />
			<input type="hidden" name="page" value={newId()} />
			{call.criteria.map((criterion, index) => (
				<CriterionFields key={criterion.id} {...props} criterion={criterion} index={index} />
			))}
			<OwnMean view={view} call={call} scores={assessment?.scores ?? []} hint={score.meanHint} />
			<TextField
				name="overall"
				label={score.overall}
				hint={score.overallHint}
				value={values['overall']}
				fault={faults?.['overall']}
				rows={3}
				lang={contentLanguage(view, call.programme)}
			/>
			<Stands {...props} field="overall" />
			<p class="row">
				<Button formaction={`${address}/completion`}>{score.complete(candidate.name)}</Button>
				<Button kind="second">{score.save}</Button>
			</p>
		</form>
	)
}

type CriterionProps = PanelProps & { criterion: Criterion; index: number }

function CriterionFields(props: CriterionProps) {
	const { view, call, assessment, criterion, index, faults = {} } = props
	const { score } = words(view.language)
	const values = props.draft ?? fieldsOf(assessment, call)
	const [scoreName, reasonName] = [scoreField(index), reasonField(index)]
	const given = values[scoreName]
	return (
		<div class="crit">
			<Scale
				name={scoreName}
				label={<span lang={contentLanguage(view, call.programme)}>{`${index + 1}. ${criterion.name}`}</span>}
				hint={[criterion.guidance, weightOf(props)].filter(Boolean).join(' ')}
				fault={faults[scoreName]}
				value={given === undefined ? undefined : Number(given)}
				from={call.scaleMin}
				to={call.scaleMax}
			/>
			<Stands {...props} field={scoreName} />
			<TextField
				name={reasonName}
				label={score.reason(criterion.name)}
				hint={index === 0 ? score.reasonHint : undefined}
				value={values[reasonName]}
				fault={faults[reasonName]}
				rows={2}
				lang={contentLanguage(view, call.programme)}
			/>
			<Stands {...props} field={reasonName} />
		</div>
	)
}

function weightOf({ view, call, criterion }: CriterionProps): string {
	const total = call.criteria.reduce((sum, { weight }) => sum + weight, 0)
	return `${words(view.language).score.weight(formatPercent(view.language, criterion.weight / total))}.`
}

/** Where somebody saved something else meanwhile: what that was. */
function Stands({ view, draft, stands, field }: PanelProps & { field: string }) {
	const { score } = words(view.language)
	if (!stands || (stands[field] ?? '') === (draft?.[field] ?? '')) return null
	return <p class="stands tiny">{score.stands(stands[field] || score.nothing)}</p>
}
