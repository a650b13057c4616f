import * as z from 'zod'
import { checkField, listField, optionalCountField, titleField, versionField, weightField } from './form-fields.ts'
import type { PartKind, PartWords } from './part.ts'

/** Missing when the part is new. */
const version = versionField.default(0)

const QuestionForm = z
	.object({
		version,
		title: z.string().trim().min(1, 'questionMissing').max(300, 'questionLong'),
		shortTitle: z.string().trim().max(60, 'shortTitleLong'),
		hint: z.string().trim().max(1000, 'hintLong'),
		wordLimit: optionalCountField.refine((limit) => limit !== 0, 'wordLimitZero'),
		required: checkField,
	})
	.transform(({ version, ...words }) => ({ version, part: { kind: 'question' as const, words } }))

const CriterionForm = z
	.object({ version, name: titleField, guidance: z.string().trim().max(1000, 'hintLong'), weight: weightField })
	.transform(({ version, ...words }) => ({ version, part: { kind: 'criterion' as const, words } }))

const ThemeForm = z
	.object({ version, label: z.string().trim().min(1, 'themeMissing').max(80, 'themeLong') })
	.transform(({ version, ...words }) => ({ version, part: { kind: 'theme' as const, words } }))

const ContactForm = z
	.object({
		version,
		topic: z.string().trim().min(1, 'topicMissing').max(120, 'topicLong'),
		name: z.string().trim().min(1, 'nameMissing').max(120, 'nameLong'),
		email: z.string().trim().min(1, 'emailMissing').pipe(z.email('emailWrong')),
		phone: z.string().trim().max(40, 'phoneLong'),
	})
	.transform(({ version, ...words }) => ({ version, part: { kind: 'contact' as const, words } }))

const EligibilityRuleForm = z
	.object({
		version,
		kind: z.enum(['population', 'region']),
		populationMin: optionalCountField.default(null),
		populationMax: optionalCountField.default(null),
		regionCodes: listField,
		soft: z.enum(['soft', 'hard'], 'softMissing').transform((choice) => choice === 'soft'),
		note: z.string().trim().max(1000, 'hintLong'),
	})
	.refine(({ kind, populationMin: least, populationMax: most }) => kind === 'region' || (least ?? most) !== null, {
		error: 'populationMissing',
		path: ['populationMin'],
	})
	.refine(({ populationMin, populationMax }) => (populationMin ?? 0) <= (populationMax ?? Infinity), {
		error: 'populationOrder',
		path: ['populationMax'],
	})
	.refine(({ kind, regionCodes }) => kind === 'population' || regionCodes.length > 0, {
		error: 'regionMissing',
		path: ['regionCodes'],
	})
	.transform(({ version, ...words }) => ({ version, part: { kind: 'eligibilityRule' as const, words } }))

const emptyIsNull = z.string().transform((text) => (text === '' ? null : text))
const atLeastOne = optionalCountField.refine((count) => count !== 0, 'countZero').default(null)

const SpreadRuleForm = z
	.object({
		version,
		kind: z.enum(['region', 'landsdel', 'theme', 'size', 'municipality']),
		value: emptyIsNull.default(null),
		populationFrom: optionalCountField.default(null),
		populationBelow: optionalCountField.default(null),
		minCount: atLeastOne,
		maxCount: atLeastOne,
		minDistinct: atLeastOne,
	})
	.superRefine((rule, context) => {
		const [fault] = spreadRuleFaults(rule)
		if (fault) context.addIssue({ code: 'custom', message: fault.key, path: [fault.field] })
	})
	.transform(({ version, ...words }) => ({ version, part: { kind: 'spreadRule' as const, words } }))

type Limits = Extract<PartWords, { kind: 'spreadRule' }>['words']

/** The same that the table demands; the first is shown. */
function spreadRuleFaults(rule: Limits) {
	const isAboutOne = rule.value !== null || rule.populationFrom !== null || rule.populationBelow !== null
	const { minCount, maxCount, minDistinct } = rule
	const faults = [
		{ when: (minCount ?? maxCount ?? minDistinct) === null, key: 'limitMissing', field: 'maxCount' },
		{ when: minCount !== null && !isAboutOne, key: 'minNeedsValue', field: 'minCount' },
		{ when: (minCount ?? 0) > (maxCount ?? Infinity), key: 'limitOrder', field: 'maxCount' },
		{ when: minDistinct !== null && isAboutOne, key: 'distinctNeedsAll', field: 'minDistinct' },
		{
			when: (rule.populationFrom ?? 0) >= (rule.populationBelow ?? Infinity),
			key: 'populationOrder',
			field: 'populationBelow',
		},
	]
	return faults.filter(({ when }) => when)
}

export type PartSubmission = { version: number; part: PartWords }

const forms: Record<PartKind, z.ZodType<PartSubmission>> = {
	question: QuestionForm,
	criterion: CriterionForm,
	theme: ThemeForm,
	contact: ContactForm,
	eligibilityRule: EligibilityRuleForm,
	spreadRule: SpreadRuleForm,
}

export function partForm(kind: PartKind): z.ZodType<PartSubmission> {
	return forms[kind]
}
