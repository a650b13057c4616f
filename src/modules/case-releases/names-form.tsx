import type { Language } from '../../platform/i18n.ts'
import { plural } from '../../platform/i18n.ts'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import type { FoundName } from './names.ts'

export type NamesDraft = Readonly<Record<string, string | string[] | undefined>>

type NamesProps = {
	language: Language
	names: readonly FoundName[]
	draft?: NamesDraft | undefined
	faults?: Faults | undefined
}

/** Each name that was found, and a field for what shall stand there instead. */
export function NameFields({ language, names, draft = {}, faults = {} }: NamesProps) {
	const { start: t } = words(language)
	return (
		<>
			{names.map(({ name, instead, count }, index) => {
				const field = `instead.${index}`
				const typed = draft[field]
				return (
					<div key={name}>
						<input type="hidden" name={`name.${index}`} value={name} />
						<TextField
							name={field}
							label={name}
							hint={plural(language, count, t.times)}
							value={typeof typed === 'string' ? typed : instead}
							fault={faults[field]}
						/>
					</div>
				)
			})}
		</>
	)
}
