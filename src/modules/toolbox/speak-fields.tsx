import { ChoiceGroup } from '../../ui/choice.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { dateWords } from '../../platform/dates-words.ts'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { type Place, type SpeakChoices, valueOfPlace } from './speakers.ts'
import { useStates, verdictKinds } from './verdict.ts'

export type SpeakDraft = Partial<
	Record<'place' | 'programmeId' | 'source' | 'verdict' | 'reason' | 'state' | 'onDate' | 'note', string>
>
type SpeakFieldsProps = { view: View; choices: SpeakChoices; draft: SpeakDraft; faults?: Faults | undefined }

export function VerdictFields(props: SpeakFieldsProps) {
	const { view, draft, faults, choices } = props
	const { speak, verdicts } = words(view.language)
	return (
		<>
			<PlaceFields {...props} />
			{choices.programmes.length > 0 && (
				<SelectField
					name="programmeId"
					label={speak.programme}
					value={draft.programmeId}
					fault={faults?.['programmeId']}
					options={choices.programmes.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			)}
			<ChoiceGroup
				kind="one"
				name="verdict"
				label={speak.verdict}
				value={draft.verdict}
				fault={faults?.['verdict']}
				options={verdictKinds.map((value) => ({ value, label: verdicts[value] }))}
			/>
			<TextField
				name="reason"
				label={speak.reason}
				hint={speak.reasonHint}
				value={draft.reason}
				fault={faults?.['reason']}
				rows={4}
			/>
		</>
	)
}

export function UseFields(props: SpeakFieldsProps) {
	const { view, draft, faults } = props
	const { speak, uses } = words(view.language)
	return (
		<>
			<PlaceFields {...props} />
			<ChoiceGroup
				kind="one"
				name="state"
				label={speak.state}
				value={draft.state}
				fault={faults?.['state']}
				options={useStates.map((value) => ({ value, label: uses[value] }))}
			/>
			<TextField
				name="onDate"
				label={speak.onDate}
				hint={dateWords(view.language).dayHint}
				value={draft.onDate}
				fault={faults?.['onDate']}
				autocomplete="off"
			/>
			<TextField
				name="note"
				label={speak.note}
				hint={speak.noteHint}
				value={draft.note}
				fault={faults?.['note']}
				rows={3}
			/>
		</>
	)
}

/** A municipality chooses among its own places; the secretariat among all of them, and says where it has it from. */
function PlaceFields({ view, choices, draft, faults }: SpeakFieldsProps) {
	const { speak } = words(view.language)
	const nameOf = ({ municipality, town }: Place) =>
		town === null ? `${municipality} (${speak.wholeMunicipality.toLowerCase()})` : town.name
	return (
		<>
			<SelectField
				name="place"
				label={choices.asSecretariat ? speak.municipality : speak.town}
				value={draft.place}
				fault={faults?.['place']}
				{...(choices.asSecretariat && { empty: '–' })}
				options={choices.places.map((place) => ({
					value: valueOfPlace(place),
					label: choices.asSecretariat ? place.municipality : nameOf(place),
				}))}
			/>
			{choices.asSecretariat && (
				<TextField
					name="source"
					label={speak.source}
					hint={speak.sourceHint}
					value={draft.source}
					fault={faults?.['source']}
				/>
			)}
		</>
	)
}
