import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { axe, launchBrowser } from '../support/browser.ts'

// What judges the other journeys must itself be able to condemn.

let browser: Browser

beforeAll(async () => {
	browser = await launchBrowser()
})

afterAll(() => browser.close())

const BAD = '<!doctype html><html lang="da"><title>By</title><main><h1>By</h1><img src="data:,"></main>'
const GOOD = '<!doctype html><html lang="da"><title>By</title><main><h1>By</h1></main>'

describe.each([true, false])('with JavaScript %s', (javaScriptEnabled) => {
	test.each([
		[BAD, ['image-alt: Images must have alternative text: img']],
		[GOOD, []],
	])('axe judges %s', async (body, verdict) => {
		const context = await browser.newContext({ javaScriptEnabled })
		const page = await context.newPage()
		await page.route('http://torvet.test/', (route) => route.fulfill({ body, contentType: 'text/html' }))
		await page.goto('http://torvet.test/')

		expect(await axe(page)).toEqual(verdict)
		await context.close()
	})
})
