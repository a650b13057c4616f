import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	kinds: { docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint', txt: 'Tekst', jpg: 'JPEG', csv: 'CSV' },
	together: {
		many: 'Kies hooguit vijf bestanden. Kies ze opnieuw.',
		big: 'De bestanden zijn samen groter dan 60 MB. Verdeel ze over meer berichten.',
	},
	faults: {
		empty: 'Het bestand is leeg. Kies het opnieuw als het is opgeslagen.',
		tooBig: 'Het bestand is groter dan 25 MB. Maak het kleiner of splits het.',
		unknownType:
			'Dit soort bestand kunnen we niet aannemen. Gebruik pdf, Word, Excel, PowerPoint, csv of een afbeelding.',
		svg: 'Svg kan code bevatten, dus dat nemen we niet aan. Sla de tekening op als png.',
		heic: 'De foto is in het eigen formaat van de telefoon (HEIC). Sla hem op als jpeg en kies hem opnieuw.',
		notPicture: 'Dit is geen afbeelding. Gebruik jpeg, png, webp, avif of gif.',
		broken: 'De afbeelding is niet te lezen: het bestand is beschadigd of niet compleet. Sla het opnieuw op.',
		tooManyPixels: 'De afbeelding heeft meer dan 100 miljoen pixels. Maak haar kleiner.',
	},
} satisfies Messages<typeof da>
