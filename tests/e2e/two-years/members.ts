/** A municipality of the network and the head of its planning department; all of them made up. */
export type Member = { code: string; town: string; leader: string; region: string }

/** Four from Fyn, six from Sjælland, ten from Jylland, five from the capital's area. */
export const MEMBERS: readonly Member[] = [
	{ code: 'XX-SUNDKOEBING', town: 'Sundkøbing', leader: 'Astrid Sandager', region: 'Fyn' },
	{ code: 'XX-HASSELNAES', town: 'Hasselnæs', leader: 'Bo Tangholm', region: 'Fyn' },
	{ code: 'XX-ASSOE', town: 'Assø', leader: 'Cilla Rosenvinge', region: 'Fyn' },
	{ code: 'XX-AAKOEBING', town: 'Åkøbing', leader: 'Dan Vesterbæk', region: 'Fyn' },
	{ code: 'XX-BISPEKOEBING', town: 'Bispekøbing', leader: 'Esben Lundtofte', region: 'Sjælland' },
	{ code: 'XX-TRANLOESE', town: 'Tranløse', leader: 'Fie Havgaard', region: 'Sjælland' },
	{ code: 'XX-ODDEBJERG', town: 'Oddebjerg', leader: 'Gert Kildemose', region: 'Sjælland' },
	{ code: 'XX-KYSTAGER', town: 'Kystager', leader: 'Helga Strandby', region: 'Sjælland' },
	{ code: 'XX-ROSENHAVN', town: 'Rosenhavn', leader: 'Ivan Moseholm', region: 'Sjælland' },
	{ code: 'XX-HOLMKOEBING', town: 'Holmkøbing', leader: 'Jytte Agerskov', region: 'Sjælland' },
	{ code: 'XX-RAVNKOEBING', town: 'Ravnkøbing', leader: 'Kaj Nørhede', region: 'Jylland' },
	{ code: 'XX-STAVNBRO', town: 'Stavnbro', leader: 'Lis Engkær', region: 'Jylland' },
	{ code: 'XX-AASTRUPHAVN', town: 'Åstruphavn', leader: 'Mogens Bakkeholm', region: 'Jylland' },
	{ code: 'XX-EGEKOEBING', town: 'Egekøbing', leader: 'Nanna Birkelund', region: 'Jylland' },
	{ code: 'XX-TORNBAEK', town: 'Tornbæk', leader: 'Oluf Hestehave', region: 'Jylland' },
	{ code: 'XX-ELLEKOEBING', town: 'Ellekøbing', leader: 'Pia Klintgaard', region: 'Jylland' },
	{ code: 'XX-HEDEKOEBING', town: 'Hedekøbing', leader: 'Rasmus Overby', region: 'Jylland' },
	{ code: 'XX-LYNGKOEBING', town: 'Lyngkøbing', leader: 'Solvej Damgaarde', region: 'Jylland' },
	{ code: 'XX-HYLKOEBING', town: 'Hylkøbing', leader: 'Thyra Mejlby', region: 'Jylland' },
	{ code: 'XX-BREDSUND', town: 'Bredsund', leader: 'Uffe Langholt', region: 'Jylland' },
	{ code: 'XX-RINGHUSE', town: 'Ringhuse', leader: 'Vibe Skovager', region: 'København/Hovedstadsområdet' },
	{ code: 'XX-MOELLEHOLM', town: 'Mølleholm', leader: 'Walther Egelund', region: 'København/Hovedstadsområdet' },
	{ code: 'XX-KILDEBY', town: 'Kildeby', leader: 'Xenia Tornager', region: 'København/Hovedstadsområdet' },
	{ code: 'XX-KRONNAES', town: 'Kronnæs', leader: 'Yrsa Fjeldsted', region: 'København/Hovedstadsområdet' },
	{ code: 'XX-SALTAGER', town: 'Saltager', leader: 'Zakarias Holmsund', region: 'København/Hovedstadsområdet' },
]

/** Who takes the seat of the one that leaves. */
export const NEWCOMER: Member = {
	code: 'XX-FALKENHOLM',
	town: 'Falkenholm',
	leader: 'Ketty Falkenberg',
	region: 'Sjælland',
}

export function memberOf(town: string): Member {
	const member = [...MEMBERS, NEWCOMER].find((one) => one.town === town)
	if (member === undefined) throw new Error(`${town} is no member`)
	return member
}

/** In the order in which the invitation visits them, twice. */
export const REGIONS = ['Fyn', 'Sjælland', 'Jylland', 'København/Hovedstadsområdet']

export function addressOf(town: string): string {
	return `plan@${memberOf(town).code.slice(3).toLowerCase()}.example`
}
