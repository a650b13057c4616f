import type { ComponentChildren } from 'preact'
import { dayAt } from '../../platform/dates.ts'
import { formatDateTime, type Language } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Fold } from '../../ui/fold.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import type { CallDetail } from '../calls/index.ts'
import type { ApplicationDetail, Reason } from './application.ts'
import { words } from './messages.ts'
import { seenName, type Typed, typedText, typedThemes } from './typed-form.ts'

/** What every part of the form is made from. */
export type FormView = {
	view: View
	application: ApplicationDetail
	call: CallDetail
	at: Date
	/** What was sent and could not be kept; it stays in its field. */
	typed: Typed
	/** Fields that a colleague has changed meanwhile. */
	conflicts: readonly string[]
	faults: Partial<Record<string, string>>
	/** Why nothing can be kept any more. */
	locked: Reason | undefined
}

/** What stands in the field: what was just typed, or else what is kept. */
export function fieldText({ typed }: FormView, name: string, stored: string): string {
	return typedText(typed, name) ?? stored
}

export function fieldThemes({ typed, application }: FormView): string[] {
	return typedThemes(typed) ?? application.themes
}

/** Says which text the writer begins from, so that nobody is overwritten unseen. */
export function Seen({ name, print }: { name: string; print: string }) {
	return <input type="hidden" name={seenName(name)} value={print} />
}

type SectionProps = {
	form: FormView
	anchor: string
	/** Where the part saves itself as one types. */
	saveTo: string
	children: ComponentChildren
}

/** A part of the form. Nothing saves itself any more once nothing can be kept. */
export function FormSection({ form, anchor, saveTo, children }: SectionProps) {
	return (
		<section class="qa" id={anchor} data-autosave={form.locked ? undefined : saveTo}>
			{children}
		</section>
	)
}

type SaveRowProps = {
	form: FormView
	/** Where one is led back to after saving. */
	target: string
	/** What the button saves, for those who listen. */
	about: string
	savedAt?: Date | undefined
}

/** Its own button for every part, and its own word about when it was kept. */
export function SaveRow({ form, target, about, savedAt }: SaveRowProps) {
	const { language } = form.view
	const { timeZone } = form.call.programme
	if (form.locked) return null
	return (
		<div class="row row--between qa__save">
			<SaveState language={language} savedAt={ofToday(savedAt, form.at, timeZone)} timeZone={timeZone} />
			<Button kind="second" size="small" name="section" value={target} about={about}>
				{words(language).form.save}
			</Button>
		</div>
	)
}

/** A time of day says nothing about a text of last week. */
function ofToday(savedAt: Date | undefined, at: Date, timeZone: string): Date | undefined {
	return savedAt && dayAt(savedAt, timeZone) === dayAt(at, timeZone) ? savedAt : undefined
}

type TheirsProps = { language: Language; by: string; text: string; lang?: string | undefined }

/** The text that a colleague has kept, under one's own. */
export function Theirs({ language, by, text, lang }: TheirsProps) {
	const { conflict } = words(language)
	return (
		<div class="folds theirs">
			<Fold summary={conflict.theirs(by)} open>
				{text === '' ? <p class="muted">{conflict.empty}</p> : <WrittenText text={text} lang={lang} />}
			</Fold>
		</div>
	)
}

export function conflictFault({ view, call }: FormView, by: string | undefined, savedAt: Date | undefined): string {
	const { conflict } = words(view.language)
	const when = savedAt ? formatDateTime(view.language, savedAt, call.programme.timeZone) : ''
	return conflict.fault(by ?? conflict.colleague, when)
}
