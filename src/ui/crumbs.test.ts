import { expect, test } from 'vitest'
import { shownPages } from './crumbs.tsx'

test.for([
	[1, 3, [1, 2, 3]],
	[1, 9, [1, 2, 'gap', 9]],
	[5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
	[9, 9, [1, 'gap', 8, 9]],
] as const)('on page %i of %i the pager shows %j', ([page, pages, shown]) => {
	expect(shownPages(page, pages)).toEqual(shown)
})
