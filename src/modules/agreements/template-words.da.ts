export const da = {
	strategic: {
		title: (partnership: string) => `Samarbejdsaftale for ${partnership}`,
		clauses: [
			{
				title: 'Det er vi sammen om',
				body: 'Vi vil [skriv jeres fælles vision i én eller to sætninger].\n\nAftalen gælder [området].',
			},
			{
				title: 'Sådan er vi sammen',
				body: 'Vi er ligeværdige. Hver part bestemmer over sine egne penge, ejendomme og folk. Vi siger det til hinanden, når noget er svært, og vi taler pænt om hinanden udadtil.',
			},
			{
				title: 'Det lægger vi i det',
				body: 'Hver part møder op, holder sit bagland orienteret og svarer, når den bliver spurgt. Hvad den enkelte bidrager med, står i planen og ikke her.',
			},
			{
				title: 'Sådan beslutter vi',
				body: 'Vi søger enighed. Kan vi ikke blive enige, skriver vi ned, hvem der mener hvad, og tager det op igen på næste møde. Vi mødes [hvor tit].',
			},
			{
				title: 'Ingen kontrakt',
				body: 'Aftalen binder ingen til at betale eller bygge noget. Det kræver en særskilt aftale mellem dem, det gælder.',
			},
			{
				title: 'Hvis nogen vil ud eller ind',
				body: 'En part kan træde ud ved at sige det. Nye parter er velkomne, når de skriver under på det samme.',
			},
		],
	},
	project: {
		title: (partnership: string) => `Projektaftale for ${partnership}`,
		clauses: [
			{
				title: 'Projektet',
				body: 'Parterne gennemfører sammen [projektet], så [hvad der er anderledes bagefter]. Det er færdigt senest [hvornår].',
			},
			{
				title: 'Roller og pligter',
				body: 'Projektet ledes af [hvem].\n\n[Part] gør [hvad] inden [hvornår].\n\n[Part] gør [hvad] inden [hvornår].',
			},
			{
				title: 'Penge og timer',
				body: 'Projektet koster [beløb]. [Part] betaler [beløb], [part] betaler [beløb]. Egne timer opgøres til [beløb] pr. time. Bliver det dyrere, mødes parterne, før nogen bruger mere.',
			},
			{
				title: 'Beslutninger',
				body: 'En styregruppe med én fra hver part mødes [hvor tit]. Den beslutter i enighed om mål, penge og tid. Resten beslutter projektlederen.',
			},
			{
				title: 'Ejerskab og drift',
				body: 'Når projektet er færdigt, ejes det af [hvem], som også passer og betaler det i [hvor mange] år.',
			},
			{
				title: 'Ansvar og forsikring',
				body: 'Hver part har ansvar for sin egen del og har den forsikring, den kræver. Tilladelser søges af [hvem].',
			},
			{
				title: 'Oplysninger',
				body: 'Parterne deler det, projektet kræver. Forretningshemmeligheder og personoplysninger bliver hos dem, de tilhører. Kommunen har pligt til at give aktindsigt efter loven.',
			},
			{
				title: 'Hvis det ikke går efter planen',
				body: 'Kan en part ikke holde det, den har lovet, siger den det straks. Parterne finder en løsning sammen. Lykkes det ikke inden [hvor længe], kan enhver part træde ud med aftalens varsel.',
			},
		],
	},
}
