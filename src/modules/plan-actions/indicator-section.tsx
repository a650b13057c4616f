import { formatDay, formatNumber, type Language } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { asList } from '../../ui/roles.ts'
import { canLeadAction, canWritePlan, type Indicator } from '../plans/index.ts'
import type { ActionProps } from './action.page.tsx'
import { ActionSection } from './action-section.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { Reading } from './queries.ts'

/** By what one sees whether it works: where it was, where it is, where it shall be. */
export function IndicatorSection({ view, plan, actor, one, readings }: ActionProps) {
	const { language } = view
	const { action: t } = words(language)
	const { indicators } = one.action
	const address = `${actionAddress(plan, one.action)}/indicators`
	const writes = canWritePlan(actor, plan)
	return (
		<ActionSection
			id="indicators"
			title={t.indicators}
			add={writes ? { href: `${address}/new`, label: t.addIndicator } : undefined}
		>
			{indicators.length === 0 && <p class="muted">{t.noIndicators}</p>}
			<ul class="alist" {...asList}>
				{indicators.map((indicator) => (
					<li key={indicator.id}>
						<div>
							<p lang={plan.language}>
								<b>{indicator.name}</b>
							</p>
							<Course
								{...{ language, indicator }}
								readings={readings.filter((one) => one.indicatorId === indicator.id)}
							/>
						</div>
						<div class="row">
							{canLeadAction(actor, plan, one.action) && (
								<LinkButton
									kind="second"
									size="small"
									href={`${address}/${indicator.id}/readings/new`}
									about={indicator.name}
								>
									{t.tellReading}
								</LinkButton>
							)}
							{writes && (
								<a href={`${address}/${indicator.id}`}>
									{t.change}
									<span class="vh">: {indicator.name}</span>
								</a>
							)}
						</div>
					</li>
				))}
			</ul>
		</ActionSection>
	)
}

type CourseProps = { language: Language; indicator: Indicator; readings: readonly Reading[] }

function Course({ language, indicator, readings }: CourseProps) {
	const { action: t } = words(language)
	const { unit, baseline, baselineOn, target, targetOn, source } = indicator
	const latest = readings.at(-1)
	const said = (value: number | null | undefined, on: string | null | undefined) =>
		value === null || value === undefined
			? t.notMeasured
			: `${formatNumber(language, value)}${unit && ` ${unit}`}${on ? ` (${formatDay(language, on)})` : ''}`
	return (
		<>
			<p class="small">
				{t.from}: {said(baseline, baselineOn)}
				{' · '}
				{t.latest}: {said(latest?.value, latest?.readOn)}
				{' · '}
				{t.to}: {target === null ? '–' : said(target, targetOn)}
			</p>
			{source !== '' && <p class="tiny muted">{t.sourceOf(source)}</p>}
		</>
	)
}
