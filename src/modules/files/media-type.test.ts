import { expect, test } from 'vitest'
import { aZip } from '../../../tests/support/files.ts'
import { sniff } from './media-type.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const word = (...more: string[]) => aZip(['[Content_Types].xml', 'word/document.xml', ...more])

test.for<[what: string, bytes: Uint8Array, name: string, kind: string | undefined]>([
	['a JPEG that calls itself a PDF', latin('\xff\xd8\xff\xe0rest'), 'plan.pdf', 'jpg'],
	['a PNG', latin('\x89PNG\r\n\x1a\nrest'), '', 'png'],
	['a GIF', latin('GIF89a'), '', 'gif'],
	['a WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), '', 'webp'],
	['a sound in the same wrapping', latin('RIFF\x10\0\0\0WAVEfmt '), 'x.webp', undefined],
	['an AVIF', latin('\0\0\0\x20ftypavif\0\0\0\0'), '', 'avif'],
	['a picture of a phone', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'x.jpg', 'heic'],
	['a film', latin('\0\0\0\x18ftypmp42\0\0\0\0'), 'x.jpg', undefined],
	['a PDF', latin('%PDF-1.7\n'), 'x.exe', 'pdf'],
	['a Word document', word(), 'x.docx', 'docx'],
	['one with macros', word('word/vbaProject.bin'), 'x.docx', undefined],
	['an Excel workbook', aZip(['[Content_Types].xml', 'xl/workbook.xml']), 'x.docx', 'xlsx'],
	['a presentation', aZip(['[Content_Types].xml', 'ppt/presentation.xml']), '', 'pptx'],
	['any other ZIP', aZip(['word/document.xml', 'virus.exe']), 'x.docx', undefined],
	['a ZIP that is cut off', word().subarray(0, 40), 'x.docx', undefined],
	[
		'an OpenDocument',
		latin(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
		'',
		'ods',
	],
	['a table', utf8('by;tal\nEllekøbing;1'), 'x.CSV', 'csv'],
	['a table that is not UTF-8', latin('by;tal\nEllek\xf8bing;1'), 'x.csv', undefined],
	['a text', utf8('Hej'), 'x.txt', 'txt'],
	['a text that calls itself a PDF', utf8('Hej'), 'x.pdf', undefined],
	['a drawing with code', utf8('<?xml version="1.0"?><svg onload="x()"/>'), 'x.png', 'svg'],
	['a web page that calls itself a table', utf8(' <!DOCTYPE html><script>'), 'x.csv', undefined],
	['a program', latin('MZ\x90\0\x03'), 'x.pdf', undefined],
])('%s is told by its bytes', ([, bytes, name, kind]) => {
	expect(sniff(bytes, name)).toBe(kind)
})
