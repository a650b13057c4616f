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
			text: 'Din rolle giver ikke adgang til det. Mener du, at den burde, så skriv til sekretariatet.',
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
	privacy: {
		title: 'Persondata',
		demo: 'Det her er en prøveudgave',
		demoText:
			'Her kan enhver logge ind som enhver. Skriv derfor ikke noget om virkelige mennesker. Alt, hvad I ser, kan slettes når som helst.',
		kept: 'Det gemmer vi',
		keptText:
			'Navn, e-mail og stilling på dem, der logger ind, hvem de handler for, og hvad de gør her. Ved hvert login står, hvilken browser det var, så I kan kende jeres egne. For at bremse gæt tæller vi i højst et døgn, hvor tit en e-mail og en netadresse beder om et link. Ansøgninger, bedømmelser og breve hører til programmets sag.',
		following: 'Hvis du følger noget',
		followingText:
			'Følger du noget uden at have en konto, gemmer vi din e-mail og det, du følger, og bruger dem kun til mails om det. Når du stopper det sidste, sletter vi begge dele og de mails, vi har sendt. En e-mail, der ikke er bekræftet inden to døgn, glemmer vi.',
		events: 'Hvis du melder dig til et arrangement',
		eventsText:
			'Vi gemmer dit navn, din e-mail, og hvor du kommer fra, og sletter det et halvt år efter arrangementet. Skriver du om mad eller adgang, ser kun arrangøren det, og det slettes efter 30 dage. Melder du afbud, sletter vi det hele med det samme; kun en sidste mail bliver til den tid. En e-mail, der ikke er bekræftet inden to døgn, glemmer vi.',
		speaking: 'Hvis du holder oplæg på et møde',
		speakingText:
			'Er du inviteret udefra, gemmer vi dit navn, din e-mail og din organisation og sletter det et halvt år efter mødet sammen med de mails, vi har sendt. Deltagerne ser dit navn og din organisation, når du har sagt ja. Skriver du om adgang eller teknik, ser kun facilitatoren og værten det, og det slettes efter 30 dage. Dine slides bliver hos deltagerne, til du eller de fjerner dem.',
		cookiesTitle: 'Cookies',
		cookies: (days: number) =>
			`Der er to. torvet_session husker, at I er logget ind, og udløber efter ${days} dage uden brug. torvet_language husker jeres sprog i et år. Begge er nødvendige, ingen af dem kan læses af scripts, og ingen af dem følger jer.`,
		cookiesSecure: 'De sendes kun over en krypteret forbindelse.',
		mails: 'Mails',
		mailsSent: (server: string) =>
			`Mails sendes gennem serveren ${server}. En kopi af hver mail bliver her, så det kan ses, hvad der er sendt, og hvornår.`,
		mailsKept: 'Denne installation sender ingen mails. De bliver her, hvor de kan læses i postkassen.',
		where: 'Hvor ligger det?',
		builtIn: 'Alt ligger på den maskine, som Torvet kører på.',
		ownDatabase: 'Alt ligger i driftens egen database.',
		files:
			'Filer, I lægger op, ligger i en mappe ved siden af. Billeder får fjernet de oplysninger, som kameraet skrev i dem.',
		log: 'Driftsloggen siger, hvad der gik galt og på hvilken side. Den har ingen navne, mailadresser eller svar.',
		howLong: 'Hvor længe?',
		howLongText: (days: number, minutes: number) =>
			`Et link til at logge ind gælder i ${minutes} minutter. Et login udløber efter ${days} dage uden brug, og I kan logge ud alle steder på jeres konto. Ansøgninger, bedømmelser, breve og sporet af, hvem der gjorde hvad, slettes ikke af sig selv: De gemmes så længe, reglerne for programmets sag kræver.`,
		others: 'Andre ser ikke med',
		othersText:
			'Siderne henter intet fra andre: skrifter, kort og billeder kommer herfra. Der er ingen statistik og ingen reklame.',
		rights: 'Jeres rettigheder',
		rightsText:
			'I kan få at vide, hvad der står om jer, og få fejl rettet. Skriv til det sekretariat, der står på programmets side.',
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
