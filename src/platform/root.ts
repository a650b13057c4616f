import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the project: the same from `src/` and from the bundle in `dist/`. */
export const root = findRoot(import.meta.dirname)

export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

function findRoot(folder: string): string {
	if (existsSync(join(folder, 'package.json'))) return folder
	const parent = dirname(folder)
	if (parent === folder) throw new Error(`There is no package.json above ${import.meta.dirname}`)
	return findRoot(parent)
}
