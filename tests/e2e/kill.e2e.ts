import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oneAfterAnother } from '../support/journey.ts'
import { type Answer, count, fieldsOf, type Mortal, mortalServer, type Session } from '../support/journey-http.ts'

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
	send: () => Promise<Answer>
	/** Everything that shows of the change, wherever it shows. */
	look: () => Promise<Seen>
	/** What must be seen once it is done. */
	done: (before: Seen) => Seen
}

let kills = 0

/** Says whether the change was done. */
async function killAt<Seen>(moment: Moment, { send, look, done }: Change<Seen>): Promise<boolean> {
	const before = await look()
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
		const form = fieldsOf(
			await server.read('/calls/bliv-testby/applications/new', lone),
			'/calls/bliv-testby/applications',
		)

		await killUntilDone([1, 8], {
			send: () => server.send('/calls/bliv-testby/applications', form, lone),
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
				send: () => server.send(`${application}/answers/${question}`, { ...pick(form, question), [field]: body }, lone),
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
			send: () =>
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
				send: () => server.send(`${application}/submission`, {}, lone),
				look: standing,
				done: (before) => ({ submitted: true, valid: true, receipts: before.receipts + 1 }),
			})
			await killUntilDone(moments, {
				send: () => server.send(`${application}/reopening`, {}, lone),
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
	const ROOM = '/calls/bliv-testby/assessments'
	let assessment: string

	beforeAll(async () => {
		assessment = `${application}/assessment`
		await server.send('/demo/clock', { days: '20' })
	})

	test('has declared once, or not at all', async () => {
		await killUntilDone([2, 10], {
			send: () => server.send(`${application}/conflict-declaration`, { conflicted: 'no' }, lise),
			look: async () => (await server.read(assessment, lise)).includes('Du har erklæret'),
			done: () => true,
		})
	})

	test.each<Moment>(['answered', 2, 5, 'answered', 9, 14])('finds every acknowledged point (%s)', async (moment) => {
		const form = fieldsOf(await server.read(assessment, lise), assessment)
		const given = Object.fromEntries(
			[1, 2, 3, 4, 5].flatMap((number) => [
				[`score-${number}`, `${1 + (kills % 5)}`],
				[`reason-${number}`, `Grund ${number} af ${kills}`],
			]),
		) as Record<string, string>

		await killAt<Record<string, string>>(moment, {
			send: () => server.send(`${assessment}/draft`, { ...form, ...given }, lise),
			look: async () => {
				const now = fieldsOf(await server.read(assessment, lise), assessment)
				return Object.fromEntries(Object.keys(given).map((name) => [name, now[name] ?? '']))
			},
			done: () => given,
		})
	})

	test('has finished, or has not', async () => {
		await killUntilDone([3, 12], {
			send: async () =>
				server.send(`${assessment}/completion`, fieldsOf(await server.read(assessment, lise), assessment), lise),
			look: async () => (await server.read(assessment, lise)).includes('Du er færdig med Åstruphavn'),
			done: () => true,
		})
		await finishTheRest(['Rune Dalsgaard', 'Merete Toftebjerg'])
		expect(await server.read('/desk', karen)).toContain('Sammensæt holdet')
		expect(await server.read(ROOM, karen)).toContain('15 af 15')
	})

	async function finishTheRest(names: string[]): Promise<void> {
		for (const name of names) {
			const somebody = await server.signIn(name)
			await server.send(`${application}/conflict-declaration`, { conflicted: 'no' }, somebody)
			const given = [1, 2, 3, 4, 5].flatMap((number) => [
				[`score-${number}`, '5'],
				[`reason-${number}`, 'God.'],
			])
			const form = fieldsOf(await server.read(assessment, somebody), assessment)
			await server.send(`${assessment}/completion`, { ...form, ...Object.fromEntries(given) }, somebody)
		}
		const call = /name="call" value="([^"]+)"/.exec(await server.read('/demo'))?.[1] ?? ''
		await server.send('/demo/assessments', { call })
	}
})

describe('whoever decides', () => {
	const STUDIO = '/calls/bliv-testby/selection'
	const ROOM = '/calls/bliv-testby/decision'

	test.each([[[5]], [[40, 150]]])('has one whole proposal, or none, and sends it back once (%s)', async (moments) => {
		await killUntilDone(moments, proposing())
		await killUntilDone(moments, deciding('sent_back', 'Tænk en gang til.'))
	})

	test('has it confirmed, or not', async () => {
		await killUntilDone([20], proposing())
		await killUntilDone([4], deciding('confirmed', ''))
	})

	/** Its page is whole when all applicants stand on it and its file can be read. */
	function proposing() {
		return {
			send: async () => {
				const page = await server.read(STUDIO, karen)
				const action = /action="(\/calls\/bliv-testby\/proposals[^"]*)"/.exec(page)?.[1] ?? ''
				return server.send(action, { ...fieldsOf(page, action), reasons: 'Bredt.' }, karen)
			},
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

	function deciding(outcome: string, reason: string) {
		return {
			send: async () => {
				const action = /action="(\/proposals\/[^"]+\/decision)"/.exec(await server.read(ROOM, annelise))?.[1] ?? ''
				return server.send(action, { outcome, reason }, annelise)
			},
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
	let letters: string

	beforeAll(async () => {
		letters = /href="(\/decisions\/[\w-]+\/letters)"/.exec(await server.read('/desk', karen))?.[1] ?? ''
	})

	test('has a letter written as everybody has, or nobody has', async () => {
		await killUntilDone([5, 20], {
			send: () => server.send(letters, { appealNotice: 'Der kan ikke klages.', signature: 'Karen Holm' }, karen),
			look: async () => count(await server.read(letters, karen), /href="\/letters\//),
			done: () => 15,
		})
	})

	test('has it sent, with its mail, as everybody has, or nobody has', async () => {
		const recipients = Number(/i alt (\d+) modtagere/.exec(await server.read(letters, karen))?.[1])

		await killUntilDone([3, 8, 15, 30], {
			send: () => server.send(letters.replace('letters', 'dispatch'), {}, karen),
			look: async () => ({
				sent: count(await server.read(letters, karen), />Sendt /),
				mails: count(await server.read('/demo/mails'), /Bliv testby: I er /),
			}),
			done: () => ({ sent: 15, mails: recipients }),
		})
	})

	test('sees the result published, or not yet', async () => {
		await killUntilDone([4, 10], {
			send: () => server.send(letters.replace('letters', 'publication'), {}, karen),
			look: async () =>
				count(await server.read('/programmes/levende-bymidter-anden-runde/participants'), /Åstruphavn/) > 0,
			done: () => true,
		})
	})
})

test('the server was killed several dozen times and is well', async () => {
	expect(kills).toBeGreaterThanOrEqual(30)
	expect(JSON.parse(await server.read('/health'))).toMatchObject({ status: 'ok' })
})
