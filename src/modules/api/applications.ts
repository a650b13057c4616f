import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { listMyApplications } from '../applications/index.ts'
import { listCalls } from '../calls/index.ts'
import {
	canListApplications,
	canListDrafts,
	isRow,
	listApplicationsForSecretariat,
	readStanding,
} from '../submissions/index.ts'
import { type Ask, BASE, holderOf, reading } from './endpoint.ts'
import { addresses, answers, byId, day, instant, uuid } from './fields.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

const state = z.enum(['draft', 'submitted', 'withdrawn'])
const call = z.object({ slug: z.string(), title: z.string() })
const words = {
	id: uuid,
	state,
	number: z.string().nullable().meta({ description: 'Given when it is first handed in.' }),
	call,
	organisationName: z.string(),
	placeName: z.string(),
	submittedAt: instant.nullable(),
	...addresses,
}

const ListedApplication = z.object(words).register(answers, { id: 'ListedApplication' })
const ApplicationList = pageOfMany(ListedApplication).register(answers, { id: 'ApplicationList' })

const Place = z.object({
	name: z.string(),
	townId: z.string().nullable(),
	municipalityCode: z.string(),
	municipalityName: z.string(),
	regionCode: z.string().nullable(),
	regionName: z.string().nullable(),
	landsdel: z.string().nullable(),
	population: z.int().nullable(),
	populationOn: day.nullable(),
	source: z.string(),
})

const Answer = z.object({
	questionId: uuid,
	position: z.int(),
	title: z.string(),
	wordLimit: z.int().nullable(),
	body: z.string(),
	words: z.int(),
})

const Application = z
	.object({
		...words,
		place: Place.meta({ description: 'As it was when the application was handed in.' }),
		verdict: z.enum(['eligible', 'exemption', 'excluded', 'unknown']),
		exemptionReason: z.string(),
		summary: z.string(),
		contact: z.object({ name: z.string(), title: z.string(), email: z.string() }),
		themes: z.array(z.object({ key: z.string(), label: z.string() })),
		answers: z.array(Answer),
	})
	.register(answers, { id: 'Application' })

function addressesOf(id: string, { publicUrl }: Pick<Ask, 'publicUrl'>) {
	return { url: `${publicUrl}${BASE}/applications/${id}`, page: `${publicUrl}/applications/${id}` }
}

type Row = Omit<z.input<typeof ListedApplication>, 'url' | 'page'> & { id: Id<'application'> }

/** Of the organisations that the person acts for. */
async function listOwn({ db }: Pick<Ask, 'db'>, actor: Actor): Promise<Row[]> {
	return (await listMyApplications(db, actor)).map((one) => ({
		...one,
		call: { slug: one.callSlug, title: one.callTitle },
	}))
}

/** Of the calls that the person runs or recommends in: what was handed in, and nothing of what was not. */
async function listOfCalls({ db }: Pick<Ask, 'db'>, actor: Actor): Promise<Row[]> {
	const calls = (await listCalls(db, actor)).filter(({ programmeId }) => canListApplications(actor, programmeId))
	const rows = calls.map(async ({ id, slug, title, programmeId }) => {
		const handedIn = (await listApplicationsForSecretariat(db, id)).filter(isRow)
		const readable = handedIn.filter((one) => one.state === 'submitted' || canListDrafts(actor, programmeId))
		return readable.map(({ facts, ...one }) => ({
			...one,
			number: facts.number,
			placeName: facts.place.name,
			call: { slug, title },
		}))
	})
	return (await Promise.all(rows)).flat()
}

export const applicationEndpoints = [
	reading({
		id: 'listApplications',
		path: '/applications',
		tag: 'Applications',
		summary: 'Applications that the person of the token may read',
		description: 'Applicants: their own. Secretariats: what was handed in to their calls.',
		needs: 'applications:read',
		query: z.strictObject({
			...paging,
			call: z.string().optional().meta({ description: 'The slug of a call.' }),
			state: state.optional(),
		}),
		answer: ApplicationList,
		async read(ask) {
			const actor = holderOf(ask)
			const all = [...(await listOfCalls(ask, actor)), ...(await listOwn(ask, actor))]
			// Who acts for a town and runs the call sees its own once, as its applicant does.
			const each = [...new Map(all.map((one) => [one.id, one])).values()]
			const wanted = each.filter(
				(one) =>
					(ask.query.call === undefined || one.call.slug === ask.query.call) &&
					(ask.query.state === undefined || one.state === ask.query.state),
			)
			const { items, next } = pageOf(wanted, ({ id }) => id, ask)
			return { items: items.map((one) => ({ ...one, ...addressesOf(one.id, ask) })), next }
		},
	}),
	reading({
		id: 'readApplication',
		path: '/applications/{id}',
		tag: 'Applications',
		summary: 'An application with its answers',
		description: 'To its applicants as it stands; to others as it was handed in.',
		needs: 'applications:read',
		params: byId,
		answer: Application,
		async read(ask) {
			const id = ask.params.id as Id<'application'>
			const { application, call: about, content } = await readStanding(ask.db, holderOf(ask), id)
			return {
				...content,
				...addressesOf(id, ask),
				id,
				state: application.state,
				number: application.number,
				call: { slug: about.slug, title: about.title },
				organisationName: content.organisation.name,
				placeName: content.place.name,
				submittedAt: application.submittedAt,
			}
		},
	}),
]
