import { describe, expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { askedFor, cleanName, fileUrl, heightAt, renditionsOf, type StoredFile, widthsOf } from './file.ts'

const file: StoredFile = {
	id: 'f' as Id<'file'>,
	belongsTo: { kind: 'page', id: 'p', programmeId: null },
	name: 'Torvet på en tirsdag.jpg',
	mediaType: 'image/jpeg',
	size: 10,
	sha256: 'ab',
	picture: { width: 1200, height: 900, fallback: 'jpeg' },
	publicFrom: null,
	publicUntil: null,
}

test.for([
	[300, [300]],
	[480, [480]],
	[481, [480, 481]],
	[1600, [480, 960, 1600]],
	[6000, [480, 960, 1600]],
] as const)('a picture %i wide is kept %j wide', ([width, widths]) => {
	expect(widthsOf({ width })).toEqual(widths)
})

test('its sides stay in proportion, and no picture is flat', () => {
	expect(heightAt({ width: 1200, height: 900 }, 480)).toBe(360)
	expect(heightAt({ width: 10_000, height: 2 }, 480)).toBe(1)
})

describe('an address', () => {
	test('of a picture names its size and format, and asks for exactly that', () => {
		const url = fileUrl(file, { width: 480, format: 'avif' })

		expect(url).toBe('/files/f/torvet-paa-en-tirsdag-480.avif')
		expect(askedFor(file, 'torvet-paa-en-tirsdag-480.avif')).toEqual({ rendition: { width: 480, format: 'avif' } })
		expect(fileUrl(file)).toBe('/files/f/torvet-paa-en-tirsdag-1200.jpg')
	})

	test('of a picture never asks for the bytes as they came', () => {
		expect(askedFor(file, file.name)).toBeUndefined()
		expect(askedFor(file, 'torvet-paa-en-tirsdag-481.avif')).toBeUndefined()
		expect(renditionsOf(file.picture!).map(({ width }) => width)).toEqual([480, 480, 960, 960, 1200, 1200])
	})

	test('of a paper is its name', () => {
		const paper = { ...file, picture: null, name: 'Plan & bilag.pdf' }

		expect(fileUrl(paper)).toBe('/files/f/Plan%20%26%20bilag.pdf')
		expect(askedFor(paper, 'Plan & bilag.pdf')).toEqual({})
		expect(askedFor(paper, 'Plan.pdf')).toBeUndefined()
	})
})

test.for([
	['C:\\Users\\mette\\Plan.PDF', 'Plan.pdf'],
	['../../etc/passwd', 'passwd.pdf'],
	['Referat <1>: "udkast".docx.exe', 'Referat 1 udkast .docx.pdf'],
	['invoice\u202efdp.exe', 'invoice fdp.pdf'],
	['a\r\nb.pdf', 'a b.pdf'],
	['.htaccess', 'file.pdf'],
	['', 'file.pdf'],
	['Ærø på dansk.pdf', 'Ærø på dansk.pdf'],
] as const)('%j is kept as %j', ([given, kept]) => {
	expect(cleanName(given, 'pdf')).toBe(kept)
})

test('a name is cut without breaking a letter', () => {
	expect(cleanName(`${'🌳'.repeat(200)}.pdf`, 'pdf')).toBe(`${'🌳'.repeat(120)}.pdf`)
})
