import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Language, languages } from '../../src/platform/i18n.ts'
import { root } from '../../src/platform/root.ts'

/** Words that are common in one of our languages and mean nothing in the other two. */
const COMMON: Record<Language, RegExp> = {
	da: /\b(og|ikke|eller|jeres|hvad|hvem|hvor|skal|med|siden|uden|efter|endnu|har|kun)\b|\bpå(?!\p{L})/iu,
	nl: /\b(het|een|niet|wordt|uw|van|voor|zijn|deze|nog|naar)\b/iu,
	en: /\b(the|and|your|with|you|this|that|from|not)\b/iu,
}

/** Which texts are not in our language: whole labels of the others, and sentences with their words. */
export async function foreignTexts(own: Language): Promise<(texts: readonly string[]) => string[]> {
	const others = languages.filter((language) => language !== own)
	const ours = await labelsOf(own)
	const theirs = new Set((await Promise.all(others.map(labelsOf))).flatMap((labels) => [...labels]))
	const isForeign = (text: string) =>
		!ours.has(text) && (theirs.has(text) || others.some((language) => COMMON[language].test(text)))
	return (texts) => texts.filter(isForeign)
}

/** The same of a page. */
export async function foreignWords(own: Language): Promise<(page: Page) => Promise<string[]>> {
	const foreign = await foreignTexts(own)
	return async (page) => foreign(await textsOf(page, own))
}

/** All that the product says word for word in a language; what it fills in is not among it. */
async function labelsOf(language: Language): Promise<Set<string>> {
	const files = globSync(`src/**/*.${language}.ts`, { cwd: root })
	const modules = await Promise.all(
		files.map(async (file) => (await import(join(root, file))) as Record<string, unknown>),
	)
	if (modules.length === 0) throw new Error(`There are no words in ${language}`)
	return new Set(modules.flatMap((module) => stringsIn(module)))
}

function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value.trim()]
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What is read or heard on the page, without what says of itself that it is in another language. */
function textsOf(page: Page, own: Language): Promise<string[]> {
	return page.evaluate((language) => {
		const isOurs = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === language
		const texts = [document.title]
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const element = node.parentElement
			if (element?.checkVisibility() && isOurs(element)) texts.push(node.textContent ?? '')
		}
		for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
			for (const element of document.querySelectorAll(`body [${name}]`))
				if (isOurs(element)) texts.push(element.getAttribute(name) ?? '')
		}
		return texts.map((text) => text.trim()).filter((text) => text !== '')
	}, own)
}
