import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { count, fieldsOf, type Mortal, mortalServer, type Session } from '../support/journey-http.ts'
import {
	assessTheRest,
	beginning,
	CALL,
	completion,
	decision,
	declareNone,
	judgements,
	lettersOf,
	type Outcome,
	proposal,
	type Sending,
	writeLetters,
} from '../support/journey-http-steps.ts'

// The server is killed in the middle of a journey, again and again. What it acknowledged is there when it is back; what
// it did not is there wholly or not at all.

let server: Mortal
let lone: Session
let lise: Session
let karen: Session
let annelise: Session
let application: string

beforeAll(async () => {
	server = mortalServer()
	await server.start()
	lone = await server.signIn('Lone Tagesgaard')
	lise = await server.signIn('Lise Friis')
	karen = await server.signIn('Karen Holm')
	annelise = await server.signIn('Annelise Brohøj')
})
afterAll(() => server?.[Symbol.asyncDispose]())
oneAfterAnother()

/** When the server dies: so many milliseconds after it was asked, or as soon as it has answered. */
type Moment = number | 'answered'

type Change<Seen> = {
	/** Reads what must be read before, so that nothing but the change itself is killed. */
	ready: () => Promise<Sending>
	/** Everything that shows of the change, wherever it shows. */
	look: () => Promise<Seen>
	/** What must be seen once it is done. */
	done: (before: Seen) => Seen
}

let kills = 0
let unheard = 0

/** Says whether the change was done. */
async function killAt<Seen>(moment: Moment, { ready, look, done }: Change<Seen>): Promise<boolean> {
	const before = await look()
	const send = await ready()
	let acknowledged = false
	const answer = send().then(
		({ status }) => {
			expect(status).toBeLessThan(400)
			acknowledged = true
		},
		() => undefined,
	)
	await (moment === 'answered' ? answer : wait(moment))
	const wasAcknowledged = acknowledged
	if (!wasAcknowledged) unheard += 1
	await server.kill()
	kills += 1
	await server.start()
	await answer

	const now = await look()
	expect(wasAcknowledged ? [done(before)] : [before, done(before)]).toContainEqual(now)
	return JSON.stringify(now) === JSON.stringify(done(before))
}

/** The server dies earlier and later; at last it answers first, and then the change must stand. */
async function killUntilDone<Seen>(moments: number[], change: Change<Seen>): Promise<void> {
	for (const moment of moments) if (await killAt(moment, change)) return
	expect(await killAt('answered', change)).toBe(true)
}

