import { plural } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { type Option, SelectField, TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'

export type SignDraft = Partial<Record<'party' | 'name' | 'mandate' | 'reservation' | 'binds' | 'edition', string>>
type SignProps = {
	view: View
	action: string
	edition: number
	/** Whom one can sign for with the account; behind a link there is one, and nothing to choose. */
	parties?: readonly Option[]
	signer?: string | undefined
	draft?: Draft<SignDraft>
	faults?: Faults<SignDraft>
}

/** Date and party are known; name, mandate and reservation are written by whoever signs. */
export function SignFields({ view, action, edition, parties = [], signer, draft = {}, faults = {} }: SignProps) {
	const { sign: t } = words(view.language)
	const field = (name: 'name' | 'mandate' | 'reservation') => ({ name, value: draft[name], fault: faults[name] })
	return (
		<form method="post" action={action} class="flow" id="sign" noValidate>
			<input type="hidden" name="edition" value={draft.edition ?? edition} />
			{parties.length > 0 && <SelectField name="party" label={t.party} options={parties} value={draft.party} />}
			<TextField {...field('name')} value={draft.name ?? signer} label={t.name} autocomplete="name" />
			<TextField {...field('mandate')} label={t.mandate} hint={t.mandateHint} />
			<TextField {...field('reservation')} label={t.reservation} hint={t.reservationHint} rows={3} />
			<CheckField name="binds" label={t.binds} checked={draft.binds === 'yes'} fault={faults.binds} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}

type ExitProps = {
	view: View
	action: string
	parties?: readonly Option[]
	/** What they have signed. */
	noticeMonths: number
}

export function ExitFold({ view, action, parties = [], noticeMonths }: ExitProps) {
	const { exit: t, text } = words(view.language)
	const months = plural(view.language, noticeMonths, text.months)
	return (
		<Fold summary={t.title}>
			<form method="post" action={action} class="flow">
				<p>{noticeMonths === 0 ? t.atOnce : t.text(months)}</p>
				{parties.length > 0 && <SelectField name="exitParty" label={t.party} options={parties} value={undefined} />}
				<TextField name="exitWords" label={t.words} rows={3} value={undefined} />
				<p>
					<Button kind="bad">{t.button}</Button>
				</p>
			</form>
		</Fold>
	)
}
