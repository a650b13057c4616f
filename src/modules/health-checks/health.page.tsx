import type { Actor } from '../../platform/actor.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { addToDay } from '../../platform/dates.ts'
import { formatDay, listWords } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Meter } from '../../ui/progress.tsx'
import type { View } from '../../ui/view.ts'
import { accessesOf, canWorkFor, joinedParties, type Partnership, PartnershipFrame } from '../partnerships/index.ts'
import { answerAddress, healthAddress } from './check-address.ts'
import { type HealthCheck, isOpen, isShown, occasions, whoIsAwaited, whyNotOpened } from './health-check.ts'
import { type Reason, words } from './messages.ts'
import { canOpenChecks } from './policy.ts'
import { ResultTable, SaidWords } from './result-table.tsx'

type OpenDraft = Partial<Record<'occasion' | 'closesOn', string>>
export type HealthProps = {
	view: View
	partnership: Partnership
	actor: Actor
	checks: readonly HealthCheck[]
	today: string
	draft?: Draft<OpenDraft>
	faults?: Faults<OpenDraft>
	reason?: Reason | undefined
}

/** How the parties find their partnership, and how that has changed. */
export function HealthPage(props: HealthProps) {
	const { view, partnership, actor, checks, today, faults, reason } = props
	const { health: t, reasons } = words(view.language)
	const shown = checks.filter((check) => isShown(check, today))
	const hidden = checks.filter((check) => !isOpen(check, today) && !isShown(check, today))
	return (
		<PartnershipFrame {...props} title={t.title} lead={t.lead} faults={faults}>
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="flow">
				{checks
					.filter((check) => isOpen(check, today))
					.map((check) => (
						<OpenCheck key={check.id} {...props} check={check} />
					))}
				{shown.length > 0 && <ResultTable view={view} checks={shown} />}
				{shown.length > 0 && <SaidWords view={view} checks={shown} />}
				{hidden.map(({ id, occasion }) => (
					<Notice key={id} kind="info" title={t.tooFew(t.occasions[occasion])} />
				))}
				{checks.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				{canOpenChecks(actor, partnership) && <OpenForm {...props} />}
			</div>
		</PartnershipFrame>
	)
}

/** Until when, how many have answered, and where the reader answers. */
function OpenCheck({ view, partnership, actor, check }: HealthProps & { check: HealthCheck }) {
	const { health: t } = words(view.language)
	const awaited = whoIsAwaited(check, partnership)
	const all = joinedParties(partnership).length
	const count = t.answered(all - awaited.length, all)
	const names = listWords(
		view.language,
		awaited.map(({ name }) => name),
	)
	return (
		<Card title={t.open(t.occasions[check.occasion], formatDay(view.language, check.closesOn))}>
			<div class="flow">
				<p>
					<Meter share={all === 0 ? 0 : (all - awaited.length) / all} label={count} /> {count}
				</p>
				{awaited.length > 0 && canWorkFor(actor, partnership) && <p class="muted">{t.awaited(names)}</p>}
				{accessesOf(actor, partnership).map(({ partyId, partyName }) => (
					<p key={partyId}>
						<LinkButton href={answerAddress(partnership, check.occasion, partyId)}>
							{awaited.some(({ id }) => id === partyId) ? t.answerFor(partyName) : t.changeFor(partyName)}
						</LinkButton>
					</p>
				))}
				{canOpenChecks(actor, partnership) && (
					<form method="post" action={`${healthAddress(partnership)}/${check.occasion}/closing`}>
						<Button kind="second">{t.close}</Button>
					</form>
				)}
			</div>
		</Card>
	)
}

/** Two weeks are enough, and not so many that it is forgotten. */
const DAYS_OPEN = 14

function OpenForm({ view, partnership, checks, today, draft = {}, faults = {} }: HealthProps) {
	const { health: t, reasons } = words(view.language)
	const left = occasions.filter((occasion) => whyNotOpened(checks, occasion, partnership) === undefined)
	const isRunning = checks.some((check) => isOpen(check, today))
	if (isRunning) return null
	if (left.length === 0) {
		const [first = 'start'] = occasions.filter((occasion) => checks.every((check) => check.occasion !== occasion))
		const hindrance = whyNotOpened(checks, first, partnership)
		return hindrance === 'tooFewParties' ? <p class="muted">{reasons.tooFewParties}</p> : null
	}
	return (
		<Card title={t.begin}>
			<form method="post" action={healthAddress(partnership)} class="flow" noValidate>
				<p>{t.beginText}</p>
				<ChoiceGroup
					kind="one"
					name="occasion"
					label={t.occasion}
					options={left.map((value) => ({ value, label: t.occasions[value] }))}
					value={draft.occasion ?? left[0]}
					fault={faults.occasion}
				/>
				<TextField
					name="closesOn"
					label={t.closesOn}
					value={draft.closesOn ?? writeDay(view.language, addToDay(today, { days: DAYS_OPEN }))}
					fault={faults.closesOn}
				/>
				<p>
					<Button>{t.begin}</Button>
				</p>
			</form>
		</Card>
	)
}
