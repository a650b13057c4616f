import { type Language, plural } from '../../platform/i18n.ts'
import type { GlyphName } from '../../ui/drawings.ts'
import { OrgMark } from '../../ui/people.tsx'
import { addresses } from '../../ui/shell.tsx'
import { Status } from '../../ui/status.tsx'
import type { Side, SideEntry } from '../../ui/workspace-layout.tsx'
import { type CallDetail, daysLeft } from '../calls/index.ts'
import type { ApplicationDetail } from './application.ts'
import { shortDeadline } from './deadline-words.ts'
import { words } from './messages.ts'
import { type Section, type SectionState, sectionsOf } from './sections.ts'

type SideProps = {
	language: Language
	application: ApplicationDetail
	call: CallDetail
	at: Date
	current?: 'review' | 'receipt' | undefined
}

/** The room of one application: its parts with their words, and how long there is left. */
export function applicationSide({ language, application, call, at, current }: SideProps): Side {
	const { form, sections } = words(language)
	const { place } = application
	const home: SideEntry = { href: addresses.desk, icon: 'home', label: form.desk }
	return {
		heading: place.name,
		sub: form.sub(call.title),
		mark: <OrgMark name={place.name} id={application.organisationId} />,
		groups: [
			{ items: [home] },
			...(application.state === 'draft'
				? [{ title: sections.title, items: sectionEntries({ language, application, call, at, current }) }]
				: []),
		],
		note: <Due language={language} call={call} at={at} />,
	}
}

function sectionEntries({ language, application, call, current }: SideProps): SideEntry[] {
	const { sections } = words(language)
	const base = `/applications/${application.id}`
	const parts = sectionsOf(application, call).map((section) => ({
		href: `${base}#${section.anchor}`,
		icon: <SectionMark language={language} section={section} />,
		label: sectionLabel(language, section),
		count: section.words,
	}))
	const review = { href: `${base}/review`, icon: 'eye' as const, label: sections.review, current: current === 'review' }
	return [...parts, review]
}

function sectionLabel(language: Language, { kind, position, title }: Section): string {
	return kind === 'question' ? `${position}. ${title}` : words(language).sections[kind]
}

const marks: Record<SectionState, { glyph: GlyphName; tone: 'ok' | 'bad' | 'warn' | undefined }> = {
	done: { glyph: 'done', tone: 'ok' },
	empty: { glyph: 'dash', tone: undefined },
	tooLong: { glyph: 'late', tone: 'bad' },
	missing: { glyph: 'late', tone: 'warn' },
}

export function stateWord(language: Language, { kind, state }: Section): string {
	const { sections } = words(language)
	if (state === 'done') return kind === 'question' ? sections.answered : sections.done
	return { empty: sections.notBegun, tooLong: sections.tooLong, missing: sections.missing }[state]
}

export function SectionStatus({ language, section }: { language: Language; section: Section }) {
	return <Status {...marks[section.state]}>{stateWord(language, section)}</Status>
}

function SectionMark({ language, section }: { language: Language; section: Section }) {
	return (
		<Status {...marks[section.state]}>
			<span class="vh">{stateWord(language, section)}: </span>
		</Status>
	)
}

function Due({ language, call, at }: { language: Language; call: CallDetail; at: Date }) {
	const { form } = words(language)
	if (!call.deadlineAt) return null
	return (
		<>
			<h2>{form.deadline}</h2>
			<p class="side__due">
				<b>{shortDeadline(language, call)}</b>
				<br />
				{plural(language, daysLeft(call.deadlineAt, at), form.daysLeft)}
			</p>
		</>
	)
}
