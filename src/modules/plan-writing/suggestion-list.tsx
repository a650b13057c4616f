import { IndexList } from '../../ui/index-list.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { textAddress } from '../plans/index.ts'
import { openSuggestions, type Suggestion } from './writing.ts'
import { bylineOf, momentOf, type TextProps } from './writing-view.ts'

type ListProps = Pick<TextProps, 'view' | 'plan' | 'at' | 'passages'> & {
	title: string
	suggestions: readonly Suggestion[]
	/** Where they are of several passages, each says of which. */
	named?: boolean
}

/** Those that wait for an answer first. */
export function SuggestionList({ title, suggestions, named = false, ...props }: ListProps) {
	const { view, plan, passages } = props
	const { suggestions: t } = words(view.language)
	if (suggestions.length === 0) return null
	const open = openSuggestions(suggestions)
	const ordered = [...open, ...suggestions.filter((one) => !open.includes(one))]
	const entries = ordered.map((one) => {
		const by = t.by(bylineOf(one.suggesterName, one.partyName), momentOf(props, one.suggestedAt))
		const passage = passages.find(({ id }) => id === one.passageId)
		return {
			key: one.id,
			href: `${textAddress(plan)}/suggestions/${one.id}`,
			title: named && passage ? passage.heading : by,
			meta: [named ? by : '', one.reason].filter((text) => text !== '').join('. ') || undefined,
			end: <SuggestionStatus view={view} suggestion={one} />,
		}
	})
	return (
		<section class="flow" aria-labelledby="suggestions">
			<h2 id="suggestions">{title}</h2>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}

const glyphs = { open: 'ring', accepted: 'done', declined: 'shut', withdrawn: 'dash' } as const

export function SuggestionStatus({ view, suggestion }: { view: View; suggestion: Pick<Suggestion, 'answer'> }) {
	const { states } = words(view.language).suggestions
	const state = suggestion.answer ?? 'open'
	return <Status glyph={glyphs[state]}>{states[state]}</Status>
}
