export const da = {
	title: 'Åbne data',
	lead: 'Alt, hvad siderne her viser om programmer, opslag, værktøjer, anbefalinger og cases, kan du også hente og bruge selv.',
	facts: { licence: 'Licens', publisher: 'Udgiver', updated: 'Opdateres', formats: 'Formater', contact: 'Kontakt' },
	licence: 'Kreditering 4.0 (CC BY 4.0): brug det til alt, og skriv, hvor du har det fra',
	updated: 'Med det samme, når noget ændres',
	toContact: 'Skriv til os',
	tables: 'Tabeller',
	download: (title: string, format: string) => `${title} som ${format}`,
	formats: {
		csv: 'CSV til regneark: UTF-8 med BOM, semikolon mellem felterne, decimalpunktum og lodret streg mellem flere værdier i ét felt. Tekst, der ligner en formel, står efter en apostrof.',
		json: 'JSON til programmer: præcis den samme tabel, og teksten helt, som den er skrevet.',
	},
	names:
		'Kolonnerne har engelske navne, som ikke ændres. Koder for kommuner og byer er de officielle. Rækker med invented = true hører til opdigtede programmer og byer.',
	keywords: ['bymidter', 'byfornyelse', 'kommuner', 'partnerskaber'],
	datasets: {
		programmes: {
			title: 'Programmer',
			text: 'Hvert program: hvem der driver det, hvor, hvornår og hvad det går ud på.',
		},
		participants: {
			title: 'Deltagere',
			text: 'Byer og kommuner, der er eller var med i et program, og hvad der kom ud af det.',
		},
		awards: { title: 'Støtte', text: 'Hvem der er støttet i et program, til hvad og med hvor meget.' },
		calls: {
			title: 'Opslag og resultater',
			text: 'Hvert opslag med frister og pladser, og hvem der blev valgt, når resultatet er offentliggjort.',
		},
		measures: { title: 'Værktøjer', text: 'Værktøjskassens udgivne værktøjer med pris, varighed og emner.' },
		verdicts: { title: 'Byernes dom over værktøjerne', text: 'Hvad hver by siger om et værktøj, og hvorfor.' },
		recommendations: {
			title: 'Anbefalinger',
			text: 'Hvad programmerne anbefaler, til hvem, og hvad modtagerne har svaret.',
		},
		trials: {
			title: 'Anbefalinger prøvet af i byerne',
			text: 'Hvilken by der prøvede hvilken anbefaling, og hvordan det gik.',
		},
		cases: { title: 'Cases', text: 'Samarbejder om bymidter: hvor, hvornår, hvem og for hvor mange penge.' },
		terms: { title: 'Emneord', text: 'Temaer og udfordringer på dansk, nederlandsk og engelsk, med synonymer.' },
	},
	machines: {
		title: 'For programmer og portaler',
		catalogue: 'Beskrivelse af alle tabeller (DCAT-AP 3)',
		grants: 'Støtten efter 360Giving-standarden',
		feed: 'Nyt på Torvet som Atom',
		calendar: 'Opslagenes frister som kalender',
		sitemap: 'Alle siders adresser',
	},
}
