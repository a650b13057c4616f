export const da = {
	troubles: {
		notFound: {
			title: 'Siden findes ikke',
			text: 'Adressen er forkert, eller siden er ikke åben for dig. Er den delt med dig, så log ind med den e-mail, den blev delt med.',
			next: 'Gå til forsiden',
			href: '/',
		},
		forbidden: {
			title: 'Det kan du ikke gøre her',
			text: 'Du må se siden, men ikke ændre på denne måde. Mener du, at du skal kunne det, så skriv til sekretariatet.',
			next: 'Gå til Mit bord',
			href: '/desk',
		},
		refused: {
			title: 'Det kan ikke lade sig gøre nu',
			text: 'Noget er ændret, siden du åbnede siden. Gå tilbage, hent siden igen, og se, hvad der står.',
			next: 'Gå til Mit bord',
			href: '/desk',
		},
		outdated: {
			title: 'Der er gemt noget nyere',
			text: 'En anden gemte, mens du skrev. Gå tilbage i browseren: din tekst står der endnu. Kopiér den, hent siden igen, og sæt den ind.',
			next: 'Gå til Mit bord',
			href: '/desk',
		},
		foreign: {
			title: 'Formularen kom fra et andet sted',
			text: 'Af hensyn til sikkerheden tager vi kun imod formularer fra vores egne sider. Åbn siden her, og prøv igen.',
			next: 'Gå til forsiden',
			href: '/',
		},
		bug: {
			title: 'Der gik noget galt hos os',
			text: 'Intet er gemt halvt. Prøv igen om lidt. Sker det igen, så send os nummeret herunder.',
			next: 'Gå til forsiden',
			href: '/',
		},
		reference: (number: string) => `Fejlnummer ${number}`,
	},
	statements: {
		accessibility: {
			title: 'Tilgængelighed',
			parts: [
				{
					heading: 'Det går vi efter',
					text: 'Torvet er bygget til at følge WCAG 2.2 på niveau AA. Alt kan gøres uden mus, uden JavaScript og ved 400 procents zoom. Alt, hvad et kort viser, står også i en liste.',
				},
				{
					heading: 'Det ved vi mangler',
					text: 'Ingen uafhængig gennemgang er lavet endnu. Siderne prøves automatisk, hver gang de ændres, og det finder ikke alt.',
				},
				{
					heading: 'Fortæl os om fejl',
					text: 'Støder du på noget, du ikke kan bruge, så skriv til det sekretariat, der står på programmets side. De kan sende dig oplysningerne på en anden måde.',
				},
			],
		},
		privacy: {
			title: 'Persondata',
			parts: [
				{
					heading: 'Det gemmer vi',
					text: 'Navn, e-mail og stilling på dem, der logger ind, hvem de handler for, og hvad de gør her. Ansøgninger, bedømmelser og breve hører til programmets sag og gemmes så længe, reglerne for sagen kræver.',
				},
				{
					heading: 'Hvis du følger noget',
					text: 'Følger du noget uden at have en konto, gemmer vi din e-mail og det, du følger, og bruger dem kun til mails om det. Når du stopper det sidste, sletter vi begge dele og de mails, vi har sendt. En e-mail, der ikke er bekræftet inden to døgn, glemmer vi.',
				},
				{
					heading: 'Cookies',
					text: 'Der er to: én, der husker, at du er logget ind, og én, der husker dit sprog. Begge er nødvendige, og ingen af dem følger dig.',
				},
				{
					heading: 'Andre ser ikke med',
					text: 'Siderne henter intet fra andre: skrifter, kort og billeder kommer herfra. Der er ingen statistik og ingen reklame.',
				},
				{
					heading: 'Dine rettigheder',
					text: 'Du kan få at vide, hvad der står om dig, og få fejl rettet. Skriv til det sekretariat, der står på programmets side.',
				},
			],
		},
		contact: {
			title: 'Kontakt',
			parts: [
				{
					heading: 'Spørgsmål om et opslag',
					text: 'Hvert opslag har sine egne kontakter, delt efter emne. Find dem nederst på opslagets side.',
				},
				{
					heading: 'Spørgsmål om Torvet',
					text: 'Den, der driver programmet, står på programmets side. Skriv til dem, så svarer de eller sender det videre.',
				},
			],
		},
	},
}
