import { formatDateTime } from '../../platform/i18n.ts'
import { Fold } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import type { CallEvent } from './queries.ts'

type HistoryProps = { view: View; call: CallDetail; events: readonly CallEvent[] }

/** What happened to the call, newest first. */
export function History({ view, call, events }: HistoryProps) {
	const { cards, events: text } = words(view.language)
	return (
		<div class="folds">
			<Fold summary={cards.history} id="history">
				<IndexList
					kind="thin"
					entries={events.map((event, index) => ({
						key: index,
						title: eventText(view, event),
						meta: `${event.actorName ?? text.system}, ${formatDateTime(view.language, event.at, call.programme.timeZone)}`,
					}))}
				/>
			</Fold>
		</div>
	)
}

const partVerbs: Record<string, 'added' | 'edited' | 'moved' | 'removed'> = {
	'call.part_added': 'added',
	'call.part_edited': 'edited',
	'call.part_moved': 'moved',
	'call.part_removed': 'removed',
}

function eventText(view: View, { verb, part }: CallEvent): string {
	const { events: text } = words(view.language)
	const verbs: Record<string, string> = text.verbs
	const partVerb = partVerbs[verb]
	return partVerb && part ? `${text[partVerb]} ${text.parts[part]}` : (verbs[verb] ?? verb)
}
