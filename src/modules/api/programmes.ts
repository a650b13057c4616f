import * as z from 'zod'
import {
	listMilestones,
	listParticipations,
	listPhases,
	listProgrammes,
	listSections,
	phaseKinds,
	type Programme,
	readProgramme,
	templateKeys,
} from '../programmes/index.ts'
import { BASE, reading } from './endpoint.ts'
import { addresses, answers, bySlug, day, language, uuid } from './fields.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

const words = {
	id: uuid,
	slug: z.string(),
	name: z.string(),
	summary: z.string(),
	language,
	owner: z.string().meta({ description: 'Who runs it.' }),
	country: z.enum(['DK', 'NL']),
	timeZone: z.string().meta({ examples: ['Europe/Copenhagen'] }),
	template: z.enum(templateKeys).meta({ description: 'What it was made from.' }),
	state: z.enum(['draft', 'published']),
	startsOn: day.nullable(),
	endsOn: day.nullable(),
	invented: z.boolean().meta({ description: 'Made up, for a demonstration.' }),
	...addresses,
}

const Phase = z.object({
	id: uuid,
	kind: z.enum(phaseKinds),
	title: z.string(),
	summary: z.string(),
	startsOn: day.nullable(),
	endsOn: day.nullable(),
})

const Milestone = z.object({
	id: uuid,
	title: z.string(),
	summary: z.string(),
	place: z.string(),
	onDate: day.nullable().meta({ description: 'The first day of the month, season or year where no day is set.' }),
	atTime: z.iso.time().nullable(),
	precision: z.enum(['day', 'month', 'season', 'year', 'open']).meta({ description: 'How exactly it is known.' }),
})

export const Participant = z
	.object({
		id: uuid,
		name: z.string(),
		municipalityCode: z.string().nullable(),
		townId: z.string().nullable(),
		state: z.enum(['chosen', 'completed', 'withdrawn']),
		chosenOn: day.nullable(),
		outcome: z.string(),
		source: z.string().meta({ description: 'Where it is known from; empty for what the programme itself says.' }),
	})
	.register(answers, { id: 'Participant' })

const ListedProgramme = z.object(words).register(answers, { id: 'ListedProgramme' })
const ProgrammeList = pageOfMany(ListedProgramme).register(answers, { id: 'ProgrammeList' })
const WholeProgramme = z
	.object({
		...words,
		sections: z.array(z.object({ id: uuid, title: z.string(), body: z.string(), source: z.string() })),
		phases: z.array(Phase),
		milestones: z.array(Milestone),
		participants: z.array(Participant),
	})
	.register(answers, { id: 'Programme' })

function listed(programme: Programme, publicUrl: string) {
	const { slug } = programme
	return { ...programme, url: `${publicUrl}${BASE}/programmes/${slug}`, page: `${publicUrl}/programmes/${slug}` }
}

export const programmeEndpoints = [
	reading({
		id: 'listProgrammes',
		path: '/programmes',
		tag: 'Programmes',
		summary: 'All programmes',
		more: 'drafts:read',
		query: z.strictObject({ ...paging, country: z.enum(['DK', 'NL']).optional() }),
		answer: ProgrammeList,
		async read(ask) {
			const { country } = ask.query
			const programmes = await listProgrammes(ask.db, ask.as)
			const wanted = programmes.filter((one) => country === undefined || one.country === country)
			const { items, next } = pageOf(wanted, ({ id }) => id, ask)
			return { items: items.map((one) => listed(one, ask.publicUrl)), next }
		},
	}),
	reading({
		id: 'readProgramme',
		path: '/programmes/{slug}',
		tag: 'Programmes',
		summary: 'A programme with its sections, phases, milestones and participants',
		more: 'drafts:read',
		params: bySlug,
		answer: WholeProgramme,
		async read({ db, as, params, publicUrl }) {
			const programme = await readProgramme(db, as, params.slug)
			return {
				...listed(programme, publicUrl),
				sections: await listSections(db, programme.id),
				phases: await listPhases(db, [programme.id]),
				milestones: await listMilestones(db, programme.id),
				participants: await listParticipations(db, programme.id),
			}
		},
	}),
]
