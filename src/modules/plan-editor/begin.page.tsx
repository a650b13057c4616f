import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { type Partnership, PartnershipFrame } from '../partnerships/index.ts'
import { type PlanForm, planTypes, planWords } from '../plans/index.ts'
import { words } from './messages.ts'

type PlanDraft = z.infer<typeof PlanForm>
export type BeginProps = {
	view: View
	actor: Actor
	partnership: Partnership
	/** In which the plan is written unless something else is chosen. */
	language: Language
	draft?: Draft<PlanDraft>
	faults?: Faults<PlanDraft>
}

export function BeginPage(props: BeginProps) {
	const { view, actor, partnership, faults } = props
	const { begin: t, plans } = words(view.language)
	const address = `/partnerships/${partnership.slug}/plans`
	const crumbs = [{ label: plans.title, href: address }]
	return (
		<PartnershipFrame {...{ view, actor, partnership, crumbs, faults }} title={t.title}>
			<form method="post" action={address} class="flow formpage" noValidate>
				<Kind {...props} />
				<Named {...props} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</PartnershipFrame>
	)
}

function Kind({ view, draft = {}, faults = {} }: BeginProps) {
	const { begin: t } = words(view.language)
	const { types } = planWords(view.language)
	const options = planTypes.map((value) => ({ value, label: types[value], hint: t.typeHints[value] }))
	return (
		<ChoiceGroup
			kind="one"
			name="type"
			label={t.type}
			hint={t.typeHint}
			options={options}
			value={draft.type}
			fault={faults.type}
		/>
	)
}

function Named({ view, language, draft = {}, faults = {} }: BeginProps) {
	const { begin: t } = words(view.language)
	const own = languages.map((value) => ({ value, label: t.languages[value] }))
	const currencies = (['DKK', 'EUR'] as const).map((value) => ({ value, label: t.currencies[value] }))
	const currency = draft.currency ?? (language === 'nl' ? 'EUR' : 'DKK')
	return (
		<>
			<TextField name="title" label={t.name} hint={t.nameHint} value={draft.title} fault={faults.title} required />
			<TextField name="slug" label={t.slug} hint={t.slugHint} value={draft.slug} fault={faults.slug} required />
			<TextField name="lead" label={t.leadLabel} rows={2} value={draft.lead} fault={faults.lead} />
			<SelectField
				name="language"
				label={t.language}
				options={own}
				value={draft.language ?? language}
				fault={faults.language}
				short
			/>
			<SelectField
				name="currency"
				label={t.currency}
				options={currencies}
				value={currency}
				fault={faults.currency}
				short
			/>
		</>
	)
}
