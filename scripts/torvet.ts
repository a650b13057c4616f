import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { judgePlan, rotateHosts } from '../src/methods/host-rotation.ts'
import type { HostInput, HostOptions } from '../src/methods/host-rotation.ts'
import { selectCohort } from '../src/methods/cohort-selection.ts'
import { inputOf, InvalidCase, parseSelectionCase } from '../src/methods/parse-selection-case.ts'
import type { SelectionInput } from '../src/methods/selection-case.ts'
import type { SelectionOptions } from '../src/methods/selection-result.ts'
import { SolverFault } from '../src/methods/solver-faults.ts'
import { countTexts } from '../src/methods/word-counts.ts'

/** `npm run --silent torvet -- <method> < case.json`: one case on standard input, one JSON object on standard output. */
const methods: Record<string, (json: unknown, words: string[]) => Promise<object> | object> = {
	select: (json, words) => select(json, selectOptions(words)),
	hosts: (json, words) => hosts(json as HostInput, hostOptions(words)),
	words: (json, words) => {
		parseArgs({ args: words, options: {} })
		return countTexts(json)
	},
}

/** The command is used wrongly; the message is all there is to say. */
class Misuse extends Error {}

const BAD_INPUT = 2

/** All applicants are explained up to 200, as each takes a solution of its own; beyond that on request. */
const EXPLAINED_UNASKED = 200

try {
	const [name = '', ...words] = process.argv.slice(2)
	const run = Object.hasOwn(methods, name) ? methods[name] : undefined
	if (!run) throw new Misuse(`unknown command "${name}": the commands are ${Object.keys(methods).join(', ')}`)
	const result = await run(parseJson(await text(process.stdin)), words)
	console.log(JSON.stringify(result, undefined, '\t'))
} catch (error) {
	const line = lineFor(error)
	if (line === undefined) throw error
	console.error(`torvet: ${line.replaceAll(/\s+/g, ' ')}`)
	process.exitCode = error instanceof SolverFault ? 1 : BAD_INPUT
}

async function select(
	json: unknown,
	{ options, explainAll }: { options: SelectionOptions; explainAll: boolean },
): Promise<object> {
	const { applicants } = parseSelectionCase(json)
	const explain = explainAll || applicants.length <= EXPLAINED_UNASKED ? { explain: 'all' as const } : {}
	const { variants, ...selection } = await selectCohort(inputOf(json) as SelectionInput, { ...options, ...explain })
	return { ...variants, ...selection }
}

function selectOptions(words: string[]): { options: SelectionOptions; explainAll: boolean } {
	const { values } = parseArgs({
		args: words,
		options: {
			best: { type: 'string', default: '5' },
			explain: { type: 'boolean', default: false },
			'time-limit': { type: 'string', default: '600' },
		},
	})
	const kBest = positive('--best', values.best)
	const timeLimitSeconds = positive('--time-limit', values['time-limit'])
	return { options: { kBest, priceOfSpread: true, timeLimitSeconds }, explainAll: values.explain }
}

/** With `--plan` also the judgement of that plan, and what it costs more than the best one. */
async function hosts(json: HostInput, { options, plan }: { options: HostOptions; plan?: string[] }): Promise<object> {
	const handMade = plan && judgePlan(json, plan)
	const rotation = await rotateHosts(json, options)
	if (!handMade) return rotation
	const extraHm = rotation.status === 'optimal' ? handMade.totalHm - rotation.totalHm : null
	return { ...rotation, handMade: { ...handMade, extraHm } }
}

function hostOptions(words: string[]): { options: HostOptions; plan?: string[] } {
	const { values } = parseArgs({
		args: words,
		options: {
			best: { type: 'string', default: '5' },
			plan: { type: 'string' },
			'time-limit': { type: 'string', default: '600' },
		},
	})
	const alternatives = positive('--best', values.best) - 1
	const timeLimitSeconds = positive('--time-limit', values['time-limit'])
	const options = { alternatives, perMeeting: true, priceOfRules: true, timeLimitSeconds }
	return values.plan === undefined ? { options } : { options, plan: values.plan.split(',') }
}

function positive(option: string, written: string): number {
	const number = Number(written)
	if (number > 0 && (option !== '--best' || Number.isInteger(number))) return number
	throw new Misuse(`${option}: must be a number above 0 and not ${written}`)
}

function parseJson(written: string): unknown {
	try {
		return JSON.parse(written)
	} catch {
		throw new Misuse('standard input: is not JSON')
	}
}

/** What to say of an error that somebody at the command line can do something about; undefined when it is our own. */
function lineFor(error: unknown): string | undefined {
	if (error instanceof Misuse || error instanceof InvalidCase || error instanceof SolverFault) return error.message
	const isOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
	return isOption ? error.message : undefined
}
