import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	kinds: { docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint', txt: 'Text', jpg: 'JPEG', csv: 'CSV' },
	together: {
		many: 'Choose at most five files. Choose them again.',
		big: 'The files are larger than 60 MB together. Add them in several posts.',
	},
	faults: {
		empty: 'The file is empty. Choose it again when it has been saved.',
		tooBig: 'The file is larger than 25 MB. Make it smaller, or split it.',
		unknownType: 'We cannot take this kind of file. Use PDF, Word, Excel, PowerPoint, CSV or a picture.',
		svg: 'SVG can contain code, so we do not take it. Save the drawing as PNG.',
		heic: 'The picture is in the phone’s own format (HEIC). Save it as JPEG and choose it again.',
		notPicture: 'This is not a picture. Use JPEG, PNG, WebP, AVIF or GIF.',
		broken:
			'The picture cannot be read: the file is damaged or incomplete. Save it again from the program it was made in.',
		tooManyPixels: 'The picture has more than 100 million pixels. Make it smaller.',
	},
} satisfies Messages<typeof da>
