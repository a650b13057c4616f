import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { type BlockFieldsProps, frameOf } from './block-frame.ts'
import { FilesFields, PictureFields } from './file-fields.tsx'
import { words } from './messages.ts'

/** What there is to fill in of a block. */
export function BlockFields({ block, ...props }: BlockFieldsProps) {
	switch (block.kind) {
		case 'heading':
			return <HeadingFields {...props} block={block} />
		case 'text':
			return <LongText {...props} label="text" hint="textHint" text={block.text} rows={8} />
		case 'picture':
			return <PictureFields {...props} block={block} />
		case 'files':
			return <FilesFields {...props} block={block} />
		case 'quote':
			return <QuoteFields {...props} block={block} />
		case 'callout':
			return <CalloutFields {...props} block={block} />
		case 'links':
			return <LongText {...props} label="links" hint="linksHint" text={block.text} rows={4} />
	}
}

type Props = Omit<BlockFieldsProps, 'block'>
type LongTextProps = Props & { label: 'text' | 'links' | 'quote'; hint: HintKey; text: string; rows: number }
type HintKey = 'textHint' | 'linksHint' | 'quoteHint'

function LongText({ label, hint, text, rows, ...props }: LongTextProps) {
	const { fields } = words(props.view.language)
	return (
		<TextField
			{...frameOf(props, 'text')}
			label={fields[label]}
			hint={fields[hint]}
			value={text}
			rows={rows}
			lang={props.lang}
		/>
	)
}

function HeadingFields({ block, ...props }: BlockFieldsProps<'heading'>) {
	const { fields } = words(props.view.language)
	const options = (['2', '3'] as const).map((value) => ({ value, label: fields.levels[value] }))
	return (
		<>
			<TextField
				{...frameOf(props, 'text')}
				label={fields.heading}
				value={block.text}
				lang={props.lang}
				autocomplete="off"
			/>
			<ChoiceGroup
				kind="one"
				{...frameOf(props, 'level')}
				label={fields.level}
				value={`${block.level}`}
				options={options}
				small
			/>
		</>
	)
}

function QuoteFields({ block, ...props }: BlockFieldsProps<'quote'>) {
	const { fields } = words(props.view.language)
	return (
		<>
			<LongText {...props} label="quote" hint="quoteHint" text={block.text} rows={3} />
			<TextField {...frameOf(props, 'who')} label={fields.who} value={block.who} lang={props.lang} autocomplete="off" />
		</>
	)
}

function CalloutFields({ block, ...props }: BlockFieldsProps<'callout'>) {
	const { fields } = words(props.view.language)
	return (
		<>
			<TextField
				{...frameOf(props, 'title')}
				label={fields.calloutTitle}
				value={block.title}
				lang={props.lang}
				autocomplete="off"
			/>
			<LongText {...props} label="text" hint="textHint" text={block.text} rows={4} />
		</>
	)
}