describe('whoever applies', () => {
	test('has begun an application once, or not at all', async () => {
		await killUntilDone([1, 8], {
			ready: () => beginning(server, lone),
			look: async () => count(await server.read('/desk', lone), /class="btn[^>]*href="\/applications\/[\w-]+"/),
			done: () => 1,
		})

		application = /href="(\/applications\/[\w-]+)"/.exec(await server.read('/desk', lone))?.[1] ?? ''
	})

	test.each<Moment>(['answered', 1, 2, 4, 7, 'answered', 11, 16, 25, 'answered'])(
		'finds every acknowledged answer when the server dies (%s)',
		async (moment) => {
			const form = fieldsOf(await server.read(application, lone), `${application}/answers`)
			const [field = ''] = Object.keys(form).filter((name) => name.startsWith('answer-'))
			const question = field.replace('answer-', '')
			const body = `Havnegade har mistet butik nummer ${kills}.`

			await killAt(moment, {
				ready: async () => () =>
					server.send(`${application}/answers/${question}`, { ...pick(form, question), [field]: body }, lone),
				look: async () => fieldsOf(await server.read(application, lone), `${application}/answers`)[field],
				done: () => body,
			})
		},
	)

	test.each<Moment>([3, 9, 'answered'])('finds the whole form saved or nothing of it (%s)', async (moment) => {
		const form = fieldsOf(await server.read(application, lone), `${application}/answers`)
		const answers = Object.keys(form).filter((name) => name.startsWith('answer-'))
		const typed = {
			summary: `Kort nummer ${kills}`,
			...Object.fromEntries(answers.map((name) => [name, `Svar ${kills}`])),
		}
		const fields = ['summary', ...answers]

		await killAt<Record<string, string>>(moment, {
			ready: async () => () =>
				server.send(
					`${application}/answers`,
					{ ...form, ...typed, 'themes[]': ['klima', 'adgang'], section: 'summary' },
					lone,
				),
			look: async () => {
				const now = fieldsOf(await server.read(application, lone), `${application}/answers`)
				return Object.fromEntries(fields.map((name) => [name, now[name] ?? '']))
			},
			done: () => typed,
		})
	})

	test.each([[[2]], [[6]], [[12, 20]]])(
		'has handed in with number, receipt and mail, or not at all (%s)',
		async (moments) => {
			await killUntilDone(moments, {
				ready: async () => () => server.send(`${application}/submission`, {}, lone),
				look: standing,
				done: (before) => ({ submitted: true, valid: true, receipts: before.receipts + 1 }),
			})
			await killUntilDone(moments, {
				ready: async () => () => server.send(`${application}/reopening`, {}, lone),
				look: standing,
				done: (before) => ({ submitted: false, valid: false, receipts: before.receipts }),
			})
		},
	)

	test('stands submitted in the end', async () => {
		await server.send(`${application}/submission`, {}, lone)

		expect(await standing()).toEqual({ submitted: true, valid: true, receipts: 4 })
	})

	async function standing() {
		const [page, receipt] = [await server.read(application, lone), await server.read(`${application}/receipt`, lone)]
		return {
			submitted: page.includes('Genåbn og ret'),
			valid: receipt.includes('Vi har modtaget ansøgningen'),
			receipts: count(await server.read('/demo/mails'), /Kvittering [^<]*Åstruphavn/),
		}
	}
})

/** The hidden fields that belong to one question. */
function pick(form: Record<string, string>, question: string): Record<string, string> {
	return Object.fromEntries(Object.entries(form).filter(([name]) => name.includes(question)))
}

describe('whoever assesses', () => {
	const ROOM = `${CALL}/assessments`
	let assessment: string

	beforeAll(async () => {
		assessment = `${application}/assessment`
		await server.send('/demo/clock', { days: '20' })
	})

	test('has declared once, or not at all', async () => {
		await killUntilDone([2, 10], {
			ready: async () => () => declareNone(server, application, lise),
			look: async () => (await server.read(assessment, lise)).includes('Du har erklæret'),
			done: () => true,
		})
	})

	test.each<Moment>(['answered', 2, 5, 'answered', 9, 14])('finds every acknowledged point (%s)', async (moment) => {
		const form = fieldsOf(await server.read(assessment, lise), assessment)
		const given = judgements(1 + (kills % 5), `Grund ${kills},`)

		await killAt<Record<string, string>>(moment, {
			ready: async () => () => server.send(`${assessment}/draft`, { ...form, ...given }, lise),
			look: async () => {
				const now = fieldsOf(await server.read(assessment, lise), assessment)
				return Object.fromEntries(Object.keys(given).map((name) => [name, now[name] ?? '']))
			},
			done: () => given,
		})
	})

	test('has finished, or has not', async () => {
		await killUntilDone([3, 12], {
			ready: () => completion(server, application, lise),
			look: async () => (await server.read(assessment, lise)).includes('Du er færdig med Åstruphavn'),
			done: () => true,
		})
		await assessTheRest(server, application, ['Rune Dalsgaard', 'Merete Toftebjerg'])
		expect(await server.read('/desk', karen)).toContain('Sammensæt holdet')
		expect(await server.read(ROOM, karen)).toContain('15 af 15')
	})
})

describe('whoever decides', () => {
	const STUDIO = `${CALL}/selection`
	const ROOM = `${CALL}/decision`

	test.each([[[5]], [[40, 150]]])('has one whole proposal, or none, and sends it back once (%s)', async (moments) => {
		await killUntilDone(moments, proposing())
		await killUntilDone(moments, deciding({ outcome: 'sent_back', reason: 'Tænk en gang til.' }))
	})

	test('has it confirmed, or not', async () => {
		await killUntilDone([20], proposing())
		await killUntilDone([4], deciding({ outcome: 'confirmed', reason: '' }))
	})

	/** Its page is whole when all applicants stand on it and its file can be read. */
	function proposing() {
		return {
			ready: () => proposal(server, karen),
			look: async () => {
				const ids = await proposals()
				const files = await Promise.all(ids.map((id) => server.read(`${id}/case.json`, karen)))
				const applicants = files.map((file) => (JSON.parse(file) as Case).input.applicants.length)
				return { ids: ids.length, applicants }
			},
			done: ({ ids, applicants }: { ids: number; applicants: number[] }) => ({
				ids: ids + 1,
				applicants: [...applicants, 15],
			}),
		}
	}

	function deciding(verdict: Outcome) {
		return {
			ready: () => decision(server, verdict, annelise),
			look: async () => {
				const page = await server.read(ROOM, annelise)
				return {
					decisions: count(page, />(Sendt tilbage|Bekræftet) af Annelise/),
					open: page.includes('Træf afgørelse'),
				}
			},
			done: ({ decisions }: { decisions: number }) => ({ decisions: decisions + 1, open: false }),
		}
	}

	async function proposals(): Promise<string[]> {
		const links = [...(await server.read(STUDIO, karen)).matchAll(/href="(\/proposals\/[\w-]+)"/g)]
		return [...new Set(links.map(([, path = '']) => path))]
	}
})

type Case = { input: { applicants: unknown[] } }

describe('whoever waits for a letter', () => {
	const PROGRAMME = '/programmes/levende-bymidter-anden-runde'
	let letters: string

	beforeAll(async () => {
		letters = await lettersOf(server, karen)
	})

	test('has a letter written as everybody has, or nobody has', async () => {
		await killUntilDone([5, 20], {
			ready: async () => () => writeLetters(server, letters, karen),
			look: async () => count(await server.read(letters, karen), /href="\/letters\//),
			done: () => 15,
		})
	})

	test('has it sent, with its mail, as everybody has, or nobody has', async () => {
		const recipients = Number(/i alt (\d+) modtagere/.exec(await server.read(letters, karen))?.[1])

		await killUntilDone([3, 8, 15, 30], {
			ready: async () => () => server.send(letters.replace('letters', 'dispatch'), {}, karen),
			look: async () => ({
				sent: count(await server.read(letters, karen), />Sendt /),
				mails: count(await server.read('/demo/mails'), /Bliv testby: I er /),
			}),
			done: () => ({ sent: 15, mails: recipients }),
		})
	})

	test('sees the result published, or not yet', async () => {
		await killUntilDone([4, 10], {
			ready: async () => () => server.send(letters.replace('letters', 'publication'), {}, karen),
			look: async () => (await server.read(`${PROGRAMME}/participants`)).includes('5 deltagere'),
			done: () => true,
		})
	})
})

test('the server was killed several dozen times and is well', async () => {
	expect(kills).toBeGreaterThanOrEqual(30)
	expect(unheard, 'died before they had answered').toBeGreaterThanOrEqual(5)
	expect(JSON.parse(await server.read('/health'))).toMatchObject({ status: 'ok' })
})
