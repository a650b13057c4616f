import { formatDay, formatNumber, type Language } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Indicator } from '../plans/index.ts'
import type { IndicatorWords } from './keep-indicator.ts'
import { PlanFormFrame } from '../plans/index.ts'
import { words } from './messages.ts'
import { actionAddress, actionCrumbs } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import type { Reading } from './queries.ts'

export type IndicatorProps = ActionData & {
	/** The one that is changed; a new one has none. */
	indicator?: Indicator
	readings: readonly Reading[]
	draft?: Draft<IndicatorWords>
	faults?: Faults<IndicatorWords>
	outdated?: boolean
}

export function IndicatorPage(props: IndicatorProps) {
	const { view, plan, one, indicator, faults, outdated } = props
	const { indicator: t } = words(view.language)
	const address = `${actionAddress(plan, one.action)}/indicators`
	const own = indicator && `${address}/${indicator.id}`
	return (
		<PlanFormFrame
			above={actionCrumbs(view, plan, one.action)}
			{...props}
			{...{ faults, outdated }}
			title={indicator === undefined ? t.newTitle : t.editTitle(indicator.name)}
			action={own ?? address}
			button={indicator === undefined ? t.add : t.save}
			version={indicator?.version}
			removal={own === undefined ? undefined : { label: t.remove, lead: t.removeLead, action: `${own}/removal` }}
		>
			<Fields {...props} />
			<Measured {...props} />
		</PlanFormFrame>
	)
}

function Fields({ view, plan, indicator, draft = {}, faults = {} }: IndicatorProps) {
	const { language } = view
	const { indicator: t } = words(language)
	const number = (value: number | null | undefined) =>
		value === null || value === undefined ? '' : writeNumber(language, value)
	const day = (on: string | null | undefined) => (on ? formatDay(language, on) : '')
	const text = (name: 'name' | 'unit' | 'source') => {
		return { name, lang: plan.language, value: draft[name] ?? indicator?.[name], fault: faults[name] }
	}
	const figure = (name: 'baseline' | 'target') => {
		return { name, value: draft[name] ?? number(indicator?.[name]), fault: faults[name], short: true }
	}
	const dated = (name: 'baselineOn' | 'targetOn') => {
		return { name, value: draft[name] ?? day(indicator?.[name]), fault: faults[name], short: true }
	}
	return (
		<>
			<TextField {...text('name')} label={t.name} hint={t.nameHint} required />
			<TextField {...text('unit')} label={t.unit} hint={t.unitHint} short />
			<TextField {...figure('baseline')} label={t.baseline} inputmode="decimal" />
			<TextField {...dated('baselineOn')} label={t.baselineOn} />
			<TextField {...figure('target')} label={t.target} inputmode="decimal" />
			<TextField {...dated('targetOn')} label={t.targetOn} />
			<TextField {...text('source')} label={t.source} rows={2} />
		</>
	)
}

/** As it would be typed: no mark between thousands. */
export function writeNumber(language: Language, value: number): string {
	return language === 'en' ? String(value) : String(value).replace('.', ',')
}

/** All that was measured, the latest first. */
function Measured({ view, readings, indicator }: IndicatorProps) {
	const { language } = view
	const { action: t } = words(language)
	if (readings.length === 0) return null
	return (
		<section>
			<h2>{t.measured}</h2>
			<ul>
				{[...readings].reverse().map(({ value, readOn, note }) => (
					<li key={readOn}>
						{formatDay(language, readOn)}: {formatNumber(language, value)} {indicator?.unit}
						{note !== '' && <span class="muted"> · {note}</span>}
					</li>
				))}
			</ul>
		</section>
	)
}
