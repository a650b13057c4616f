import { agreedIn, totalsOf } from '../../methods/contribution-totals.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { Section } from '../../ui/facade.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import { asCell, asPicture, asRow, asRowHeader, asTable } from '../../ui/roles.ts'
import { moneyText, type PartySum, sumsByParty, timeText } from '../contributions/index.ts'
import { joinedParties } from '../partnerships/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'
import { PartyBand } from './party-band.tsx'

/** What the parties put in: as a whole, and each of them. Before anything is agreed, who they are. */
export function GivesBand(props: AgendaProps) {
	const { view, plan, agreed } = props
	if (agreed.length === 0) return <PartyBand {...props} />
	const { gives: t } = words(view.language)
	return (
		<Section id="parties" tint>
			<div class="sechead">
				<h2>{t.title}</h2>
				<p>{t.lead}</p>
			</div>
			<Totals {...props} />
			<GivesTable {...props} sums={withSilent(plan, sumsByParty(agreed))} />
			<p class="tiny muted givekey">
				<span class="gk gk--d" />
				{t.kept}
				<span class="gk" />
				{t.agreed}
			</p>
		</Section>
	)
}

/** Who is with the plan and has given nothing yet stands there, too. */
function withSilent(plan: AgendaProps['plan'], sums: readonly PartySum[]): PartySum[] {
	const known = new Set(sums.map(({ partyId }) => partyId))
	const silent = joinedParties(plan.partnership).filter(({ id }) => !known.has(id))
	return [...sums, ...silent.map(({ id, name }) => ({ partyId: id, name, totals: totalsOf([]) }))]
}

const MILLION = 1_000_000_00

function Totals({ view: { language }, plan, agreed }: AgendaProps) {
	const { gives: t } = words(language)
	const { money, time, things } = totalsOf(agreed)
	const sum = agreedIn(money)
	const unit = sum >= MILLION ? MILLION : 100
	const figure = (minor: number) => formatNumber(language, minor / unit, unit === MILLION ? 2 : 0)
	const names = unit === MILLION ? t.millions : t.plain
	return (
		<dl class="totals">
			{sum > 0 && (
				<div>
					<dt>{t.ofWhich(names[plan.currency], figure(money.kept))}</dt>
					<dd class="big">{figure(sum)}</dd>
				</div>
			)}
			{agreedIn(time) > 0 && (
				<div>
					<dt>{t.hours}</dt>
					<dd class="big">{formatNumber(language, agreedIn(time) / 60)}</dd>
				</div>
			)}
			{agreedIn(things) > 0 && (
				<div>
					<dt>{t.things}</dt>
					<dd class="big">{formatNumber(language, agreedIn(things))}</dd>
				</div>
			)}
		</dl>
	)
}

function GivesTable({ view: { language }, plan, sums }: AgendaProps & { sums: readonly PartySum[] }) {
	const { gives: t } = words(language)
	const most = Math.max(1, ...sums.map(({ totals }) => agreedIn(totals.money)))
	const money = (minor: number) => moneyText(language, plan.currency, minor)
	return (
		<div class="gives" {...asTable} aria-label={t.table}>
			{sums.map(({ partyId, name, totals }) => {
				const sum = agreedIn(totals.money)
				const minutes = agreedIn(totals.time)
				return (
					<div key={partyId} {...asRow}>
						<span {...asRowHeader}>
							<Who mark={<OrgMark name={name} id={partyId} size="small" />}>{name}</Who>
						</span>
						<span class="gives__bar" {...asCell}>
							{sum > 0 && (
								<i
									{...asPicture}
									aria-label={t.bar(money(totals.money.kept), money(sum))}
									style={{ '--v': `${sum / most}` }}
								>
									<i style={{ '--v': `${totals.money.kept / sum}` }} />
								</i>
							)}
						</span>
						<span class="num" {...asCell}>
							{sum > 0 ? money(sum) : '–'}
						</span>
						<span class="num" {...asCell}>
							{minutes > 0 ? timeText(language, minutes) : '–'}
						</span>
					</div>
				)
			})}
		</div>
	)
}
