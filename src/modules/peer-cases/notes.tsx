import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { caseAddress } from './case-address.ts'
import type { CaseProps } from './case.page.tsx'
import { words } from './messages.ts'
import { courses, type Method } from './method.ts'
import type { Note } from './peer-case.ts'
import { canNote } from './policy.ts'
import { roundWords } from './round-words.ts'

/** What was said in each round, by whoever wrote it down. */
export function Notes(props: CaseProps) {
	const { view, room, actor, one, notes } = props
	const { notes: t } = words(view.language)
	if (one.method === null || !canNote(actor, room, one)) return null
	return (
		<section class="flow" aria-labelledby="notes">
			<h2 id="notes">{t.title}</h2>
			{notes.length === 0 && <p>{t.none}</p>}
			<Rounds {...props} method={one.method} />
			<NoteForm {...props} method={one.method} />
		</section>
	)
}

type WithMethod = CaseProps & { method: Method }

/** Notes of a round of another method stay readable when the method was changed: they stand last. */
function Rounds({ view, room, notes, method }: WithMethod) {
	const keys = new Set<string>([...courses[method].rounds.map(({ key }) => key), ...notes.map(({ round }) => round)])
	const said = [...keys].map((key) => [key, notes.filter(({ round }) => round === key)] as const)
	return (
		<>
			{said
				.filter(([, here]) => here.length > 0)
				.map(([key, here]) => (
					<section key={key}>
						<h3>{roundWords(view.language, method, key)?.name ?? key}</h3>
						<ul>
							{here.map((note) => (
								<li key={note.id}>
									{note.text} <span class="small muted">{signature({ view, room }, note)}</span>
								</li>
							))}
						</ul>
					</section>
				))}
		</>
	)
}

function signature({ view, room }: Pick<CaseProps, 'view' | 'room'>, { writerName, writtenAt }: Note): string {
	return `${writerName}, ${formatDateTime(view.language, writtenAt, room.programme.timeZone)}`
}

function NoteForm({ view, room, one, method, draft, faults }: WithMethod) {
	const { notes: t } = words(view.language)
	const options = courses[method].rounds.map(({ key }) => ({
		value: key,
		label: roundWords(view.language, method, key)?.name ?? key,
	}))
	return (
		<form method="post" action={`${caseAddress(room, one)}/notes`} class="flow" noValidate>
			<p class="muted">{t.lead}</p>
			<SelectField
				name="round"
				label={t.round}
				empty="–"
				options={options}
				value={draft?.round}
				fault={faults?.round}
			/>
			<TextField name="note" rows={3} label={t.note} value={draft?.note} fault={faults?.note} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}
