import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { canLetUse, type Seat } from '../participation/index.ts'
import { ColleagueFields } from './colleague-fields.tsx'
import { words } from './messages.ts'
import { knownOfSeat } from './seat-person.ts'
import { answerDay, type SignUpProps } from './sign-up-view.ts'

type Props = SignUpProps & { seat: Seat }

/** The question to a seat: does it come, and who? */
export function AnswerCard(props: Props) {
	const { view, meeting, seat, draft, faults, signUp } = props
	const { answer: t, page } = words(view.language)
	const given = signUp.answers.find(({ seatId }) => seatId === seat.id)
	const said = given && (given.personId ?? 'none')
	const day = answerDay(props)
	return (
		<Card flat title={t.title}>
			<p class="small muted">
				{page.seatLead} {day !== undefined && page.answerBy(day)}
			</p>
			<form method="post" action={`/meetings/${meeting.id}/answers/${seat.id}`} class="flow answer" noValidate>
				<ChoiceGroup
					small
					kind="one"
					name="who"
					label={t.legend(seat.name)}
					options={optionsFor(props)}
					value={draft?.who ?? said}
					fault={faults?.who}
				/>
				{mayBringAnother(props) && <ColleagueFields view={view} draft={draft} faults={faults} />}
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
			<Extra {...props} />
		</Card>
	)
}

function mayBringAnother({ actor, room, seat }: Props): boolean {
	return canLetUse(actor, room, seat)
}

/** Those who use the seat, oneself where one acts for its organisation, and who was named before. */
function optionsFor(props: Props) {
	const { view, actor, seat, signUp } = props
	const { answer: t } = words(view.language)
	const named = signUp.answers.find(({ seatId }) => seatId === seat.id)
	const people = knownOfSeat(actor, seat)
	if (named?.personId && named.personName) people.set(named.personId, named.personName)
	return [
		...[...people].map(([value, name]) => ({ value, label: t.yes(name) })),
		...(mayBringAnother(props) ? [{ value: 'other', label: t.other(seat.unitName ?? seat.organisationName) }] : []),
		{ value: 'none', label: t.no, hint: people.size === 0 && !mayBringAnother(props) ? t.nobody : undefined },
	]
}

/** More than one is an exception: it is asked for with a reason. */
function Extra({ view, meeting, seat, signUp, draft, faults }: Props) {
	const { extra: t } = words(view.language)
	const asked = signUp.extras.filter(({ seatId }) => seatId === seat.id)
	const own = signUp.answers.find(({ seatId }) => seatId === seat.id)
	const others = seat.users.filter(
		({ personId }) => personId !== own?.personId && !asked.some((one) => one.personId === personId),
	)
	return (
		<>
			{asked.map(({ id, personName, state }) => (
				<p key={id} class="small">
					{t.line(personName, t.states[state])}
				</p>
			))}
			{own?.answer === 'yes' && others.length > 0 && (
				<div class="folds">
					<Fold summary={t.title} open={faults?.reason !== undefined || faults?.person !== undefined}>
						<form
							method="post"
							action={`/meetings/${meeting.id}/answers/${seat.id}/extra-places`}
							class="flow"
							noValidate
						>
							<p>{t.lead}</p>
							<SelectField
								name="person"
								label={t.person}
								empty={t.choose}
								options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
								value={draft?.person}
								fault={faults?.person}
							/>
							<TextField name="reason" rows={2} label={t.reason} value={draft?.reason} fault={faults?.reason} />
							<p>
								<Button kind="second">{t.button}</Button>
							</p>
						</form>
					</Fold>
				</div>
			)}
		</>
	)
}
