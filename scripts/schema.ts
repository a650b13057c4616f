import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { describeSchema, describeTypes } from './describe-schema.ts'
import { withDatabase } from '../tests/support/database.ts'

// Writes schema.sql and src/platform/schema.ts from the migrations; with --check only compares, so that CI sees drift.
const check = process.argv.includes('--check')

await withDatabase(async (url) => {
	const client = new pg.Client(url)
	await client.connect()
	try {
		const generated = await describe(client)
		for (const [file, text] of Object.entries(generated)) keep(file, text)
	} finally {
		await client.end()
	}
})

async function describe(client: pg.Client) {
	return { 'schema.sql': await describeSchema(client), 'src/platform/schema.ts': await describeTypes(client) }
}

function keep(file: string, text: string): void {
	const current = read(file)
	if (current === text) return
	if (check) {
		console.error(`${file} does not fit the migrations: run "npm run schema" and commit the result.`)
		process.exitCode = 1
	} else {
		writeFileSync(file, text)
		console.log(`${file} written`)
	}
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return ''
	}
}
