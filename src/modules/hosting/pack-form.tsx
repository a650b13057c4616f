import { plural } from '../../platform/i18n.ts'
import { Button, More } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { hostAddress } from './hosting-address.ts'
import { formVersion } from './hosting-frame.tsx'
import { type Check, checkStates } from './host-pack.ts'
import { type HostProps, typed } from './host-view.ts'
import { words } from './messages.ts'

/** What the host sees to, one thing after the other, and what it wants advice on itself. */
export function PackForm(props: HostProps) {
	const { view, meeting, pack, coming, faults, reason } = props
	const { pack: t } = words(view.language)
	const done = pack.checks.filter(({ state }) => state === 'done').length
	const version = formVersion(pack, { draft: { version: typed(props, 'version') ?? `${pack.version}` }, reason })
	return (
		<section class="flow" aria-labelledby="pack">
			<h2 id="pack">{t.title}</h2>
			<p>
				{t.lead} {t.done(done, pack.checks.length)}
			</p>
			<p>
				{plural(view.language, coming, t.coming)} <More href={`/meetings/${meeting.id}/needs`}>{t.needs}</More>
			</p>
			<form method="post" action={`${hostAddress(meeting)}/pack`} class="flow" noValidate>
				<input type="hidden" name="version" value={version} />
				{pack.checks.map((check) => (
					<CheckFields key={check.item} {...props} check={check} />
				))}
				<TextField
					name="problems"
					rows={4}
					label={t.problems}
					hint={t.problemsHint}
					value={typed(props, 'problems') ?? pack.problems}
					fault={faults?.['problems']}
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</section>
	)
}

function CheckFields({ check, ...props }: HostProps & { check: Check }) {
	const { view, faults } = props
	const { pack: t } = words(view.language)
	const { item } = check
	return (
		<fieldset class="card card--flat checkrow">
			<legend>{t.items[item]}</legend>
			<SelectField
				name={`state-${item}`}
				label={t.state(t.items[item])}
				labelHidden
				options={checkStates.map((value) => ({ value, label: t.states[value] }))}
				value={typed(props, `state-${item}`) ?? check.state}
			/>
			<TextField
				name={`note-${item}`}
				label={t.note(t.items[item])}
				labelHidden
				value={typed(props, `note-${item}`) ?? check.note}
				fault={faults?.[`note-${item}`]}
			/>
		</fieldset>
	)
}
