import type { Faults } from '../../ui/faults.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import type { Partnership } from '../partnerships/index.ts'
import { type Agreement, isChanged, unfilled, whyNotPut } from './agreement.ts'
import { agreementAddress } from './agreement-address.ts'
import { words } from './messages.ts'

export type KeeperDraft = Partial<Record<'words' | 'expiresOn' | 'renewal', string>>
type Props = {
	view: View
	partnership: Partnership
	agreement: Agreement
	today: string
	draft?: KeeperDraft
	faults?: Faults
}

/** What whoever keeps the agreement can do with it: write it, put it to signing, renew it, end it. */
export function KeeperTools(props: Props) {
	const { view, partnership, agreement } = props
	const { keep: t } = words(view.language)
	if (agreement.endedOn !== null) return null
	const address = agreementAddress(partnership, agreement)
	return (
		<>
			<Put {...props} />
			<div class="folds">
				{agreement.editions.length > 0 && <Renewal {...props} />}
				<Fold summary={t.end}>
					<form method="post" action={`${address}/end`} class="flow">
						<p>{t.endText}</p>
						<p>
							<Button kind="bad">{t.end}</Button>
						</p>
					</form>
				</Fold>
			</div>
		</>
	)
}

/** The draft, with what is still to be filled in, until nothing is new in it. */
function Put(props: Props) {
	const { view, partnership, agreement, today } = props
	const { keep: t, reasons } = words(view.language)
	const address = agreementAddress(partnership, agreement)
	const hindrance = whyNotPut(agreement, partnership, today)
	const isAmendment = agreement.editions.length > 0
	return (
		<Card title={isAmendment ? t.amend : t.put}>
			<div class="flow">
				<p>{hindrance === undefined ? t.putText : reasons[hindrance]}</p>
				{hindrance === 'unfilled' && (
					<ul>
						{unfilled(agreement).map(({ title }) => (
							<li key={title}>{title}</li>
						))}
					</ul>
				)}
				<p>
					<LinkButton href={`${address}/edit`} kind="second" icon="edit">
						{t.edit}
					</LinkButton>
				</p>
				{hindrance === undefined && isChanged(agreement) && <PutForm {...props} />}
			</div>
		</Card>
	)
}

function PutForm({ view, partnership, agreement, draft = {}, faults = {} }: Props) {
	const { keep: t } = words(view.language)
	return (
		<form method="post" action={`${agreementAddress(partnership, agreement)}/editions`} class="flow" noValidate>
			<input type="hidden" name="version" value={agreement.version} />
			{agreement.editions.length > 0 && (
				<TextField
					name="words"
					label={t.words}
					hint={t.wordsHint}
					rows={3}
					value={draft.words}
					fault={faults['words']}
				/>
			)}
			<p>
				<Button>{t.putButton}</Button>
			</p>
		</form>
	)
}

function Renewal({ view, partnership, agreement, draft = {}, faults = {} }: Props) {
	const { keep: t } = words(view.language)
	const wrong = faults['expiresOn'] !== undefined || faults['renewal'] !== undefined
	return (
		<Fold summary={t.renew} open={wrong}>
			<form method="post" action={`${agreementAddress(partnership, agreement)}/renewal`} class="flow" noValidate>
				<input type="hidden" name="version" value={agreement.version} />
				<p>{t.renewText}</p>
				<TextField name="expiresOn" label={t.newEnd} value={draft.expiresOn} fault={faults['expiresOn']} />
				<TextField
					name="renewal"
					label={t.words}
					rows={2}
					value={draft.renewal ?? t.renewWords}
					fault={faults['renewal']}
				/>
				<p>
					<Button>{t.renewButton}</Button>
				</p>
			</form>
		</Fold>
	)
}
