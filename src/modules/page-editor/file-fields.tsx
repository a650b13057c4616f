import { CheckField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { fileMeta, fileUrl, Picture } from '../files/index.ts'
import { type BlockFieldsProps, frameOf } from './block-frame.ts'
import { words } from './messages.ts'
import { fieldName } from './typed-page.ts'

/** An upload happens with whichever button is pressed; from then on the field carries the id of what was kept. */
export function PictureFields({ block, ...props }: BlockFieldsProps<'picture'>) {
	const { fields } = words(props.view.language)
	const file = props.files.find(({ id }) => id === block.file)
	return (
		<>
			{file && (
				<p>
					<Picture file={file} alt={block.alt || fields.picture} sizes="20rem" />
				</p>
			)}
			<input type="hidden" name={fieldName(props.index, 'file')} value={block.file} />
			<FileField
				{...frameOf(props, 'upload')}
				label={file ? fields.newPicture : fields.picture}
				hint={fields.pictureHint}
				accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
			/>
			<TextField
				{...frameOf(props, 'alt')}
				label={fields.alt}
				hint={fields.altHint}
				value={block.alt}
				rows={2}
				lang={props.lang}
			/>
			<CheckField
				{...frameOf(props, 'decorative')}
				label={fields.decorative}
				hint={fields.decorativeHint}
				checked={block.decorative}
				small
			/>
			<TextField
				{...frameOf(props, 'caption')}
				label={fields.caption}
				hint={fields.captionHint}
				value={block.caption}
				lang={props.lang}
				autocomplete="off"
			/>
		</>
	)
}

export function FilesFields({ block, ...props }: BlockFieldsProps<'files'>) {
	const { fields } = words(props.view.language)
	return (
		<>
			{block.files.map(({ file: id, title }, place) => {
				const file = props.files.find((stored) => stored.id === id)
				if (file === undefined) return null
				return (
					<div key={id} class="flow">
						<input type="hidden" name={fieldName(props.index, `file-${place}`)} value={id} />
						<p class="small">
							<a href={fileUrl(file)}>{file.name}</a> <span class="muted">{fileMeta(props.view.language, file)}</span>
						</p>
						<TextField
							{...frameOf(props, `title-${place}`)}
							label={fields.fileTitle}
							value={title}
							lang={props.lang}
							autocomplete="off"
						/>
						<CheckField {...frameOf(props, `drop-${place}`)} label={fields.dropFile} checked={false} small />
					</div>
				)
			})}
			<FileField {...frameOf(props, 'upload')} label={fields.addFiles} hint={fields.filesHint} multiple />
		</>
	)
}
