import { type Answer, type Client, fieldsOf, type Session } from './journey-http.ts'

/**
 * Steps of a journey without a browser: forms are read from their pages and sent as a browser would. Where the sending
 * comes back as a function, the page is read already and nothing is sent yet.
 */

export type Sending = () => Promise<Answer>

export const CALL = '/calls/bliv-testby'

/** A draft for the applicant's own town. */
export async function beginning(client: Client, as: Session): Promise<Sending> {
	const page = await client.read(`${CALL}/applications/new`, as)
	return () => client.send(`${CALL}/applications`, fieldsOf(page, `${CALL}/applications`), as)
}

/** Writes the same text wherever a text is asked for, and chooses two themes. */
export async function fillApplication(client: Client, application: string, as: Session): Promise<void> {
	const form = fieldsOf(await client.read(application, as), `${application}/answers`)
	const asked = Object.keys(form).filter((name) => name === 'summary' || name.startsWith('answer-'))
	const written = Object.fromEntries(asked.map((name) => [name, 'Havnegade har mistet ni af sine tyve butikker.']))
	const themes = { 'themes[]': ['klima', 'adgang'], section: 'summary' }
	await client.send(`${application}/answers`, { ...form, ...written, ...themes }, as)
}

export function declareNone(client: Client, application: string, as: Session): Promise<Answer> {
	return client.send(`${application}/conflict-declaration`, { conflicted: 'no' }, as)
}

/** Points and reasons for every criterion, not finished yet. */
export function judgements(points: number, reason: string): Record<string, string> {
	const perCriterion = [1, 2, 3, 4, 5].flatMap((number) => [
		[`score-${number}`, `${points}`] as const,
		[`reason-${number}`, `${reason} ${number}`] as const,
	])
	return Object.fromEntries(perCriterion)
}

/** Finishes what is there, and gives points and reasons where none are. */
export async function completion(client: Client, application: string, as: Session): Promise<Sending> {
	const assessment = `${application}/assessment`
	const form = fieldsOf(await client.read(assessment, as), assessment)
	const written = Object.fromEntries(Object.entries(form).filter(([, text]) => text !== ''))
	return () => client.send(`${assessment}/completion`, { ...judgements(5, 'Grund'), ...written }, as)
}

/** Those assessors judge this application; all that is left is done by the demonstration. */
export async function assessTheRest(client: Client, application: string, names: readonly string[]): Promise<void> {
	for (const name of names) {
		const assessor = await client.signIn(name)
		await declareNone(client, application, assessor)
		await sent(completion(client, application, assessor))
	}
	const call = /name="call" value="([^"]+)"/.exec(await client.read('/demo'))?.[1] ?? ''
	await client.send('/demo/assessments', { call })
}

export async function proposal(client: Client, as: Session): Promise<Sending> {
	const page = await client.read(`${CALL}/selection`, as)
	const action = addressIn(page, /action="(\/calls\/bliv-testby\/proposals[^"]*)"/)
	return () => client.send(action, { ...fieldsOf(page, action), reasons: 'Holdet er bredt.' }, as)
}

export type Outcome = { outcome: 'confirmed' | 'sent_back'; reason: string }

export async function decision(client: Client, outcome: Outcome, as: Session): Promise<Sending> {
	const page = await client.read(`${CALL}/decision`, as)
	const action = addressIn(page, /action="(\/proposals\/[^"]+\/decision)"/)
	return () => client.send(action, outcome, as)
}

/** Where the secretariat's desk leads to write, send and publish. */
export async function lettersOf(client: Client, as: Session): Promise<string> {
	return addressIn(await client.read('/desk', as), /href="(\/decisions\/[\w-]+\/letters)"/)
}

export function writeLetters(client: Client, letters: string, as: Session): Promise<Answer> {
	return client.send(letters, { appealNotice: 'Der kan ikke klages.', signature: 'Karen Holm' }, as)
}

export async function sent(sending: Promise<Sending>): Promise<Answer> {
	return (await sending)()
}

/** The first address in a page that looks like this. */
export function addressIn(html: string, shape: RegExp): string {
	const address = shape.exec(html)?.[1]
	if (address === undefined) throw new Error(`The page leads to nothing like ${shape}`)
	return address.replaceAll('&amp;', '&')
}
