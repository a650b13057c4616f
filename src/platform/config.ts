import { resolve } from 'node:path'
import * as z from 'zod'
import { CannotStart } from './cannot-start.ts'
import { isNetwork } from './reach.ts'
import { root } from './root.ts'

export type Config = {
	host: string
	port: number
	/** Where people reach us; without a slash at the end. */
	publicUrl: string
	/** Where people reached us before; who comes there is sent on for ever. */
	formerUrls: readonly string[]
	/** The data folder, absolute. */
	data: string
	/** Undefined: the embedded database. */
	databaseUrl: string | undefined
	/** Undefined: mails are kept and shown, and leave for nowhere. */
	smtpUrl: string | undefined
	mailFrom: string
	/** Under which answers to mails come in, as `svar+…@example.org`; undefined: nobody reads them. */
	replyAddress: string | undefined
	/** What the mail server says to hand them over. */
	replySecret: string | undefined
	/** The organisation that answers for what is published here, as open data names it. */
	publisher: string
	/** Whose address becomes an administrator at the start, so that somebody can give the first roles. */
	administrator: string | undefined
	/** Networks that are not the internet and may be called all the same, as `10.20.0.0/16`. */
	callableNetworks: string[]
	demo: boolean
}

const SWITCH = { '1': true, on: true, true: true, '0': false, off: false, false: false } as const
const SENDER = /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

const text = z.string().optional()

const Environment = z.object({
	HOST: z.string().default('127.0.0.1'),
	PORT: text
		.refine(
			(value) => value === undefined || isPort(value),
			'give a whole number from 1 to 65535, for example PORT=3000',
		)
		.transform((value) => Number(value ?? 3000)),
	PUBLIC_URL: text.refine(
		(value) => value === undefined || isSite(value),
		'give the address in the browser, without a path, for example PUBLIC_URL=https://torvet.example.org',
	),
	FORMER_URLS: text
		.transform((value) => (value ?? '').split(/[\s,]+/).filter((url) => url !== ''))
		.refine(
			(urls) => urls.every(isSite),
			'give addresses without a path, for example FORMER_URLS="https://bymidter.example.org https://old.example.org"',
		),
	TORVET_DATA: z.string().default('./data'),
	DATABASE_URL: address(
		['postgres:', 'postgresql:'],
		'DATABASE_URL=postgres://torvet:secret@db.example.org:5432/torvet',
	),
	SMTP_URL: address(['smtp:', 'smtps:'], 'SMTP_URL=smtps://user:secret@mail.example.org:465'),
	MAIL_FROM: text.refine(
		(value) => value === undefined || SENDER.test(value),
		'give a sender, for example MAIL_FROM="Torvet <torvet@example.org>"',
	),
	TORVET_REPLY_ADDRESS: z
		.string()
		.trim()
		.toLowerCase()
		.pipe(
			z
				.string()
				.regex(
					/^[a-z0-9._-]{1,12}@[a-z0-9.-]+$/,
					'give an address with at most 12 letters before the @, for example TORVET_REPLY_ADDRESS=svar@example.org',
				),
		)
		.optional(),
	TORVET_REPLY_SECRET: z.string().min(20, 'give at least 20 characters that nobody guesses').optional(),
	TORVET_PUBLISHER: text,
	TORVET_ADMINISTRATOR: z
		.string()
		.trim()
		.toLowerCase()
		.pipe(z.email('give a mail address, for example TORVET_ADMINISTRATOR=mette@example.org'))
		.optional(),
	TORVET_CALLABLE_NETWORKS: text
		.transform((value) => (value ?? '').split(/[\s,]+/).filter((network) => network !== ''))
		.refine(
			(networks) => networks.every(isNetwork),
			'give networks with their length, for example TORVET_CALLABLE_NETWORKS="10.20.0.0/16 fd12:3456::/32"',
		),
	TORVET_DEMO: z
		.string()
		.toLowerCase()
		.pipe(z.enum(Object.keys(SWITCH) as (keyof typeof SWITCH)[], 'give on or off'))
		.optional(),
})

const Consistent = Environment.refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
	path: ['MAIL_FROM'],
	message: 'say from whom the mails are, for example MAIL_FROM="Torvet <torvet@example.org>": SMTP_URL is set',
})
	.refine((env) => (env.TORVET_REPLY_ADDRESS === undefined) === (env.TORVET_REPLY_SECRET === undefined), {
		path: ['TORVET_REPLY_SECRET'],
		message: 'give TORVET_REPLY_ADDRESS and TORVET_REPLY_SECRET together, or neither',
	})
	.refine((env) => env.FORMER_URLS.length === 0 || env.PUBLIC_URL !== undefined, {
		path: ['PUBLIC_URL'],
		message: 'say where people are to be sent on to: FORMER_URLS is set',
	})
	.refine((env) => !env.FORMER_URLS.some((url) => isSite(url) && hostOf(url) === hostOf(env.PUBLIC_URL ?? '')), {
		path: ['FORMER_URLS'],
		message: 'leave out the address that PUBLIC_URL has now',
	})

/** Reads the environment, once, and names everything that is wrong with it at the same time. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
	const read = Consistent.safeParse(given)
	if (!read.success) throw new CannotStart(describe(read.error.issues, given))
	const env = read.data
	return {
		host: env.HOST,
		port: env.PORT,
		publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
		formerUrls: env.FORMER_URLS.map((url) => url.replace(/\/$/, '')),
		data: resolve(root, env.TORVET_DATA),
		databaseUrl: env.DATABASE_URL,
		smtpUrl: env.SMTP_URL,
		mailFrom: env.MAIL_FROM ?? 'Torvet <torvet@localhost>',
		replyAddress: env.TORVET_REPLY_ADDRESS,
		replySecret: env.TORVET_REPLY_SECRET,
		publisher: env.TORVET_PUBLISHER ?? 'Torvet',
		administrator: env.TORVET_ADMINISTRATOR,
		callableNetworks: env.TORVET_CALLABLE_NETWORKS,
		demo: env.TORVET_DEMO ? SWITCH[env.TORVET_DEMO] : env.DATABASE_URL === undefined,
	}
}

function describe(issues: z.core.$ZodIssue[], given: NodeJS.ProcessEnv): string {
	const faults = issues.map(({ path, message }) => {
		const name = String(path[0])
		return `  ${name} is ${present(name, given[name])}: ${message}.`
	})
	return `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`
}

/** Passwords stay out of logs and terminals. */
function present(name: string, value: string | undefined): string {
	if (value === undefined) return 'missing'
	if (name.endsWith('_SECRET')) return 'not usable'
	return name.endsWith('_URL') && name !== 'PUBLIC_URL' ? 'not usable' : `"${value}"`
}

function isPort(value: string): boolean {
	return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
}

function isSite(value: string): boolean {
	if (!URL.canParse(value)) return false
	const url = new URL(value)
	return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
}

function hostOf(url: string): string | undefined {
	return URL.parse(url)?.host
}

function address(protocols: string[], example: string) {
	const fits = (value: string) => URL.canParse(value) && protocols.includes(new URL(value).protocol)
	return text.refine((value) => value === undefined || fits(value), `give an address like ${example}`)
}
