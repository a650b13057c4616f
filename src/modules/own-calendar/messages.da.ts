export const da = {
	title: 'Din kalender',
	lead: 'Abonnér på dine frister og møder i Outlook, Google eller telefonen. Kalenderen opdaterer sig selv.',
	contents:
		'Den viser fristerne for de ansøgninger, du er begyndt på, for bedømmelser, du mangler, møderne og datoerne i de programmer, du er med i, og de studieture, du har plads på.',
	secret: 'Adressen er hemmelig: alle, der har den, kan læse din kalender uden at logge ind. Del den ikke.',
	made: (when: string) => `Du lavede en adresse ${when}. Vi viser den ikke igen: har du mistet den, så lav en ny.`,
	none: 'Du har ingen adresse endnu.',
	make: 'Lav en adresse',
	renew: 'Lav en ny adresse',
	renewHint: 'Den gamle holder op med at virke med det samme.',
	revoke: 'Luk adressen',
	ready: 'Her er adressen',
	readyText:
		'Kopiér den nu, og sæt den ind, hvor din kalender spørger efter en internetkalender (iCal). Vi viser den kun denne ene gang.',
	address: 'Adressen på din kalender',
	revoked: 'Adressen er lukket',
	revokedText: 'Kalendere, der har den, får ikke noget at vide mere.',
	account: 'Din profil',
	name: (person: string) => `Torvet: ${person}`,
	description: 'Dine frister og møder på Torvet.',
	labels: {
		draft: (title: string) => `Frist for ansøgningen: ${title}`,
		planned: (title: string) => `Hold dagen fri: ${title}`,
		assessments: (title: string) => `Frist for bedømmelser: ${title}`,
	},
}
