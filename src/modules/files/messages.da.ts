export const da = {
	kinds: { docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint', txt: 'Tekst', jpg: 'JPEG', csv: 'CSV' },
	together: {
		many: 'Vælg højst fem filer. Vælg dem igen.',
		big: 'Filerne fylder mere end 60 MB tilsammen. Læg dem op i flere indlæg.',
	},
	faults: {
		empty: 'Filen er tom. Vælg den igen, når den er gemt.',
		tooBig: 'Filen fylder mere end 25 MB. Gør den mindre, eller del den op.',
		unknownType: 'Den slags fil kan vi ikke tage imod. Brug PDF, Word, Excel, PowerPoint, CSV eller et billede.',
		svg: 'SVG kan indeholde kode, så det tager vi ikke imod. Gem tegningen som PNG.',
		heic: 'Billedet er i telefonens eget format (HEIC). Gem det som JPEG, og vælg det igen.',
		notPicture: 'Det er ikke et billede. Brug JPEG, PNG, WebP, AVIF eller GIF.',
		broken:
			'Billedet kan ikke læses: filen er beskadiget eller ikke færdig. Gem det igen fra det program, det er lavet i.',
		tooManyPixels: 'Billedet har over 100 millioner pixel. Gør det mindre.',
	},
}
