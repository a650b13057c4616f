import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, 'pages')

/** The classes that a stylesheet says the look of by themselves, at its outermost level. */
function classesIn(file: string): Set<string> {
	const css = readFileSync(join(folder, file), 'utf8')
	return new Set([...css.matchAll(/^\t\.([a-z][\w-]*)(?= \{|,$)/gm)].map(([, name]) => name!))
}

// All pages read one stylesheet: a class of two pages' own would look on each as the other meant it.
test('no class is the own one of two pages', () => {
	const names = readdirSync(folder).flatMap((file) => [...classesIn(file)])
	expect(names.length).toBeGreaterThan(100)
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
