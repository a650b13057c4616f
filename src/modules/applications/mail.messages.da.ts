type About = { organisation: string; place: string; call: string }
type ReceiptFacts = { number: string; at: string; by: string; sha256: string }
type Standing = { place: string; call: string; by: string; deadline: string }

export const da = {
	greeting: (name: string) => `Hej ${name}`,
	subject: (number: string, place: string) => `Kvittering ${number}: ansøgningen for ${place} er modtaget`,
	received: ({ organisation, place, call }: About) =>
		`Vi har modtaget ansøgningen til ${call} fra ${organisation}. Den gælder ${place}.`,
	facts: ({ number, at, by, sha256 }: ReceiptFacts) =>
		`Nummer: ${number}\nModtaget: ${at}\nIndsendt af: ${by}\nKontrolsum (SHA-256): ${sha256}`,
	untilThen: (deadline: string) =>
		`I kan genåbne ansøgningen eller trække den tilbage til og med ${deadline}. Genåbner I den, tæller den først, når I har indsendt igen.`,
	next: 'Efter fristen bliver alle ansøgninger bedømt efter kriterierne i opslaget. I får besked, når afgørelsen er truffet.',
	link: (url: string) => `Kvitteringen ligger her:\n${url}`,
	regards: (programme: string) => `Venlig hilsen\n${programme}`,
	reopened: {
		subject: (place: string) => `Ansøgningen for ${place} er genåbnet og tæller ikke`,
		text: ({ place, call, by, deadline }: Standing) =>
			`${by} har genåbnet ansøgningen til ${call} for ${place}.\n\nDen tæller ikke, før I indsender den igen. Det skal ske senest ${deadline}. Den tidligere kvittering gælder ikke mere.`,
	},
	withdrawn: {
		subject: (place: string) => `Ansøgningen for ${place} er trukket tilbage`,
		text: ({ place, call, by, deadline }: Standing) =>
			`${by} har trukket ansøgningen til ${call} for ${place} tilbage. Den deltager ikke.\n\nVil I alligevel søge, kan I begynde en ny til og med ${deadline}.`,
	},
}
