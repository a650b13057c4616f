import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { root } from './root.ts'

const Built = z.record(z.string(), z.string())

/** Addresses of the style sheet and the islands, whose file names carry a hash; written by the build. */
export function readAssets(): { css: string; scripts: Record<string, string> } {
	const built = Built.parse(JSON.parse(readFileSync(join(root, 'dist', 'assets.json'), 'utf8')))
	const { 'torvet.css': css, ...others } = built
	if (css === undefined) throw new Error('dist/assets.json names no torvet.css: run "npm run build"')
	const scripts = Object.entries(others).filter(([name]) => name.endsWith('.js'))
	return { css, scripts: Object.fromEntries(scripts.map(([name, path]) => [name.replace(/\.js$/, ''), path])) }
}
