import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from '../../src/platform/root.ts'
import { about, choose, follow, press, reads, readsHeading, rowWith, type Visitor, write } from './journey.ts'

/** What several journeys do in the same way, from the assessors' work to the published result. */

export type Judgement = { criterion: string; score: number; reason: string }

/** Gives points and reasons on the page of an application, and does not finish yet. */
export async function judge(assessor: Visitor, judgements: readonly Judgement[]): Promise<void> {
	for (const [index, { criterion, score, reason }] of judgements.entries()) {
		const scale = assessor.page.getByRole('group', { name: `${index + 1}. ${criterion}` })
		await scale.getByLabel(`${score}`, { exact: true }).check()
		await write(assessor, `Begrundelse: ${criterion}`, reason)
	}
}

/** The names of those whom the page shows as chosen, as they stand beside the map. */
export async function cohortOf({ page }: Visitor): Promise<string[]> {
	const cohort = page.getByRole('region', { name: 'Holdet' })
	const names = await cohort.getByRole('list').first().getByRole('listitem').locator('b:not(.num)').allInnerTexts()
	return names.map((name) => name.replace(/^\d+\. /, ''))
}

/** Puts the cohort on the page before the one who decides. */
export async function putForward(secretariat: Visitor, reasons: string): Promise<void> {
	await write(secretariat, 'Jeres begrundelse', reasons)
	await press(secretariat, 'Læg indstillingen frem')
	await readsHeading(secretariat, /^Indstilling \d/)
}

type Case = { input: { applicants: { id: string; name: string }[] } }

/** Downloads the file of the proposal on the page and lets the command line select from it: the chosen names, sorted. */
export async function selectByCommand({ page }: Visitor): Promise<string[]> {
	const downloading = page.waitForEvent('download')
	await page.getByRole('link', { name: 'Hent sagens fil (JSON)' }).click()
	const input = readFileSync(await (await downloading).path(), 'utf8')
	const command = ['run', '--silent', 'torvet', '--', 'select']
	const { stdout, stderr, status } = spawnSync('npm', command, { cwd: root, input, encoding: 'utf8' })
	if (status !== 0) throw new Error(stderr)
	const { selected } = JSON.parse(stdout) as { selected: string[] }
	const { applicants } = (JSON.parse(input) as Case).input
	return applicants.flatMap(({ id, name }) => (selected.includes(id) ? [name] : [])).toSorted()
}

export type Verdict = { call: string; outcome: 'Bekræft holdet' | 'Send tilbage'; reason: string }

/** From the desk to the decision. */
export async function decide(decisionMaker: Visitor, { call, outcome, reason }: Verdict): Promise<void> {
	await decisionMaker.page.goto('/desk')
	await follow(decisionMaker, about('Se indstillingen', call))
	await choose(decisionMaker, new RegExp(`^${outcome}`))
	if (reason !== '') await write(decisionMaker, 'Begrundelse', reason)
	await press(decisionMaker, 'Træf afgørelse')
}

/** From the desk to letters for all, none of them sent. */
export async function writeLetters(secretariat: Visitor, call: string): Promise<void> {
	await secretariat.page.goto('/desk')
	await follow(secretariat, about('Skriv breve', call))
	await write(secretariat, 'Klagevejledning', 'Afgørelsen kan ikke indbringes for anden administrativ myndighed.')
	await write(secretariat, 'Underskrift', 'Karen Holm\nSekretariatet')
	await press(secretariat, 'Skriv brevene')
}

/** Changes one letter by a sentence at its end. */
export async function correctLetter(secretariat: Visitor, addressee: string, sentence: string): Promise<void> {
	await follow(secretariat, new RegExp(addressee), rowWith(secretariat, addressee))
	const body = secretariat.page.getByLabel('Brev', { exact: true })
	await body.fill(`${await body.inputValue()}\n\n${sentence}`)
	await press(secretariat, 'Gem brev')
	await follow(secretariat, 'Tilbage til brevene')
}

export async function publishResult(secretariat: Visitor, call: string): Promise<void> {
	await secretariat.page.goto('/desk')
	await follow(secretariat, about('Offentliggør', call))
	await press(secretariat, 'Offentliggør resultatet')
	await reads(secretariat, /^Offentliggjort /)
	await follow(secretariat, 'Se programmets side')
}
