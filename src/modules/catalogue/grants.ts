import type { Supported } from './awards.ts'
import { LICENCE } from './dataset.ts'

type Organisation = { id: string; name: string }

export type Grant = {
	id: string
	title: string
	description: string
	currency: string
	amountAwarded: number
	awardDate: string
	url: string
	recipientOrganization: [Organisation]
	fundingOrganization: [Organisation]
	beneficiaryLocation: { name: string; countryCode: string; latitude?: string; longitude?: string }[]
	grantProgramme: [{ code: string; title: string; url: string }]
	dataSource: string
}

export const GRANTS_PATH = '/open-data/360giving.json'

type Known = { publicUrl: string; publisher: string; demo: boolean }

/**
 * Awards as a package of the 360Giving Data Standard 1.1 (https://standard.threesixtygiving.org). It asks for an amount
 * and a day: what has none is in our own table only. The standard has no field for what is made up, so that is given
 * by a demonstration alone, which says so in words.
 */
export function grantsOf(known: Known, supported: readonly Supported[]): Grant[] {
	return supported.flatMap(({ programme, participation, award }) => {
		const { chosenOn } = participation
		if ((programme.invented && !known.demo) || award.amount === null || chosenOn === null) return []
		return [grantOf(known, { programme, participation, award: { ...award, amount: award.amount }, chosenOn })]
	})
}

const INVENTED = 'Invented for a demonstration. '

type Whole = Supported & { award: { amount: string }; chosenOn: string }

function grantOf(known: Known, { programme, participation, award, chosenOn }: Whole): Grant {
	const url = `${known.publicUrl}/programmes/${programme.slug}`
	const { name, municipalityCode, municipalityName, lon, lat } = participation
	return {
		id: named(known, participation.id),
		title: award.project || `${programme.name}: ${name}`,
		description: `${programme.invented ? INVENTED : ''}${programme.summary || programme.name}`,
		currency: award.currency,
		amountAwarded: Number(award.amount),
		awardDate: chosenOn,
		url: `${url}/participants`,
		recipientOrganization: [{ id: named(known, municipalityCode ?? participation.id), name: municipalityName ?? name }],
		fundingOrganization: [{ id: named(known, `owner-${programme.owner}`), name: programme.owner }],
		beneficiaryLocation: [
			{
				name,
				countryCode: programme.country,
				...(lat === null || lon === null ? {} : { latitude: String(lat), longitude: String(lon) }),
			},
		],
		grantProgramme: [{ code: programme.slug, title: programme.name, url }],
		dataSource: `${known.publicUrl}${GRANTS_PATH}`,
	}
}

/** Registers of organisations do not reach municipalities in both countries, so names are unique by this house's address. */
function named({ publicUrl }: Known, own: string): string {
	return `${new URL(publicUrl).host}-${own.trim().replaceAll(/\s+/g, '-')}`
}

export function grantsPackage({ publicUrl, publisher, demo }: Known, grants: readonly Grant[]): string {
	const about = {
		version: '1.1',
		title: `${publisher}: grants`,
		...(demo && { description: 'A demonstration. Grants that are invented say so in their description.' }),
		publisher: { name: publisher, website: publicUrl },
		license: LICENCE,
		accessURL: `${publicUrl}/open-data`,
		downloadURL: `${publicUrl}${GRANTS_PATH}`,
	}
	return JSON.stringify({ ...about, grants }, null, '\t')
}
