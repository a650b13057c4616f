import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { FileList } from '../files/index.ts'
import { type Meeting, MeetingFrame, type MeetingItem } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import type { MaterialForm } from './add-material.ts'
import { type Filed, openings, reachesUpTo, shownReach } from './material.ts'
import { type Reason, words } from './messages.ts'

export type MaterialFormProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	items: readonly MeetingItem[]
	at: Date
	/** What is edited; new material has none. */
	material?: Filed
	draft?: Draft<MaterialForm>
	faults?: Faults<MaterialForm & { files: string }>
	outdated?: boolean
	reason?: Reason | undefined
}

export function MaterialFormPage(props: MaterialFormProps) {
	const { view, meeting, material, faults = {}, outdated, reason } = props
	const { form: t, reasons } = words(view.language)
	const all = `/meetings/${meeting.id}/material`
	return (
		<MeetingFrame {...props} title={material === undefined ? t.title : t.editTitle} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{outdated && <Notice kind="warn" title={t.outdated} />}
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="net flow">
				<form
					method="post"
					action={material === undefined ? all : `${all}/${material.id}`}
					class="flow"
					encType="multipart/form-data"
					noValidate
				>
					{material !== undefined && <input type="hidden" name="version" value={material.version} />}
					<What {...props} />
					<Behind {...props} />
					<Who {...props} />
					<p>
						<Button>{material === undefined ? t.button : t.save}</Button>
					</p>
				</form>
				{material !== undefined && (
					<div class="folds">
						<Fold summary={t.remove}>
							<form method="post" action={`${all}/${material.id}/removal`} class="flow">
								<p>{t.removeLead}</p>
								<p>
									<Button kind="bad">{t.remove}</Button>
								</p>
							</form>
						</Fold>
					</div>
				)}
			</div>
		</MeetingFrame>
	)
}

function What({ view, items, material, draft = {}, faults = {} }: MaterialFormProps) {
	const { form: t, page } = words(view.language)
	const field = (name: 'title' | 'summary') => {
		return { name, value: draft[name] ?? material?.[name], fault: faults[name] }
	}
	return (
		<>
			<SelectField
				name="item"
				label={t.item}
				empty={page.whole}
				options={items.map(({ id, title }) => ({ value: id, label: title }))}
				value={draft.item ?? material?.itemId ?? ''}
			/>
			<TextField {...field('title')} label={t.name} />
			<TextField {...field('summary')} label={t.summary} hint={t.summaryHint} />
		</>
	)
}

/** The file or the link; of what is there already, another in its place. */
function Behind({ view, material, draft = {}, faults = {} }: MaterialFormProps) {
	const { form: t } = words(view.language)
	const file = material?.file
	return (
		<>
			{file && (
				<div>
					<p class="small muted">{t.current}</p>
					<FileList language={view.language} files={[{ file, title: file.name }]} />
				</div>
			)}
			<FileField
				name="files"
				label={file ? t.otherFile : t.file}
				hint={file ? t.otherFileHint : t.fileHint}
				fault={faults.files}
			/>
			<TextField
				name="url"
				type="url"
				label={t.url}
				hint={t.urlHint}
				value={draft.url ?? material?.url}
				fault={faults.url}
			/>
		</>
	)
}

function Who({ view, meeting, material, draft = {}, faults = {} }: MaterialFormProps) {
	const { form: t } = words(view.language)
	const reach = draft.reach ?? (material === undefined ? 'room' : shownReach(material, meeting))
	return (
		<>
			<ChoiceGroup
				kind="one"
				name="reach"
				label={t.reach}
				options={reachesUpTo(meeting).map((value) => ({ value, label: t.reachOptions[value] }))}
				value={reach}
				fault={faults.reach}
			/>
			<ChoiceGroup
				kind="one"
				name="opens"
				label={t.opens}
				hint={t.opensHint}
				options={openings.map((value) => ({ value, label: t.opensOptions[value] }))}
				value={draft.opens ?? material?.opens ?? 'now'}
				fault={faults.opens}
			/>
		</>
	)
}
