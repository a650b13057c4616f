import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import type { ProposalForm } from './freeze-proposal.ts'
import { words } from './messages.ts'
import type { Studio } from './studio.ts'
import { writeQuestion } from './studio-question.ts'

export type ProposeProps = {
	view: View
	studio: Studio
	draft: Draft<ProposalForm> | undefined
	faults: Faults<ProposalForm> | undefined
}

/** Puts the cohort that is shown before the one who decides. */
export function ProposeCard({ view, studio, draft, faults }: ProposeProps) {
	const { propose } = words(view.language)
	const { call, question, inputSha256 } = studio
	return (
		<Card title={propose.title} id="propose">
			<form method="post" action={`/calls/${call.slug}/proposals${writeQuestion(question)}`} class="flow" noValidate>
				<p class="muted">{propose.lead}</p>
				<input type="hidden" name="seats" value={question.seats} />
				<input type="hidden" name="inputSha256" value={inputSha256} />
				<TextField
					name="reasons"
					label={propose.reasons}
					hint={propose.reasonsHint}
					rows={5}
					value={draft?.reasons}
					fault={faults?.reasons}
					lang={call.programme.language === view.language ? undefined : call.programme.language}
				/>
				<p>
					<Button>{propose.button}</Button>
				</p>
			</form>
		</Card>
	)
}
