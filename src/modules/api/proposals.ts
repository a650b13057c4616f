import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import { CaseProposal, caseProposalFaults, emptyWords, proposeCase } from '../cases/index.ts'
import { type Item, listTermIds } from '../library/index.ts'
import { listMunicipalityFacts } from '../places/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import {
	proposeRecommendation,
	RecommendationProposal,
	recommendationProposalFaults,
} from '../recommendations/index.ts'
import { MeasureProposal, measureProposalFaults, proposeMeasure } from '../toolbox/index.ts'
import { type Sent, writing } from './endpoint.ts'
import { addresses, answers, bodies, uuid } from './fields.ts'
import { itemAddresses, itemPath } from './library-item.ts'
import { ApiProblem } from './problem.ts'

const language = z.enum(languages).meta({ description: 'The language of the words.' })
const description = 'It waits for the secretariat’s answer; until then only your organisation and they see it.'

const Proposed = z
	.object({ id: uuid, slug: z.string(), title: z.string(), state: z.literal('proposed'), ...addresses })
	.register(answers, { id: 'Proposal' })

function made(item: Item, { publicUrl }: Pick<Sent, 'publicUrl'>) {
	const { id, slug, title } = item
	const answer = { id, slug, title, state: 'proposed' as const, ...itemAddresses(item, { publicUrl }) }
	return { answer, location: itemPath(item) }
}

const MeasureBody = MeasureProposal.extend({ language }).register(bodies, { id: 'MeasureProposal' })
const RecommendationBody = RecommendationProposal.extend({ language }).register(bodies, {
	id: 'RecommendationProposal',
})
const CaseBody = CaseProposal.omit({ places: true })
	.extend({
		language,
		municipalities: z.array(z.string()).max(20).default([]),
		organisationId: MeasureProposal.shape.organisationId,
	})
	.register(bodies, { id: 'CaseProposal' })

const about = { needs: 'library:propose', answer: Proposed, description } as const

export const proposalEndpoints = [
	writing({
		...about,
		id: 'proposeMeasure',
		path: '/measures/proposals',
		tag: 'Measures',
		summary: 'Propose a measure',
		body: { schema: MeasureBody, faults: measureProposalFaults('en') },
		async write(sent) {
			const { organisationId, problem, approach, challenges, ...words } = sent.body
			const envelope = { ...words, termIds: await listTermIds(sent.tx, challenges) }
			const proposal = { envelope, words: { problem, approach }, organisationId }
			return made(await proposeMeasure(sent.tx, sent.actor, proposal), sent)
		},
	}),
	writing({
		...about,
		id: 'proposeRecommendation',
		path: '/recommendations/proposals',
		tag: 'Recommendations',
		summary: 'Propose a recommendation',
		body: { schema: RecommendationBody, faults: recommendationProposalFaults('en') },
		async write(sent) {
			const { organisationId, programmeId, title, summary, language: written, ...words } = sent.body
			const programmes = await listProgrammes(sent.tx, sent.actor)
			if (programmeId !== null && !programmes.some(({ id }) => id === programmeId)) throw unknown('/programmeId')
			const envelope = { title, summary, language: written, programmeId }
			return made(await proposeRecommendation(sent.tx, sent.actor, { envelope, words, organisationId }), sent)
		},
	}),
	writing({
		...about,
		id: 'proposeCase',
		path: '/cases/proposals',
		tag: 'Cases',
		summary: 'Propose a case',
		body: { schema: CaseBody, faults: caseProposalFaults('en') },
		async write(sent) {
			const { organisationId, municipalities, story, enabledBy, ...envelope } = sent.body
			const places = await placesOf(sent, municipalities)
			const whole = { words: { ...emptyWords, story, enabledBy }, places }
			return made(await proposeCase(sent.tx, sent.actor, { envelope, whole, organisationId }), sent)
		},
	}),
]

async function placesOf({ tx }: Pick<Sent, 'tx'>, codes: readonly string[]) {
	const known = await listMunicipalityFacts(tx, codes, new Date(0).toISOString().slice(0, 10))
	const names = new Map(known.map(({ municipality }) => [municipality.code, municipality.name]))
	return codes.map((municipalityCode, index) => {
		const label = names.get(municipalityCode)
		if (label === undefined) throw unknown(`/municipalities/${index}`)
		return { label, municipalityCode, townId: null, regionCode: null }
	})
}

function unknown(pointer: string): ApiProblem {
	return new ApiProblem('body-invalid', {
		errors: [{ pointer, detail: 'There is none of that name that you can see.' }],
	})
}
