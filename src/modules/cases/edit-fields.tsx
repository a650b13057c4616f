import { dateWords } from '../../platform/dates-words.ts'
import { Card } from '../../ui/card.tsx'
import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { currencies } from '../../platform/amount.ts'
import { depths, formalities, moneySources, parties } from './case.ts'
import { BLOCKS, type CaseDraft } from './case-form.ts'
import { words } from './messages.ts'
import type { LinkedMeasure } from './queries.ts'

export type CaseFieldsProps = {
	view: View
	draft: CaseDraft
	faults?: Faults | undefined
	measures: readonly LinkedMeasure[]
	/** Names that the installation does not know. */
	unknownPlaces: readonly string[]
}

export function CaseFields(props: CaseFieldsProps) {
	return (
		<>
			<PlaceFields {...props} />
			<FormFields {...props} />
			<StoryFields {...props} />
			<BlockFields {...props} />
			<MoneyFields {...props} />
			<SourceFields {...props} />
		</>
	)
}

function fieldOf({ draft, faults }: CaseFieldsProps) {
	return (name: keyof CaseDraft | `block${string}`, label: string) => ({
		name,
		label,
		value: String(draft[name as keyof CaseDraft] ?? ''),
		fault: faults?.[name],
	})
}

function PlaceFields(props: CaseFieldsProps) {
	const { view, unknownPlaces } = props
	const { edit, page } = words(view.language)
	const field = fieldOf(props)
	const hint = dateWords(view.language).dayHint
	return (
		<Card title={`${page.where}, ${page.when.toLowerCase()}`}>
			<div class="flow">
				{unknownPlaces.length > 0 && <Notice kind="info" title={`${edit.unknownPlaces} ${unknownPlaces.join(', ')}`} />}
				<TextField {...field('places', edit.places)} hint={edit.placesHint} rows={3} />
				<TextField {...field('startsOn', edit.startsOn)} hint={hint} autocomplete="off" />
				<TextField {...field('endsOn', edit.endsOn)} hint={hint} autocomplete="off" />
			</div>
		</Card>
	)
}

function FormFields(props: CaseFieldsProps) {
	const text = words(props.view.language)
	const field = fieldOf(props)
	const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
		values.map((value) => ({ value, label: labels[value] }))
	const empty = text.edit.choose
	return (
		<Card title={text.page.form}>
			<div class="flow">
				<SelectField {...field('depth', text.facets.depth)} empty={empty} options={options(depths, text.depths)} />
				<SelectField
					{...field('formality', text.facets.formality)}
					empty={empty}
					options={options(formalities, text.formalities)}
				/>
				<SelectField
					{...field('parties', text.facets.parties)}
					empty={empty}
					options={options(parties, text.parties)}
				/>
				<TextField {...field('partners', text.page.partners)} hint={text.edit.partnersHint} rows={5} />
			</div>
		</Card>
	)
}

function StoryFields(props: CaseFieldsProps) {
	const { edit } = words(props.view.language)
	const field = fieldOf(props)
	return (
		<Card title={edit.story}>
			<div class="flow">
				<TextField {...field('story', edit.story)} rows={12} />
				<TextField {...field('enabledBy', edit.enabledBy)} rows={5} />
			</div>
		</Card>
	)
}

function BlockFields(props: CaseFieldsProps) {
	const { view, measures, draft } = props
	const { page, edit } = words(view.language)
	const field = fieldOf(props)
	const filled = (index: number) =>
		Boolean(draft[`blockMeasure${index}` as keyof CaseDraft] || draft[`blockTitle${index}` as keyof CaseDraft])
	const last = Array.from({ length: BLOCKS }, (_, index) => index).findLast(filled) ?? -1
	const shown = Math.min(BLOCKS, last + 3)
	return (
		<Card title={page.blocks}>
			{Array.from({ length: shown }, (_, index) => (
				<fieldset key={index} class="group flow">
					<legend>{edit.block(String(index + 1))}</legend>
					<SelectField
						{...field(`blockMeasure${index}`, edit.blockMeasure)}
						empty={edit.noMeasure}
						options={measures.map(({ id, title }) => ({ value: id, label: title }))}
					/>
					<TextField {...field(`blockTitle${index}`, edit.blockTitle)} hint={edit.blockTitleHint} />
					<TextField {...field(`blockEnabled${index}`, edit.blockEnabled)} rows={3} />
				</fieldset>
			))}
		</Card>
	)
}

function MoneyFields(props: CaseFieldsProps) {
	const text = words(props.view.language)
	const field = fieldOf(props)
	return (
		<Card title={text.page.money}>
			<div class="flow">
				<SelectField
					{...field('currency', text.edit.currency)}
					options={currencies.map((value) => ({ value, label: value }))}
					short
				/>
				<TextField {...field('total', text.edit.total)} hint={text.edit.totalHint} short autocomplete="off" />
				<fieldset class="group flow">
					<legend>{text.edit.amounts}</legend>
					{moneySources.map((source) => (
						<TextField key={source} {...field(`money_${source}`, text.moneySources[source])} short autocomplete="off" />
					))}
				</fieldset>
			</div>
		</Card>
	)
}

function SourceFields(props: CaseFieldsProps) {
	const { edit } = words(props.view.language)
	const field = fieldOf(props)
	return (
		<Card title={edit.source}>
			<div class="flow">
				<TextField {...field('source', edit.source)} hint={edit.sourceHint} />
				<TextField {...field('sourceUrl', edit.sourceUrl)} type="url" autocomplete="off" />
				<TextField {...field('sourceId', edit.sourceId)} autocomplete="off" />
			</div>
		</Card>
	)
}
