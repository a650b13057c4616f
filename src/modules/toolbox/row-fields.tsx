import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import type { MeasureFieldsProps } from './measure-fields.tsx'
import { listRows, type RowList, rowName } from './measure-rows.ts'
import { words } from './messages.ts'

type RowFieldsProps = MeasureFieldsProps & { list: RowList }

/** Rows that are added and taken away by buttons of the form itself: what is typed elsewhere stays as it is. */
export function RowFields(props: RowFieldsProps) {
	const { view, slug, draft, list } = props
	const { title, add } = listWords(view, list)
	const action = `/toolbox/${slug}/words#${list}`
	return (
		<Card title={title} id={list}>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				{listRows(draft, list).map((row, index) => (
					<Row key={index} {...props} row={row} index={index} />
				))}
				<p>
					<Button kind="second" icon="plus" name="act" value={`add-${list}`} formaction={action}>
						{add}
					</Button>
				</p>
			</div>
		</Card>
	)
}

/** Written in several lines. */
const LONG = ['text']

function Row({ view, slug, draft, faults, list, row, index }: RowFieldsProps & { row: object; index: number }) {
	const { edit } = words(view.language)
	const { numbered, labels } = listWords(view, list)
	return (
		<fieldset class="group rowset">
			<legend>{numbered(index + 1)}</legend>
			{Object.entries(row).map(([field, value]: [string, string]) => {
				const name = rowName(list, index, field)
				return (
					<TextField
						key={field}
						name={name}
						label={labels[field] ?? field}
						value={value}
						fault={faults?.[name]}
						rows={LONG.includes(field) ? 3 : 1}
						lang={draft.language}
					/>
				)
			})}
			<p>
				<Button
					kind="quiet"
					size="small"
					name="act"
					value={`remove-${list}-${index}`}
					formaction={`/toolbox/${slug}/words#${list}`}
					about={numbered(index + 1)}
				>
					{edit.remove}
				</Button>
			</p>
		</fieldset>
	)
}

type ListWords = { title: string; add: string; numbered: (number: number) => string; labels: Record<string, string> }

function listWords(view: View, list: RowList): ListWords {
	const { edit } = words(view.language)
	const all: Record<RowList, ListWords> = {
		steps: {
			title: edit.steps,
			add: edit.addStep,
			numbered: edit.step,
			labels: { title: edit.stepTitle, text: edit.stepText, duration: edit.stepDuration },
		},
		examples: {
			title: edit.examples,
			add: edit.addExample,
			numbered: edit.example,
			labels: {
				place: edit.examplePlace,
				year: edit.exampleYear,
				text: edit.exampleText,
				drivenBy: edit.exampleBy,
				source: edit.exampleSource,
			},
		},
		literature: {
			title: edit.literature,
			add: edit.addReference,
			numbered: edit.reference,
			labels: { title: edit.referenceTitle, by: edit.referenceBy, url: edit.referenceUrl },
		},
	}
	return all[list]
}
