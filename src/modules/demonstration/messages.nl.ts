import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	demo: {
		title: 'Probeer Torvet',
		lead: 'Dit is een demonstratie. Kies wie u wilt zijn en doe alles wat zij kunnen. Plaatsen, mensen en aanvragen in de twee open oproepen zijn verzonnen.',
		clock: 'De klok',
		clockLead: 'Zet de klok voorbij de sluitingsdatum om verder te gaan met beoordelen en kiezen.',
		now: (day, time) => `Het is ${day}, ${time}`,
		days: 'Aantal dagen',
		daysHint: 'Bijvoorbeeld 14 voor twee weken vooruit. 0 zet de klok op vandaag.',
		move: 'Verzet de klok',
		who: 'Wie wilt u zijn?',
		whoLead: 'U kunt wisselen zo vaak u wilt. Alle verstuurde mails staan in het postvak.',
		applicants: 'Alle aanvragers',
		assess: 'De beoordelingen',
		assessLead:
			'Laat de beoordelaars van de demonstratie hun werk doen: ze verklaren zich, geven punten en motiveren. Wat u zelf hebt beoordeeld, laten ze staan.',
		assessCall: (title) => `Beoordeel alle aanvragen: ${title}`,
		name: 'Naam',
		roles: 'Rol',
		signIn: 'Inloggen',
	},
	mailbox: {
		title: 'Het postvak',
		lead: 'Hier staan alle mails die de demonstratie heeft verstuurd. Ze zijn bij niemand aangekomen.',
		empty: 'Nog geen mails',
		subject: 'Onderwerp',
		to: 'Aan',
		at: 'Verstuurd',
	},
	faults: { daysWrong: 'Vul een heel aantal dagen in, hooguit 5.000' },
} satisfies Messages<typeof da>
