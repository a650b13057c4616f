import type { VNode } from 'preact'
import { plural } from '../../platform/i18n.ts'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type EligibilityRule, judgeEligibility } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import { SUMMARY_WORDS } from './application.ts'
import {
	conflictFault,
	FormSection,
	type FormView,
	fieldText,
	fieldThemes,
	SaveRow,
	Seen,
	Theirs,
} from './form-view.tsx'
import { words } from './messages.ts'
import { type FactName, fingerprint, themesText } from './typed-form.ts'

/** Who applies, whom to write to, and why a place outside a requirement should be let in. */
export function AboutSection({ form }: { form: FormView }) {
	const { application, view } = form
	const { form: text, sections } = words(view.language)
	return (
		<FormSection form={form} anchor="about" saveTo={saveTo(form, 'about')}>
			<h2>{sections.about}</h2>
			<p class="muted">
				{text.actingFor(application.organisationName)}{' '}
				{application.unitName !== null && text.unit(application.unitName)}
			</p>
			<div class="qa__fields">
				<FactField form={form} name="contactName" label={text.contactName} autocomplete="name" />
				<FactField form={form} name="contactTitle" label={text.contactTitle} hint={text.contactTitleHint} />
				<FactField
					form={form}
					name="contactEmail"
					label={text.contactEmail}
					hint={text.contactEmailHint}
					type="email"
				/>
			</div>
			<Exemption form={form} />
			<SaveRow form={form} target="about" about={sections.about} />
		</FormSection>
	)
}

function Exemption({ form }: { form: FormView }): VNode | null {
	const { application, call, view } = form
	const { form: text, verdicts } = words(view.language)
	const { verdict, broken } = judgeEligibility(call.eligibilityRules, application.place)
	if (verdict === 'excluded') return <Broken form={form} kind="bad" title={verdicts.excluded} broken={broken} />
	if (verdict !== 'exemption') return null
	return (
		<>
			<Broken form={form} kind="warn" title={verdicts.exemption} broken={broken} />
			<FactField form={form} name="exemptionReason" label={text.exemption} hint={text.exemptionHint} rows={4} />
		</>
	)
}

type BrokenProps = { form: FormView; kind: 'warn' | 'bad'; title: string; broken: EligibilityRule[] }

function Broken({ form, kind, title, broken }: BrokenProps) {
	const notes = broken.map(({ note }) => note).filter((note) => note !== '')
	return (
		<Notice kind={kind} title={title}>
			{notes.map((note) => (
				<p key={note} lang={contentLanguage(form.view, form.call.programme)}>
					{note}
				</p>
			))}
		</Notice>
	)
}

export function SummarySection({ form }: { form: FormView }) {
	const { view, call } = form
	const { form: text } = words(view.language)
	const limit = { words: SUMMARY_WORDS, language: view.language }
	return (
		<FormSection form={form} anchor="section-summary" saveTo={saveTo(form, 'summary')}>
			<FactField
				form={form}
				name="summary"
				label={text.summary}
				hint={text.summaryHint(SUMMARY_WORDS)}
				rows={4}
				limit={limit}
				lang={contentLanguage(view, call.programme)}
			/>
			<SaveRow form={form} target="summary" about={text.summary} />
		</FormSection>
	)
}

export function ThemesSection({ form }: { form: FormView }) {
	const { view, application, call, faults, conflicts } = form
	const { form: text, conflict } = words(view.language)
	const labels = call.themes.filter(({ key }) => application.themes.includes(key)).map(({ label }) => label)
	const isConflict = conflicts.includes('themes')
	return (
		<FormSection form={form} anchor="section-themes" saveTo={saveTo(form, 'themes')}>
			<Seen name="themes" print={fingerprint(themesText(application.themes))} />
			<ChoiceGroup
				kind="many"
				name="themes"
				label={text.themes}
				hint={plural(view.language, call.themesMax, text.themesHint)}
				fault={isConflict ? conflictFault(form, undefined, undefined) : faults['themes']}
				value={fieldThemes(form)}
				options={call.themes.map(({ key, label }) => ({ value: key, label }))}
			/>
			{isConflict && <Theirs language={view.language} by={conflict.colleague} text={labels.join('\n')} />}
			<SaveRow form={form} target="section-themes" about={text.themes} />
		</FormSection>
	)
}

type FactFieldProps = {
	form: FormView
	name: FactName
	label: string
	hint?: string
	type?: 'email'
	autocomplete?: string
	rows?: number
	limit?: { words: number; language: FormView['view']['language'] }
	lang?: string | undefined
}

function FactField({ form, name, ...field }: FactFieldProps) {
	const { application, view, conflicts, faults, locked } = form
	const stored = application[name]
	const isConflict = conflicts.includes(name)
	return (
		<>
			<Seen name={name} print={fingerprint(stored)} />
			<TextField
				{...field}
				name={name}
				value={fieldText(form, name, stored)}
				fault={isConflict ? conflictFault(form, undefined, undefined) : faults[name]}
				readonly={locked !== undefined}
			/>
			{isConflict && <Theirs language={view.language} by={words(view.language).conflict.colleague} text={stored} />}
		</>
	)
}

/** The part in the address keeps what several parts have unsaved in one browser apart. */
function saveTo({ application }: FormView, part: string): string {
	return `/applications/${application.id}/answers?part=${part}`
}
