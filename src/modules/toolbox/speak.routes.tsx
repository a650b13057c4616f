import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { dayField } from '../../platform/dates-form.ts'
import { Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import type { Item } from '../library/index.ts'
import { listMunicipalities } from '../places/index.ts'
import { giveVerdict, verdictFields } from './give-verdict.ts'
import { readMeasure } from './measure.routes.tsx'
import { words } from './messages.ts'
import { canEditMeasure } from './policy.ts'
import { faultTexts } from './propose.routes.tsx'
import { recordUse, useFields } from './record-use.ts'
import { SpeakPage } from './speak.page.tsx'
import { type SpeakDraft, UseFields, VerdictFields } from './speak-fields.tsx'
import { choicesOfSecretariat, choicesOfVoices, type SpeakChoices, valueOfPlace } from './speakers.ts'
import { whyNoVerdict } from './verdict.ts'
import { listVoices } from './verdict.queries.ts'

export const speakRoutes = new Hono<Web>()

type Act = 'verdict' | 'use'
type Faults = Partial<Record<string, string>>

const speakerFields = {
	place: z.string('municipalityMissing').min(1, 'municipalityMissing'),
	source: z.string().trim().max(300, 'shortLong').default(''),
}

const VerdictForm = z.object({
	...speakerFields,
	...verdictFields,
	programmeId: z
		.union([z.literal(''), z.uuid('choiceUnknown')])
		.default('')
		.transform((id) => (id === '' ? null : (id as Id<'programme'>))),
})

speakRoutes.get('/toolbox/:slug/verdicts/new', async (c) => show(c, await readMeasure(c), { act: 'verdict' }))
speakRoutes.get('/toolbox/:slug/uses/new', async (c) => show(c, await readMeasure(c), { act: 'use' }))

speakRoutes.post('/toolbox/:slug/verdicts', async (c) => {
	const item = await readMeasure(c)
	const form = await readForm(c, VerdictForm, faultTexts(c))
	const draft = form.draft as SpeakDraft
	if (!form.ok) return show(c, item, { act: 'verdict', draft, faults: form.faults }, 422)
	const { place, ...said } = form.value
	const speaker = await speakerAt(c, item, place)
	if (!speaker) return showUnknownPlace(c, item, { act: 'verdict', draft })
	return speak(c, item, { act: 'verdict', draft }, () =>
		change(c, (tx, actor) => giveVerdict(tx, actor, { ...said, ...speaker })),
	)
})

speakRoutes.post('/toolbox/:slug/uses', async (c) => {
	const item = await readMeasure(c)
	const { language } = c.get('view')
	const UseForm = z.object({ ...speakerFields, ...useFields, onDate: dayField(language) })
	const form = await readForm(c, UseForm, faultTexts(c))
	const draft = form.draft as SpeakDraft
	if (!form.ok) return show(c, item, { act: 'use', draft, faults: form.faults }, 422)
	const { place, ...said } = form.value
	const speaker = await speakerAt(c, item, place)
	if (!speaker) return showUnknownPlace(c, item, { act: 'use', draft })
	return speak(c, item, { act: 'use', draft }, () =>
		change(c, (tx, actor) => recordUse(tx, actor, { ...said, ...speaker })),
	)
})

/** Where they speak for, as the fields name it; the verb asks whether they may. */
async function speakerAt(c: Context<Web>, item: Item, value: string) {
	const { places } = (await gather(c, item)).choices
	const place = places.find((one) => valueOfPlace(one) === value)
	if (!place) return undefined
	const { organisationId, municipalityCode, town } = place
	return { measureId: item.id, organisationId, municipalityCode, townId: town?.id ?? null }
}

type Typed = { act: Act; draft: SpeakDraft }

async function speak(c: Context<Web>, item: Item, typed: Typed, work: () => Promise<unknown>) {
	try {
		await work()
	} catch (error) {
		if (!(error instanceof Refused)) throw error
		return show(c, item, { ...typed, faults: refusedAt(c, typed.act, error.reason) }, 409)
	}
	return c.redirect(`/toolbox/${item.slug}?told=${typed.act}#${typed.act}s`, 303)
}

function showUnknownPlace(c: Context<Web>, item: Item, typed: Typed) {
	return show(c, item, { ...typed, faults: { place: words(c.get('view').language).faults.municipalityMissing } }, 422)
}

/** Every refusal can be put right at one field. */
function refusedAt(c: Context<Web>, act: Act, reason: string): Faults {
	const fields: Record<string, string> = { sourceMissing: 'source', aheadOfTime: 'onDate', notTheirs: 'place' }
	const reasons: Record<string, string> = words(c.get('view').language).reasons
	return { [fields[reason] ?? (act === 'verdict' ? 'verdict' : 'state')]: reasons[reason] ?? reason }
}

async function gather(c: Context<Web>, item: Item) {
	const actor = signedIn(c)
	const db = c.get('db')
	const voices = await listVoices(db, actor)
	if (voices.length > 0 || !canEditMeasure(actor, item)) return { voices, choices: choicesOfVoices(voices) }
	const municipalities = [...(await listMunicipalities(db, 'DK')), ...(await listMunicipalities(db, 'NL'))]
	return { voices, choices: choicesOfSecretariat(municipalities) }
}

type SpeakState = { act: Act; draft?: SpeakDraft; faults?: Faults }

async function show(c: Context<Web>, item: Item, { act, draft = {}, faults }: SpeakState, status: Status = 200) {
	const { voices, choices } = await gather(c, item)
	const view = c.get('view')
	const Fields = act === 'verdict' ? VerdictFields : UseFields
	return page(
		c,
		<SpeakPage view={view} item={item} act={act} shut={whyShut(act, item, { voices, choices })} faults={faults}>
			<Fields view={view} choices={choices} draft={draft} faults={faults} />
		</SpeakPage>,
		status,
	)
}

type Gathered = { voices: Awaited<ReturnType<typeof listVoices>>; choices: SpeakChoices }

function whyShut(act: Act, item: Item, { voices, choices }: Gathered) {
	if (item.edition === 0) return 'notPublished'
	if (choices.asSecretariat) return undefined
	const reason = whyNoVerdict(voices)
	return reason === 'noParticipation' && act === 'use' ? undefined : reason
}
