import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import type { ProposalProps } from './proposal.page.tsx'
import { rankCandidates } from './ranking.ts'
import { proposalAddress } from './replacement-address.ts'

/** Yes or back; where nobody keeps the rules, a choice by name that says why. */
export function DecideCard(props: ProposalProps) {
	const { view, room, replacement, proposal, draft, faults } = props
	const { decide: t } = words(view.language)
	const isChoice = proposal.applicationId === null
	const yes = isChoice
		? { value: 'confirmed', label: t.choose, hint: t.chooseHint }
		: { value: 'confirmed', label: t.confirmed, hint: t.confirmedHint }
	return (
		<Card title={t.title}>
			<form method="post" action={`${proposalAddress(room, replacement, proposal)}/decision`} class="flow" noValidate>
				<ChoiceGroup
					kind="one"
					name="outcome"
					label={t.outcome}
					value={draft?.outcome}
					fault={faults?.['outcome']}
					options={[yes, { value: 'sent_back', label: t.sentBack, hint: t.sentBackHint }]}
				/>
				{isChoice && <Applicants {...props} />}
				<TextField
					name="reason"
					rows={4}
					label={t.reason}
					hint={isChoice ? t.choiceReasonHint : t.reasonHint}
					value={draft?.reason}
					fault={faults?.['reason']}
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}

/** In the order of the table: who breaks the fewest rules first. */
function Applicants({ view, frozen, draft, faults }: ProposalProps) {
	const { decide: t } = words(view.language)
	const { candidates } = rankCandidates(frozen.input, frozen.result)
	const options = candidates.map(({ applicant: { id, name } }) => ({ value: id, label: name }))
	return (
		<SelectField
			name="applicant"
			label={t.applicant}
			options={options}
			empty={t.chooseApplicant}
			value={draft?.applicant}
			fault={faults?.['applicant']}
		/>
	)
}
