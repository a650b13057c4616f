import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { FileList } from '../files/index.ts'
import { openings } from './material.ts'
import { words } from './messages.ts'
import { whyNotBrought } from './speaker.ts'
import type { SpeakingProps } from './speaking.page.tsx'

/** What the speaker brought, and room for more. */
export function SlidesCard(props: SpeakingProps) {
	const { view, speaker, materials, path } = props
	const { speaking: t, reasons } = words(view.language)
	const hindrance = whyNotBrought(speaker, props, materials.length)
	if (materials.length === 0 && hindrance !== undefined) return null
	return (
		<Card title={t.slidesTitle}>
			<div class="flow">
				<p>{t.slidesLead}</p>
				{materials.map(({ id, title, file }) => (
					<form key={id} method="post" action={`${path}/slides/${id}/removal`}>
						{file && <FileList language={view.language} files={[{ file, title }]} below={`${path}/files`} />}
						<Button kind="quiet" size="small" about={title}>
							{t.takeBack}
						</Button>
					</form>
				))}
				{hindrance === 'manySlides' && <p>{reasons.manySlides}</p>}
				{hindrance === undefined && <NewSlides {...props} />}
			</div>
		</Card>
	)
}

function NewSlides({ view, path, draft, faults = {} }: SpeakingProps) {
	const { speaking: t, form } = words(view.language)
	const field = (name: 'title' | 'summary') => ({ name, value: draft?.[name], fault: faults[name] })
	return (
		<form method="post" action={`${path}/slides`} encType="multipart/form-data" class="flow" noValidate>
			<TextField {...field('title')} label={t.slideTitle} />
			<TextField {...field('summary')} label={t.slideSummary} />
			<FileField name="files" label={form.file} hint={form.fileHint} fault={faults.files} />
			<ChoiceGroup
				kind="one"
				name="opens"
				label={t.opens}
				options={openings.map((value) => ({ value, label: form.opensOptions[value] }))}
				value={draft?.opens ?? 'after'}
				fault={faults.opens}
			/>
			<p>
				<Button kind="second">{t.slidesButton}</Button>
			</p>
		</form>
	)
}
