import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { languages } from '../../platform/i18n.ts'
import { type Partnership, PartnershipFrame, partnershipWords } from '../partnerships/index.ts'
import { agreementsAddress } from './agreement-address.ts'
import { words } from './messages.ts'

type DraftDraft = Partial<Record<'kind' | 'language', string>>
export type DraftProps = {
	view: View
	partnership: Partnership
	actor: Actor
	draft?: Draft<DraftDraft>
	faults?: Faults<DraftDraft>
}

/** Which template: all the rest is written afterwards. */
export function DraftPage(props: DraftProps) {
	const { view, partnership, draft = {}, faults = {} } = props
	const { draft: t, list, languageNames } = words(view.language)
	const { kinds } = partnershipWords(view.language)
	const address = agreementsAddress(partnership)
	const options = (['strategic', 'project'] as const).map((value) => ({
		value,
		label: kinds[value],
		hint: t.kindHints[value],
	}))
	return (
		<PartnershipFrame {...props} title={t.title} lead={t.lead} crumbs={[{ label: list.title, href: address }]}>
			<form method="post" action={`${address}/new`} class="flow" noValidate>
				<ChoiceGroup
					kind="one"
					name="kind"
					label={t.kind}
					options={options}
					value={draft.kind ?? partnership.kind}
					fault={faults.kind}
				/>
				<SelectField
					name="language"
					label={t.language}
					options={languages.map((value) => ({ value, label: languageNames[value] }))}
					value={draft.language ?? view.language}
					fault={faults.language}
					short
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</PartnershipFrame>
	)
}
