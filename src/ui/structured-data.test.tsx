import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { StructuredData } from './structured-data.tsx'

const HOSTILE = '</script><script>alert(1)</script><!-- <script "\u2028&amp;'

test('a title cannot leave the data, and arrives as it was', () => {
	const html = renderToString(<StructuredData things={[{ '@type': 'Event', name: HOSTILE, description: '' }]} />)
	const [, json = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? []

	expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Event', name: HOSTILE })
})

test('without things there is nothing', () => {
	expect(renderToString(<StructuredData things={[]} />)).toBe('')
})
