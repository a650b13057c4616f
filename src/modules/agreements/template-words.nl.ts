import type { Messages } from '../../platform/i18n.ts'
import type { da } from './template-words.da.ts'

export const nl: Messages<typeof da> = {
	strategic: {
		title: (partnership: string) => `Samenwerkingsovereenkomst ${partnership}`,
		clauses: [
			{
				title: 'Wat wij samen willen',
				body: 'Wij willen [schrijf uw gezamenlijke visie in één of twee zinnen].\n\nDe overeenkomst geldt voor [het gebied].',
			},
			{
				title: 'Hoe wij samenwerken',
				body: 'Wij zijn gelijkwaardig. Elke partij beslist over het eigen geld, de eigen panden en de eigen mensen. Wij zeggen het elkaar als iets moeilijk is, en wij spreken naar buiten toe goed over elkaar.',
			},
			{
				title: 'Wat wij inbrengen',
				body: 'Elke partij is aanwezig, houdt de eigen achterban op de hoogte en antwoordt als zij gevraagd wordt. Wat ieder bijdraagt, staat in het plan en niet hier.',
			},
			{
				title: 'Hoe wij beslissen',
				body: 'Wij zoeken overeenstemming. Lukt dat niet, dan schrijven wij op wie wat vindt en komen wij er de volgende keer op terug. Wij komen bijeen [hoe vaak].',
			},
			{
				title: 'Geen contract',
				body: 'De overeenkomst verplicht niemand om iets te betalen of te bouwen. Daarvoor is een aparte overeenkomst nodig tussen wie het aangaat.',
			},
			{
				title: 'Als iemand eruit of erbij wil',
				body: 'Een partij kan uittreden door dat te zeggen. Nieuwe partijen zijn welkom als zij hetzelfde ondertekenen.',
			},
		],
	},
	project: {
		title: (partnership: string) => `Projectovereenkomst ${partnership}`,
		clauses: [
			{
				title: 'Het project',
				body: 'De partijen voeren samen [het project] uit, zodat [wat er daarna anders is]. Het is klaar uiterlijk [wanneer].',
			},
			{
				title: 'Rollen en plichten',
				body: 'Het project wordt geleid door [wie].\n\n[Partij] doet [wat] voor [wanneer].\n\n[Partij] doet [wat] voor [wanneer].',
			},
			{
				title: 'Geld en uren',
				body: 'Het project kost [bedrag]. [Partij] betaalt [bedrag], [partij] betaalt [bedrag]. Eigen uren tellen voor [bedrag] per uur. Wordt het duurder, dan komen de partijen bijeen voordat iemand meer uitgeeft.',
			},
			{
				title: 'Beslissingen',
				body: 'Een stuurgroep met één persoon van elke partij komt bijeen [hoe vaak]. Zij beslist eensgezind over doel, geld en tijd. De rest beslist de projectleider.',
			},
			{
				title: 'Eigendom en beheer',
				body: 'Is het project klaar, dan is het eigendom van [wie], die het ook [hoeveel] jaar beheert en betaalt.',
			},
			{
				title: 'Aansprakelijkheid en verzekering',
				body: 'Elke partij is verantwoordelijk voor het eigen deel en heeft daarvoor de nodige verzekering. Vergunningen worden aangevraagd door [wie].',
			},
			{
				title: 'Gegevens',
				body: 'De partijen delen wat het project nodig heeft. Bedrijfsgeheimen en persoonsgegevens blijven bij wie ze toebehoren. De gemeente is gehouden aan de Wet open overheid.',
			},
			{
				title: 'Als het anders loopt',
				body: 'Kan een partij niet nakomen wat zij heeft toegezegd, dan zegt zij dat meteen. De partijen zoeken samen een oplossing. Lukt dat niet binnen [hoelang], dan kan elke partij uittreden met de opzegtermijn van deze overeenkomst.',
			},
		],
	},
}
