import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { FileList } from './file-list.tsx'
import type { StoredFile } from './file.ts'
import { Picture } from './picture.tsx'

const file: StoredFile = {
	id: 'f' as Id<'file'>,
	belongsTo: { kind: 'page', id: 'p', programmeId: null },
	name: 'Torvet.png',
	mediaType: 'image/png',
	size: 1_234_567,
	sha256: 'ab',
	picture: { width: 960, height: 480, fallback: 'webp' },
	publicFrom: null,
	publicUntil: null,
}

test('a picture offers AVIF first, keeps its place and loads late', () => {
	expect(renderToString(<Picture file={file} alt="Et torv" sizes="100vw" />)).toBe(
		'<picture>' +
			'<source type="image/avif" srcset="/files/f/torvet-480.avif 480w, /files/f/torvet-960.avif 960w" sizes="100vw"/>' +
			'<img src="/files/f/torvet-960.webp" srcset="/files/f/torvet-480.webp 480w, /files/f/torvet-960.webp 960w" sizes="100vw" alt="Et torv" width="960" height="480" loading="lazy" decoding="async"/>' +
			'</picture>',
	)
})

test('an ornament has an empty text, not none', () => {
	expect(renderToString(<Picture file={file} alt="" />)).toMatch(/ alt(="")? /)
})

test('a list of files says what each is and how big', () => {
	const paper = { ...file, picture: null, name: 'Plan.pdf' }
	const files = [
		{ file: { ...paper, size: 999 }, title: 'Planen' },
		{ file: { ...paper, size: 310_400, name: 'Tal.xlsx' }, title: '' },
		{ file: paper, title: 'Stor' },
	]

	const html = renderToString(<FileList language="da" files={files} />)

	const rows = [...html.matchAll(/<\/svg>([^<]+)<\/a><span class="small muted">([^<]+)</g)].map(([, ...row]) => row)
	expect(rows).toEqual([
		['Planen', 'PDF, 999 B'],
		['Tal.xlsx', 'Excel, 310 kB'],
		['Stor', 'PDF, 1,2 MB'],
	])
})
