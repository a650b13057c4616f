import type { HostRotation, JudgedPlan } from '../../methods/host-rotation.ts'
import { formatNumber } from '../../platform/i18n.ts'
import type { View } from '../../ui/view.ts'
import type { HostingCase } from './hosting-case.ts'
import { words } from './messages.ts'
import { kilometres } from './rotation-text.ts'

type FiguresProps = { view: View; input: HostingCase; judged: JudgedPlan; rotation: HostRotation }

/** What a plan costs and gives, in sentences. */
export function Figures({ view: { language }, input, judged, rotation }: FiguresProps) {
	const { rotation: t } = words(language)
	const farthest = judged.members.reduce((most, one) => (one.travelHm > most.travelHm ? one : most))
	const wished = judged.wishes.length
	return (
		<div class="flow">
			<p>
				{t.total(input.meetings.length, kilometres(language, judged.totalHm))}{' '}
				{t.farthest(farthest.id, kilometres(language, judged.maxPerMemberHm))}
			</p>
			{wished > 0 && <p>{t.wishes(judged.wishesKept, wished)}</p>}
			<p class="muted">
				{judged.co2Kg === null
					? t.noCo2
					: t.co2(formatNumber(language, Math.round(judged.co2Kg)), {
							gram: formatNumber(language, input.co2GramPerPersonKm ?? 0),
							source: input.co2Source ?? '',
						})}{' '}
				{rotation.remarks.some(({ remark }) => remark === 'straight-lines') &&
					t.straightLines(formatNumber(language, input.circuity ?? 1))}
			</p>
		</div>
	)
}

/** How sure it is that no other plan is better. */
export function Proof({ view: { language }, rotation }: { view: View; rotation: HostRotation }) {
	const { rotation: t } = words(language)
	if (rotation.status === 'infeasible') return null
	if (rotation.status === 'optimal') return <p>{t.proven}</p>
	const bound = kilometres(language, rotation.boundInt)
	return <p>{rotation.totalHm === undefined ? t.nothingInTime(bound) : t.bound(bound)}</p>
}

/** What keeping the rules costs. */
export function RulePrices({ view: { language }, rotation }: { view: View; rotation: HostRotation }) {
	const { prices: t } = words(language)
	if (rotation.status !== 'optimal' || !rotation.priceOfRules) return null
	const { fairRotationHm, regionsHm, eitherHm } = rotation.priceOfRules
	const price = (hectometres: number) => (hectometres === 0 ? undefined : kilometres(language, hectometres))
	return (
		<section class="flow" aria-labelledby="prices">
			<h2 id="prices">{t.title}</h2>
			<p>
				{t.fairRotation(price(fairRotationHm))} {t.regions(price(regionsHm))} {t.either(price(eitherHm))}
			</p>
		</section>
	)
}
