import { danishParts } from '../../src/methods/compound-parts.da.ts'
import { dutchParts } from '../../src/methods/compound-parts.nl.ts'
import type { Language } from '../../src/platform/i18n.ts'

// A vocabulary as large and as uneven as that of a real library: words of the field, invented simple words, and
// compounds of both, the more common first.

const english =
	`town centre street square shop shops vacancy owner tenant rent market plan strategy council municipality
programme project grant budget partner association business trade retail visitor resident citizen housing park bridge
harbour lighting bench tree art culture event festival school library museum traffic parking bicycle bus station
renewal heritage building facade window room measure case method evaluation survey count report evening children youth
volunteer meeting network agreement responsibility energy climate water green safety access future local growth`
		.split(/\s+/)
		.filter((word) => word !== '')

const syllables: Record<Language, string> = {
	da: 'ba be bi bo bry dal de di dra dø fa fe fi flo fo fu ga ge gri hu hæ ja jo ka ke kli ko kra kva la le li lo ly ma me mi mo må na ne ni no nu pa pe pi plo po pri ra re ri ro sa se ska ski sko sky sla sno spe sta ste stø sva sy ta te ti to tra tro tu va ve vi vo',
	nl: 'aa be bij bo bra da dij doe dui een ei fa fe ga ge goe groe ha hei hoe ij ja jo ka kee kij koe kui la lee lij loe maa mee mij moe na nee noe o pa pee pij ploe raa ree rij roe sa schaa schee slui snij spoe staa stee sui taa tee tij toe ui vaa vee vij vloe waa wee wij woe zaa zee zij zoe',
	en: 'a ber bo con cre da del der di em en ex fer fo for gen gra ha il im in ja ke la le li lo ma men mi mo na ne no o par per pla po pre pro ra re ri ro sa se si so ta te ter ti to tra tri un va ve vi wa we win',
}

const endings: Record<Language, readonly string[]> = {
	da: ['', '', 'n', 'r', 'ning', 'sk', 'lig', 'ner'],
	nl: ['', '', 'n', 'ing', 'ling', 'lijk', 'ter', 'd'],
	en: ['', '', 's', 'tion', 'ment', 'al', 'er', 'ness'],
}

export const stopWords: Record<Language, readonly string[]> = {
	da: 'og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi'.split(' '),
	nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om'.split(' '),
	en: 'the of and to in is that it was for on are as with his they be at one have this from or had by'.split(' '),
}

export const SIZES: Record<Language, number> = { da: 220_000, nl: 150_000, en: 50_000 }

/** The same numbers for the same seed, so that two runs measure the same. */
export function randomFrom(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let t = Math.imul(state ^ (state >>> 15), 1 | state)
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
	}
}

export function vocabulary(language: Language, random: () => number): string[] {
	const field = { da: danishParts, nl: dutchParts, en: english }[language]
	const words = new Set<string>(shuffled(field, random))
	const simple = [...field]
	while (words.size < SIZES[language]) {
		const share = words.size / SIZES[language]
		if (language !== 'en' && random() < 0.35 + 0.3 * share) words.add(compound(language, simple, random))
		else {
			const word = invented(language, random)
			if (words.size < 20_000) simple.push(word)
			words.add(word)
		}
	}
	return [...words]
}

function compound(language: Language, simple: readonly string[], random: () => number): string {
	const links = language === 'da' ? ['', '', 's', 'e'] : ['', '', 's', 'en']
	const [head, tail] = [simple[rank(simple.length, random)] ?? '', simple[rank(simple.length, random)] ?? '']
	const more = random() < 0.15 ? (simple[rank(simple.length, random)] ?? '') : ''
	return head + (links[Math.floor(random() * links.length)] ?? '') + more + tail
}

function invented(language: Language, random: () => number): string {
	const own = syllables[language].split(' ')
	const count = 2 + Math.floor(random() * 3)
	const stem = Array.from({ length: count }, () => own[Math.floor(random() * own.length)] ?? '').join('')
	return stem + (endings[language][Math.floor(random() * endings[language].length)] ?? '')
}

/** A place in a list by Zipf's law: the second half as often as the first, the third a third as often. */
export function rank(length: number, random: () => number): number {
	return Math.min(length - 1, Math.floor((length + 1) ** random()) - 1)
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
	return items
		.map((item) => ({ item, key: random() }))
		.toSorted((a, b) => a.key - b.key)
		.map(({ item }) => item)
}
