import { listWords } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import { termLabel } from '../taxonomy/index.ts'
import { caseAddress } from './case-address.ts'
import type { CaseProps } from './case.page.tsx'
import { words } from './messages.ts'

/** Who has met this? Each with the reason why it is named. */
export function Kindred({ view, room, kindred, terms }: CaseProps) {
	const { kindred: t } = words(view.language)
	const { cases, items } = kindred
	const named = (keys: readonly string[]) =>
		listWords(
			view.language,
			terms.filter(({ key }) => keys.includes(key)).map((term) => termLabel(view.language, term)),
		)
	return (
		<section class="flow" aria-labelledby="kindred">
			<h2 id="kindred">{t.title}</h2>
			<p class="small muted">{t.lead}</p>
			{cases.length + items.length === 0 && <p>{t.none}</p>}
			{cases.length > 0 && (
				<>
					<h3>{t.members}</h3>
					<IndexList
						kind="thin"
						entries={cases.map((other) => ({
							href: caseAddress(room, other),
							title: other.seatName,
							meta: `${endSentence(t.memberReason(other.question))} ${t.itemReason(named(other.themes))}`,
						}))}
					/>
				</>
			)}
			{items.length > 0 && (
				<>
					<h3>{t.library}</h3>
					<IndexList
						kind="thin"
						entries={items.map(({ path, title, kind, themes }) => ({
							href: path,
							title,
							meta: `${t.kinds[kind]}. ${t.itemReason(named(themes))}`,
						}))}
					/>
				</>
			)}
		</section>
	)
}

/** A question ends with a mark of its own. */
function endSentence(text: string): string {
	return /[.?!]$/.test(text) ? text : `${text}.`
}
